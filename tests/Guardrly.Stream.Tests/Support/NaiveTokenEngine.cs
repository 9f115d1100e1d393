using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Support;

/// <summary>
/// Vendor tokens and private keys alone, found the plain way: every literal is looked for at every position.
/// </summary>
internal sealed class NaiveTokenEngine
{
    readonly List<Literal> _literals = [];
    readonly VendorTable _table;

    public NaiveTokenEngine(params TokenFormat[] formats)
    {
        _table = new VendorTable(formats);
        _literals.AddRange(_table.Literals);
        _literals.AddRange(PrivateKeyBlock.Literals);
    }

    /// <summary>A whole text at once.</summary>
    public byte[] Redact(ReadOnlySpan<byte> text)
    {
        var output = new List<byte>();
        int copied = 0;
        foreach (Match match in Find(text))
        {
            output.AddRange(text[copied..match.Start]);
            output.AddRange(Encoding.ASCII.GetBytes($"[REDACTED:{NameOf(match.Kind)}]"));
            copied = match.End;
        }
        output.AddRange(text[copied..]);
        return [.. output];
    }

    public string Redact(string text) => Encoding.Latin1.GetString(Redact(Encoding.Latin1.GetBytes(text)));

    /// <summary>What is masked, in order and not overlapping.</summary>
    public List<Match> Find(ReadOnlySpan<byte> text)
    {
        var found = new List<Match>();
        var keys = new Queue<Match>();
        int opened = 0;
        int keyEnd = 0;
        for (int position = 0; position <= text.Length; position++)
        {
            // What a block leaves unmasked is ordinary text, so its matches wait until they are reached.
            while (keys.Count > 0 && keys.Peek().Start <= position)
                Add(found, keys.Dequeue(), ref opened);
            foreach (Literal literal in _literals)
            {
                if (position < opened || !StandsAt(text, position, literal))
                    continue;
                var view = new View(text, FloorOf(text, position), opened);
                if (literal.Family == LiteralFamily.Vendor)
                    Verify(ref view, position, literal.Argument, found, ref opened);
                else if (position >= keyEnd)
                    TakeKey(ref view, position, keys, ref keyEnd);
            }
        }
        return found;
    }

    void Verify(ref View view, int position, int row, List<Match> found, ref int opened)
    {
        var matches = new MatchList();
        _table.Verify(ref view, position, row, matches);
        for (int index = 0; index < matches.Count; index++)
        {
            Assert.True(matches[index].Start >= opened, "matches ascend and do not overlap");
            Add(found, matches[index], ref opened);
        }
    }

    static void TakeKey(ref View view, int position, Queue<Match> keys, ref int keyEnd)
    {
        if (!PrivateKeyBlock.TryBegin(ref view, position, out int at, out PrivateKeyState state))
            return;
        var matches = new MatchList();
        while (state.IsOpen && at < view.End)
        {
            int before = at;
            PrivateKeyBlock.Step(ref view, ref at, ref state, matches);
            Assert.True(at > before || !state.IsOpen, "a step that goes on moves on");
        }
        for (int index = 0; index < matches.Count; index++)
            keys.Enqueue(matches[index]);
        keyEnd = at;
    }

    static void Add(List<Match> found, Match match, ref int opened)
    {
        Assert.True(match.End > match.Start, "a match is not empty");
        if (match.Start < opened)
        {
            match = match with { Start = found[^1].Start, End = Math.Max(found[^1].End, match.End) };
            found.RemoveAt(found.Count - 1);
        }
        found.Add(match);
        opened = match.End;
    }

    public static int FloorOf(ReadOnlySpan<byte> text, int position) =>
        Math.Max(text[..position].LastIndexOf((byte)'\n') + 1, position - StreamLimits.LookBehindBytesMax);

    public static bool StandsAt(ReadOnlySpan<byte> text, int position, Literal literal)
    {
        if (text.Length - position < literal.Text.Length)
            return false;
        for (int index = 0; index < literal.Text.Length; index++)
        {
            char character = (char)text[position + index];
            if (literal.IgnoreCase && char.IsAsciiLetterUpper(character))
                character = (char)(character | 0x20);
            if (character != literal.Text[index])
                return false;
        }
        return true;
    }

    static string NameOf(SecretKind kind) => kind < SecretKind.FirstOwnPattern ? SecretKinds.Name(kind) : "own";
}

using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>Names of secrets alone, found the plain way: every literal is looked for at every position.</summary>
internal sealed class FieldEngine
{
    readonly NameTable _names;
    readonly Literal[] _literals;

    public FieldEngine(params SecretName[] names)
    {
        _names = new NameTable(names);
        _literals = [.. _names.Literals];
    }

    public static FieldEngine BuiltIn { get; } = new();

    public string Mask(string text) => Encoding.UTF8.GetString(Mask(Encoding.UTF8.GetBytes(text)));

    /// <summary>A whole text at once, with bare placeholders where numbers become strings too.</summary>
    public byte[] Mask(byte[] text)
    {
        var output = new List<byte>();
        int copied = 0;
        foreach (Match match in Find(text))
        {
            output.AddRange(text[copied..match.Start]);
            string placeholder = $"[REDACTED:{SecretKinds.Name(match.Kind)}]";
            string quote = match.Form == PlaceholderForm.Bare ? ""
                : new string('\\', (1 << ((int)match.Form - 1)) - 1) + "\"";
            output.AddRange(Encoding.ASCII.GetBytes(quote + placeholder + quote));
            copied = match.End;
        }
        output.AddRange(text[copied..]);
        return [.. output];
    }

    public List<Match> Find(byte[] text)
    {
        var found = new List<Match>();
        int opened = 0;
        foreach (int position in Candidates(text))
        {
            if (position < opened)
                continue;
            foreach (Match match in Verdict(text, position, opened, out _))
            {
                Assert.True(match.Start >= opened && match.End > match.Start, "matches ascend, and none is empty");
                found.Add(match);
                opened = match.End;
            }
        }
        return found;
    }

    public IEnumerable<int> Candidates(byte[] text) => Enumerable.Range(0, text.Length).Where(
        position => Array.Exists(_literals, literal => NaiveTokenEngine.StandsAt(text, position, literal)));

    /// <summary>What the verifier says of one candidate, and whether it asked for more.</summary>
    public List<Match> Verdict(ReadOnlySpan<byte> text, int position, int opened, out bool hitEnd)
    {
        int floor = NaiveTokenEngine.FloorOf(text, position);
        var view = new View(text, floor, Math.Max(floor, opened));
        var matches = new MatchList();
        FieldVerifier.Verify(ref view, position, new NameCache(_names), matches);
        hitEnd = view.HitEnd;
        var found = new List<Match>();
        for (int index = 0; index < matches.Count; index++)
            found.Add(matches[index]);
        return found;
    }
}

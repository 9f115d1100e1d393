using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>
/// Runs one verifier over a text as the engine would, with a naive search for its literals, and holds every text to
/// three promises: the masked text has nothing left to mask, a verdict on a part of the text is the verdict on the
/// whole or asks for more, and no match crosses a line end before its candidate.
/// </summary>
internal sealed class CandidateText(IEnumerable<Literal> literals, CandidateText.Verifier verifier)
{
    public delegate void Verifier(ref View view, int position, Literal literal, MatchList matches);

    readonly Literal[] _literals = [.. literals];

    /// <summary>The text masked.</summary>
    public string Mask(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] masked = Redact(bytes, checkParts: true);
        Assert.Equal(Encoding.UTF8.GetString(masked), Encoding.UTF8.GetString(Redact(masked, checkParts: false)));
        return Encoding.UTF8.GetString(masked);
    }

    /// <summary>How many candidates and matches a big text has.</summary>
    public (int Candidates, List<string> Matches) Search(byte[] bytes)
    {
        int candidates = 0;
        var found = new List<string>();
        foreach ((int position, Literal literal) in Candidates(bytes))
        {
            candidates++;
            found.AddRange(Verify(bytes, position, literal, 0, bytes.Length, out _)
                .Select(match => Encoding.Latin1.GetString(bytes[match.Start..match.End])));
        }
        return (candidates, found);
    }

    byte[] Redact(byte[] bytes, bool checkParts)
    {
        var output = new List<byte>();
        int opened = 0;
        foreach ((int position, Literal literal) in Candidates(bytes))
        {
            if (position < opened)
                continue;
            List<Match> matches = Verify(bytes, position, literal, opened, bytes.Length, out _);
            for (int end = position; checkParts && end < bytes.Length; end++)
            {
                List<Match> part = Verify(bytes, position, literal, opened, end, out bool hitEnd);
                Assert.True(hitEnd || part.SequenceEqual(matches), $"the verdict on the first {end} bytes is another");
            }
            foreach (Match match in matches.Where(match => match.End > opened))
            {
                if (match.Start > opened)
                    output.AddRange(bytes[opened..match.Start]);
                output.AddRange(Encoding.ASCII.GetBytes($"[REDACTED:{SecretKinds.Name(match.Kind)}]"));
                opened = match.End;
            }
        }
        output.AddRange(bytes[opened..]);
        return [.. output];
    }

    List<Match> Verify(byte[] bytes, int position, Literal literal, int opened, int end, out bool hitEnd)
    {
        int floor = Math.Max(bytes.AsSpan(0, position).LastIndexOf((byte)'\n') + 1, position - 4096);
        var view = new View(bytes.AsSpan(0, end), floor, Math.Max(opened, floor));
        var list = new MatchList();
        verifier(ref view, position, literal, list);
        hitEnd = view.HitEnd;
        var matches = new List<Match>();
        for (int index = 0; index < list.Count; index++)
        {
            Assert.True(list[index].Start >= floor && list[index].End > list[index].Start && list[index].End <= end);
            Assert.True(index == 0 || list[index].Start >= list[index - 1].End);
            matches.Add(list[index]);
        }
        return matches;
    }

    IEnumerable<(int Position, Literal Literal)> Candidates(byte[] bytes)
    {
        for (int position = 0; position < bytes.Length; position++)
        {
            foreach (Literal literal in _literals)
            {
                if (Stands(bytes, position, literal))
                    yield return (position, literal);
            }
        }
    }

    static bool Stands(byte[] bytes, int position, Literal literal)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(position);
        if (rest.Length < literal.Text.Length)
            return false;
        rest = rest[..literal.Text.Length];
        byte[] text = Encoding.ASCII.GetBytes(literal.Text);
        return literal.IgnoreCase ? Ascii.EqualsIgnoreCase(rest, text) : rest.SequenceEqual(text);
    }
}

using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Support;

/// <summary>
/// Counts work instead of timing it: how many bytes past their candidates the verdicts on a text depend on. A verifier
/// says when it asked for a byte past the end of its view, so the shortest view that it is content with tells how far
/// it looked.
/// </summary>
internal static class WorkMeter
{
    const int ShortestViewBytes = 32;

    /// <summary>Bytes looked at past all candidates of the text; up to twice the true figure.</summary>
    public static long ForwardBytes(RuleSet rules, ReadOnlySpan<byte> text)
    {
        var found = new Candidate[rules.Scanner.CandidatesMax];
        var matches = new MatchList();
        long total = 0;
        int opened = 0;
        for (int start = 0; start < text.Length; start += Scanner.WindowBytesMax)
        {
            int end = Math.Min(text.Length, start + Scanner.WindowBytesMax);
            int count = rules.Scanner.Scan(text, start, end, found);
            for (int index = 0; index < count; index++)
            {
                int position = start + found[index].Offset;
                if (position < opened)
                    continue;
                total += Reach(rules, text, position, found[index].Id, opened, matches);
                for (int match = 0; match < matches.Count; match++)
                    opened = Math.Max(opened, matches[match].End);
            }
        }
        return total;
    }

    static int Reach(
        RuleSet rules, ReadOnlySpan<byte> text, int position, int id, int opened, MatchList matches)
    {
        int floor = Math.Max(0, position - StreamLimits.LookBehindBytesMax);
        int limit = Math.Min(text.Length, position + StreamLimits.CandidateBytesMax);
        for (int length = ShortestViewBytes; ; length *= 2)
        {
            int end = Math.Min(limit, position + length);
            var view = new View(text[..end], floor, Math.Max(floor, opened));
            matches.Clear();
            rules.Verify(ref view, position, id, new NameCache(rules.Names), matches, out _);
            if (!view.HitEnd || end == limit)
                return end - position;
        }
    }
}

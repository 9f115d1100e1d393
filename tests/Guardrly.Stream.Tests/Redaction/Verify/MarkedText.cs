using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>
/// A text in which ⟦ and ⟧ mark a value. Masks the value as one header's, and holds every case to two promises besides:
/// the masked text has nothing left to mask, and a verdict on a part of the text is the verdict on the whole or asks
/// for more.
/// </summary>
internal static class MarkedText
{
    public delegate void Verifier(ref View view, in ValueSpan value, MatchList matches);

    /// <summary>The text without marks, masked.</summary>
    public static string Mask(string marked, Container container, Verifier verifier)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(marked.Replace("⟦", "").Replace("⟧", ""));
        int start = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf('⟦')]);
        int limit = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf('⟧')].Replace("⟦", ""));
        var whole = Run(bytes, start, limit, bytes.Length, container, verifier, out _);
        for (int end = start; end < bytes.Length; end++)
        {
            var part = Run(bytes, start, limit, end, container, verifier, out bool hitEnd);
            if (!hitEnd)
                Assert.Equal(whole, part);
        }

        byte[] masked = Write(bytes, whole);
        int maskedLimit = limit + Growth(whole.Where(match => match.End <= limit));
        Assert.Empty(Run(masked, start, maskedLimit, masked.Length, container, verifier, out _));
        return Encoding.UTF8.GetString(masked);
    }

    static List<Match> Run(
        byte[] bytes, int start, int limit, int end, Container container, Verifier verifier, out bool hitEnd)
    {
        var view = new View(bytes.AsSpan(0, end), floor: 0, opened: 0);
        var matches = new MatchList();
        byte before = start > 0 ? bytes[start - 1] : (byte)0;
        bool quoted = before is (byte)'"' or (byte)'\'' or (byte)'`';
        byte backslashes = 0;
        while (quoted && start - 2 - backslashes >= 0 && bytes[start - 2 - backslashes] == '\\')
            backslashes++;
        var value = new ValueSpan(
            start, Math.Min(limit, end), container, quoted ? new Closer(before, backslashes) : default, 0);
        verifier(ref view, value, matches);
        hitEnd = view.HitEnd;
        var found = new List<Match>();
        for (int index = 0; index < matches.Count; index++)
        {
            Assert.True(matches[index].End > matches[index].Start);
            Assert.True(index == 0 || matches[index].Start >= matches[index - 1].End);
            found.Add(matches[index]);
        }
        return found;
    }

    static int Growth(IEnumerable<Match> matches) =>
        matches.Sum(match => Placeholder(match.Kind).Length - (match.End - match.Start));

    static byte[] Write(byte[] bytes, List<Match> matches)
    {
        var output = new List<byte>();
        int from = 0;
        foreach (Match match in matches)
        {
            output.AddRange(bytes[from..match.Start]);
            output.AddRange(Placeholder(match.Kind));
            from = match.End;
        }
        output.AddRange(bytes[from..]);
        return [.. output];
    }

    static byte[] Placeholder(SecretKind kind) => Encoding.ASCII.GetBytes($"[REDACTED:{SecretKinds.Name(kind)}]");
}

using System.Numerics;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Whether characters look drawn at random rather than written: digits and letters change places often. It only
/// confirms what has a token's form; it never makes a token of anything.
/// </summary>
internal static class TokenMixture
{
    /// <summary>More tells nothing new, and keeps the cost of a long token flat.</summary>
    const int SampleBytesMax = 32;

    /// <summary>No word is so long that is not made of others with a mark between them.</summary>
    const int UnbrokenBytesMin = 24;

    /// <summary>Digits in so great a number are no count and no date.</summary>
    const int DigitsOnlyMin = 12;

    /// <summary>Whether <paramref name="token"/> looks random. Words, dates, paths and counters do not.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> token)
    {
        if (token.Length > SampleBytesMax)
            token = token[^SampleBytesMax..]; // a token's start is often fixed or a name; its end is not
        Span<byte> sample = stackalloc byte[SampleBytesMax];
        sample.Clear();
        token.CopyTo(sample);
        Vector256<byte> bytes = Vector256.Create<byte>(sample);
        uint digits = Members(bytes, (byte)'0', 10);
        uint upper = Members(bytes, (byte)'A', 26);
        uint lower = Members(bytes, (byte)'a', 26);
        uint all = digits | upper | lower;
        uint same = (digits & (digits << 1)) | (upper & (upper << 1)) | (lower & (lower << 1));
        int changes = BitOperations.PopCount(all & (all << 1) & ~same);
        if (digits == 0)
            return changes >= 2 && changes * 5 >= token.Length;
        if (token.Length >= UnbrokenBytesMin && BitOperations.PopCount(all) == token.Length)
            return changes > 0; // a word so long, with digits in it and nothing between its parts
        if (changes >= 3 && changes * 8 >= token.Length)
            return true;
        return BitOperations.PopCount(digits) >= DigitsOnlyMin && BitOperations.PopCount(upper | lower) <= 1;
    }

    /// <summary>A bit for each byte that is one of so many from <paramref name="first"/> on.</summary>
    static uint Members(Vector256<byte> bytes, byte first, byte count) =>
        Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create(count)).ExtractMostSignificantBits();
}

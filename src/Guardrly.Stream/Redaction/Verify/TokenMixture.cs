namespace Guardrly.Redaction.Verify;

/// <summary>
/// Whether characters look drawn at random rather than written: digits and letters change places often. It only confirms
/// what has a token's form; it never makes a token of anything.
/// </summary>
internal static class TokenMixture
{
    /// <summary>More tells nothing new, and keeps the cost of a long token flat.</summary>
    const int SampleBytesMax = 64;

    /// <summary>1 lower case, 2 upper case, 3 digit, 0 all else.</summary>
    static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>Whether <paramref name="token"/> looks random. Words, dates, paths and counters do not.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> token)
    {
        if (token.Length > SampleBytesMax)
            token = token[^SampleBytesMax..]; // a token's start is often fixed or a name; its end is not
        ReadOnlySpan<byte> classes = Classes;
        int previous = 0;
        int changes = 0;
        int digits = 0;
        int letters = 0;
        foreach (byte value in token)
        {
            int current = value < 128 ? classes[value] : 0;
            if (current == 0)
            {
                previous = 0;
                continue;
            }
            digits += current == 3 ? 1 : 0;
            letters += current == 3 ? 0 : 1;
            changes += previous != 0 && current != previous ? 1 : 0;
            previous = current;
        }
        if (digits == 0)
            return changes >= 2 && changes * 5 >= token.Length;
        return (changes >= 3 && changes * 8 >= token.Length && letters > 0) || (letters <= 1 && digits >= 12);
    }
}

using System.Numerics;

namespace Guardrly.Redaction.Scan;

/// <summary>A set of bytes under 0x80.</summary>
internal readonly record struct ByteSet(ulong Low, ulong High)
{
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The lowest byte of a set that is not empty.</summary>
    public int First => Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

    public ByteSet WithoutFirst => Low != 0 ? new(Low & (Low - 1), High) : new(0, High & (High - 1));

    /// <summary>
    /// What lookups by column (the low four bits) and by row (the high four of seven) together let through: every pair
    /// of a row and a column of which both occur, and that agree on the bit they share.
    /// </summary>
    public ByteSet Widened
    {
        get
        {
            ulong columns = Low | High;
            columns |= columns >> 32;
            columns = ((columns | (columns >> 16)) & 0xFFFF) * 0x0001_0001_0001_0001;
            return new(Rows(Low) & columns, Rows(High) & columns);
        }
    }

    public static ByteSet operator |(ByteSet a, ByteSet b) => new(a.Low | b.Low, a.High | b.High);

    public static ByteSet operator -(ByteSet a, ByteSet b) => new(a.Low & ~b.Low, a.High & ~b.High);

    /// <summary>An ASCII character, or both cases of it.</summary>
    public static ByteSet Of(char c, bool ignoreCase)
    {
        ByteSet set = Of(c);
        return ignoreCase && char.IsAsciiLetter(c) ? set | Of((char)(c ^ 0x20)) : set;
    }

    static ByteSet Of(char c) => c < 64 ? new(1UL << c, 0) : new(0, 1UL << (c - 64));

    /// <summary>Rows of eight, full where the set has any of them.</summary>
    static ulong Rows(ulong set)
    {
        set |= set >> 4;
        set |= set >> 2;
        set |= set >> 1;
        return (set & 0x0101_0101_0101_0101) * 0xFF;
    }
}

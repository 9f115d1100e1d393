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
    /// What two nibble tables together let through: every pair of a low and a high nibble of which both occur.
    /// </summary>
    public ByteSet Widened
    {
        get
        {
            ulong columns = Low | High;
            columns |= columns >> 32;
            columns = (columns | (columns >> 16)) & 0xFFFF;
            return new(RowStarts(Low) * columns, RowStarts(High) * columns);
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

    /// <summary>A bit at the start of each row of sixteen that has any.</summary>
    static ulong RowStarts(ulong set)
    {
        set |= set >> 8;
        set |= set >> 4;
        set |= set >> 2;
        set |= set >> 1;
        return set & 0x0001000100010001;
    }
}

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The bitmaps of one window. The classes and the fingerprints have a bit a byte in words of 64, beginning
/// <see cref="Behind"/> bytes before the window and ending with what shapes look ahead. The shapes have
/// <see cref="StrideBits"/> positions in each word: the classes are combined in words that overlap, so that what stands
/// around a position is always in the same one.
/// </summary>
internal static unsafe class Plane
{
    // The classes, by the bit of ByteClass.
    public const int Digit = 0;
    public const int Letter = 1;
    public const int Escape = 2;
    public const int Separator = 3;
    public const int Bar = 4;
    public const int MarkA = 5;
    public const int MarkB = 6;

    /// <summary>Bytes at or above 0x80; only where <see cref="IClassifier.SeesSevenBits"/>.</summary>
    public const int High = 7;

    public const int Classes = 8;

    /// <summary>Where the fingerprint of a literal stands.</summary>
    public const int Literal = 8;

    // What the classes are combined to.
    public const int Trunk = 9;
    public const int Nanp = 10;
    public const int Card = 11;

    /// <summary>Any of these, or At, Plus or Paren: the byte says which.</summary>
    public const int Shape = 12;

    public const int Count = 13;

    /// <summary>How far before a position a shape may depend on a byte.</summary>
    public const int Behind = 3;

    /// <summary>Positions that a word of overlapping words answers for, from bit <see cref="Behind"/> on.</summary>
    public const int StrideBits = 48;

    /// <summary>The bits that it answers for.</summary>
    public const ulong StrideMask = ((1UL << StrideBits) - 1) << Behind;

    /// <summary>
    /// Words of a plane: 48 positions a word are the most, and a vector may be written past the last.
    /// </summary>
    public const int Words = (((Scanner.WindowBytesMax / StrideBits) + 1 + 7) / 8 * 8) + 8;

    /// <summary>Words of a bitmap that has a bit for each word of a plane.</summary>
    public const int MarkedWords = (Words + 63) / 64;

    /// <summary>How many words have the shapes of a window of <paramref name="length"/> bytes.</summary>
    public static int ShapeWords(int length) => (length + StrideBits - 1) / StrideBits;

    /// <summary>Clears the bits from <paramref name="length"/> on in a bitmap of <see cref="MarkedWords"/>.</summary>
    public static void Cut(ulong* marked, int length)
    {
        for (int i = length / 64, bits = length % 64; i < MarkedWords; i++, bits = 0)
            marked[i] &= (1UL << bits) - 1;
    }
}

namespace Guardrly.Redaction.Scan;

/// <summary>
/// A vector of one width, as words of a bitmap. Each width is a struct, so that the passes are written once and
/// compiled for each.
/// </summary>
internal unsafe interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many words of 64 bits.</summary>
    static abstract int Words { get; }

    static abstract TSelf Load(void* source);

    /// <summary>
    /// Words that overlap: each begins <see cref="Plane.StrideBits"/> after the one before it. A vector's length of
    /// bytes is read.
    /// </summary>
    static abstract TSelf LoadOverlapping(byte* source);

    /// <summary>The same word in all.</summary>
    static abstract TSelf Repeat(ulong word);

    void Store(void* target);

    /// <summary>A bit for each word that is not zero.</summary>
    uint NonZeroWords { get; }

    static abstract TSelf operator &(TSelf a, TSelf b);

    static abstract TSelf operator |(TSelf a, TSelf b);

    static abstract TSelf operator ~(TSelf a);

    static abstract TSelf operator <<(TSelf words, int bits);

    static abstract TSelf operator >>>(TSelf words, int bits);

    /// <summary>What is in the first and not in the second.</summary>
    static abstract TSelf AndNot(TSelf a, TSelf b);
}

/// <summary>A vector as bytes, besides.</summary>
internal unsafe interface IByteLanes<TSelf> : ILanes<TSelf>
    where TSelf : struct, IByteLanes<TSelf>
{
    /// <summary>The low four bits of each byte, and the top one, which makes a lookup give zero.</summary>
    TSelf Columns { get; }

    /// <summary>Bits 3 to 6 of each byte.</summary>
    TSelf Rows { get; }

    /// <summary>Each byte moved up by one bit.</summary>
    TSelf Doubled { get; }

    /// <summary>
    /// The entries of a <see cref="NibbleTable"/> at columns or rows: each sixteen bytes look up their own sixteen.
    /// </summary>
    static abstract TSelf LookUp(TSelf table, TSelf places);

    /// <summary>Writes the top bits of all bytes, a bit a byte.</summary>
    void StoreTopBits(void* target);

    /// <summary>Writes where a byte is not zero, a bit a byte.</summary>
    void StoreNonZero(void* target);
}

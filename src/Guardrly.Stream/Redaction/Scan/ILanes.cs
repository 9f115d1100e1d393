namespace Guardrly.Redaction.Scan;

/// <summary>
/// A vector of one width, as bytes in the first pass and as words of a bitmap in the second. Each width is a struct, so
/// that the passes are written once and compiled for each.
/// </summary>
internal unsafe interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many words of 64 bits.</summary>
    static abstract int Words { get; }

    static abstract TSelf Load(void* source);

    void Store(void* target);

    static abstract TSelf operator &(TSelf a, TSelf b);

    static abstract TSelf operator |(TSelf a, TSelf b);

    static abstract TSelf operator ~(TSelf a);

    /// <summary>The words moved up by <paramref name="bits"/>: each position gets what stood so many before it.</summary>
    /// <param name="words">Words of a bitmap, the first one lowest.</param>
    /// <param name="before">As many words, from one word earlier.</param>
    /// <param name="bits">1 to 63, a constant.</param>
    static abstract TSelf Earlier(TSelf words, TSelf before, int bits);

    /// <summary>The words moved down by <paramref name="bits"/>: each position gets what stands so many after it.</summary>
    /// <param name="words">Words of a bitmap, the first one lowest.</param>
    /// <param name="after">As many words, from one word later.</param>
    /// <param name="bits">1 to 63, a constant.</param>
    static abstract TSelf Later(TSelf words, TSelf after, int bits);

    /// <summary>From one word earlier: the last of <paramref name="previous"/>, then all but the last.</summary>
    static abstract TSelf Before(TSelf words, TSelf previous);

    /// <summary>From one word later: all but the first, then the first of <paramref name="next"/>.</summary>
    static abstract TSelf After(TSelf words, TSelf next);
}

/// <summary>What the nibble lookups need besides.</summary>
internal unsafe interface IByteLanes<TSelf> : ILanes<TSelf>
    where TSelf : struct, IByteLanes<TSelf>
{
    /// <summary>Sixteen bytes, over and over.</summary>
    static abstract TSelf Repeat(ref byte table);

    static abstract TSelf Zero { get; }

    TSelf LowNibbles { get; }

    TSelf HighNibbles { get; }

    /// <summary>Each byte moved up by one bit.</summary>
    TSelf Doubled { get; }

    /// <summary>The entries of <paramref name="table"/>, as from <see cref="Repeat"/>, at nibbles.</summary>
    static abstract TSelf LookUp(TSelf table, TSelf nibbles);

    /// <summary>Writes the top bits of all bytes, a bit a byte.</summary>
    void StoreTopBits(void* target);

    /// <summary>Writes where a byte is not zero, a bit a byte.</summary>
    void StoreNonZero(void* target);
}

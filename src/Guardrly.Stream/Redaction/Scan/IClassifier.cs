namespace Guardrly.Redaction.Scan;

/// <summary>
/// The first pass: bytes to bitmaps. A mode as a type argument, so that each width is compiled apart.
/// </summary>
internal unsafe interface IClassifier
{
    /// <summary>
    /// Classes are looked up by the lower seven bits: the class planes hold for bytes under 0x80 only, and
    /// <see cref="Plane.High"/> says where.
    /// </summary>
    static abstract bool SeesSevenBits { get; }

    /// <summary>
    /// Writes a word to each class plane and to <see cref="Plane.Literal"/> for each block of 64 bytes.
    /// </summary>
    /// <param name="source">The first block; two bytes past the last block are read too.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="fingerprints">The tables.</param>
    /// <param name="planes">The word of plane 0 for the first block.</param>
    static abstract void Classify(byte* source, int blocks, Fingerprints fingerprints, ulong* planes);
}

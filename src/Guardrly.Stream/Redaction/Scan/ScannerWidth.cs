namespace Guardrly.Redaction.Scan;

/// <summary>
/// Which instructions the scanner uses; what it finds is the same. Every width runs on every machine.
/// </summary>
internal enum ScannerWidth
{
    /// <summary>The fastest that the machine has.</summary>
    Best,

    /// <summary>Eight bytes at a time in a plain register.</summary>
    Scalar,

    /// <summary>128 bits: SSSE3, NEON.</summary>
    V128,

    /// <summary>256 bits: AVX2.</summary>
    V256,

    /// <summary>512 bits: AVX-512 with byte and word instructions.</summary>
    V512,

    /// <summary>
    /// 512 bits with byte permutes over 128 entries and bit matrices: AVX-512 VBMI and GFNI. Not emulated.
    /// </summary>
    Permute,
}

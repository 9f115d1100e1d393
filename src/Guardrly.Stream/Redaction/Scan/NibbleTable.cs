namespace Guardrly.Redaction.Scan;

/// <summary>A table of sixteen bytes for one nibble, written out as often as the widest vector has room for.</summary>
internal static class NibbleTable
{
    public const int Length = 64;

    /// <summary>Sets bits of the entry for <paramref name="nibble"/> in one of several tables.</summary>
    public static void Add(Span<byte> tables, int table, int nibble, int bits)
    {
        for (int i = nibble; i < Length; i += 16)
            tables[(table * Length) + i] |= (byte)bits;
    }
}

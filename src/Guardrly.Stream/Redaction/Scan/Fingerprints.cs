namespace Guardrly.Redaction.Scan;

/// <summary>
/// The fingerprints of a set of literals: their first three bytes, in sixteen buckets. A position passes where one
/// bucket has literals with each of its three bytes in the right place, not necessarily of one literal: so the layout
/// puts those together whose mixtures are rare in logs. Immutable.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>How many bytes of a literal are looked at.</summary>
    public const int Length = 3;

    public const int Buckets = 16;

    Fingerprints(ushort[] masks)
    {
        Masks = masks;
        SevenBit = new byte[Length * 2 * 128];
        Nibbles = new byte[Length * 4 * 16];
        for (int at = 0; at < Length; at++)
        {
            for (int b = 0; b < 128; b++)
            {
                ushort mask = masks[(at * 256) + b];
                for (int half = 0; half < 2; half++)
                {
                    byte part = (byte)(mask >> (8 * half));
                    SevenBit[(((at * 2) + half) * 128) + b] = part;
                    int table = ((at * 2) + half) * 32;
                    Nibbles[table + (b & 15)] |= part;
                    Nibbles[table + 16 + (b >> 4)] |= part;
                }
            }
        }
    }

    /// <summary>By place and byte: the buckets that have a literal with this byte there.</summary>
    public ushort[] Masks { get; }

    /// <summary>The same for bytes under 0x80: 128 entries for each place and half of the buckets.</summary>
    public byte[] SevenBit { get; }

    /// <summary>The same, wider, as nibble tables: for each place and half 16 for the low and 16 for the high one.</summary>
    public byte[] Nibbles { get; }

    /// <summary>Lays out the buckets for lookups by byte, or by nibbles, where mixtures of nibbles pass too.</summary>
    public static Fingerprints Of(ReadOnlySpan<Literal> literals, bool byNibbles)
    {
        BucketLayout layout = new(literals, byNibbles);
        layout.Assign();
        return new Fingerprints(layout.Masks());
    }
}

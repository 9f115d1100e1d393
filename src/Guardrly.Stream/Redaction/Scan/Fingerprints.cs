namespace Guardrly.Redaction.Scan;

/// <summary>
/// The fingerprints of a set of literals: three bytes of each, in buckets. A position passes where one bucket has
/// fingerprints with each of its three bytes in the right place, not necessarily of one literal: so the layout puts
/// those together whose mixtures are rare in logs. Immutable.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>How many bytes of a literal are looked at.</summary>
    public const int Length = 3;

    /// <summary>Buckets that one lookup of a byte answers for.</summary>
    public const int GroupBuckets = 8;

    public const int Groups = 3;
    public const int Buckets = Groups * GroupBuckets;

    /// <param name="literals">3 ASCII characters or more each.</param>
    /// <param name="byNibbles">Whether they are looked up by nibbles, where mixtures of nibbles pass too.</param>
    public Fingerprints(ReadOnlySpan<Literal> literals, bool byNibbles)
    {
        BucketLayout layout = new(literals, byNibbles);
        Places = layout.Places;
        Masks = layout.Masks;
        SevenBit = new AlignedBytes(Groups * Length * 128);
        Nibbles = new AlignedBytes(Groups * Length * 2 * NibbleTable.Length);
        for (int table = 0; table < Groups * Length; table++)
        {
            int group = table / Length;
            ReadOnlySpan<uint> masks = Masks.AsSpan(table % Length * 256, 128);
            for (int b = 0; b < masks.Length; b++)
            {
                byte mask = (byte)(masks[b] >> (GroupBuckets * group));
                SevenBit.Span[(table * 128) + b] = mask;
                NibbleTable.Add(Nibbles.Span, 2 * table, b & 15, mask);
                NibbleTable.Add(Nibbles.Span, (2 * table) + 1, b >> 3, mask);
            }
        }
    }

    /// <summary>Where in each literal its fingerprint stands.</summary>
    public int[] Places { get; }

    /// <summary>
    /// 256 entries for each of three bytes: the buckets that have a fingerprint with this byte there.
    /// </summary>
    public uint[] Masks { get; }

    /// <summary>The same for bytes under 0x80: for each group of buckets and each of three bytes 128 entries.</summary>
    public AlignedBytes SevenBit { get; }

    /// <summary>
    /// The same, wider: for each group and each byte a table for its low four bits and one for the high four of seven.
    /// The bit that both share keeps most mixtures of two bytes out.
    /// </summary>
    public AlignedBytes Nibbles { get; }
}

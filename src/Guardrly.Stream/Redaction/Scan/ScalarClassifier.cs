using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// A table of 256 entries for each question, and eight class bytes at a time turned into eight bitmaps.
/// </summary>
internal readonly unsafe struct ScalarClassifier : IClassifier
{
    const int BlockBytes = 64;

    public static bool SeesSevenBits => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Classify(byte* source, int blocks, Fingerprints fingerprints, ulong* planes)
    {
        byte* target = (byte*)planes;
        ReadOnlySpan<byte> classes = ByteClass.Bytes;
        ReadOnlySpan<uint> masks = fingerprints.Masks;
        byte* end = source + (blocks * BlockBytes);
        for (; source < end; source += 8, target++)
        {
            ulong rows = 0;
            int literals = 0;
            for (int i = 0; i < 8; i++)
            {
                rows |= (ulong)classes[source[i]] << (8 * i);
                uint buckets = masks[source[i]] & masks[256 + source[i + 1]] & masks[512 + source[i + 2]];
                literals |= (buckets != 0 ? 1 : 0) << i;
            }
            rows = Transposed(rows);
            for (int plane = 0; plane < Plane.Classes - 1; plane++)
                target[plane * Plane.Words * 8] = (byte)(rows >> (8 * plane));
            target[Plane.Literal * Plane.Words * 8] = (byte)literals;
        }
    }

    /// <summary>Rows and columns of eight by eight bits exchanged (Warren, Hacker's Delight, 7-3).</summary>
    static ulong Transposed(ulong rows)
    {
        ulong swap = (rows ^ (rows >> 7)) & 0x00AA00AA00AA00AA;
        rows ^= swap ^ (swap << 7);
        swap = (rows ^ (rows >> 14)) & 0x0000CCCC0000CCCC;
        rows ^= swap ^ (swap << 14);
        swap = (rows ^ (rows >> 28)) & 0x00000000F0F0F0F0;
        return rows ^ swap ^ (swap << 28);
    }
}

using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>Two tables of sixteen entries for each question, one for each nibble of a byte.</summary>
internal readonly unsafe struct NibbleClassifier<TLanes> : IClassifier
    where TLanes : struct, IByteLanes<TLanes>
{
    const int BlockBytes = 64;

    // A bit a byte: so many bytes of bitmap for a vector.
    static int StepBytes => TLanes.Words;

    public static bool SeesSevenBits => false;

    public static void Classify(byte* source, int blocks, Fingerprints fingerprints, ulong* planes)
    {
        fixed (byte* tables = fingerprints.Nibbles)
            Fingerprint(source, blocks, tables, planes);
        fixed (byte* tables = ByteClass.Nibbles)
            Class(source, blocks, tables, planes);
    }

    static void Class(byte* source, int blocks, byte* tables, ulong* planes)
    {
        TLanes low1 = TLanes.Load(tables);
        TLanes high1 = TLanes.Load(tables + NibbleTable.Length);
        TLanes low2 = TLanes.Load(tables + (2 * NibbleTable.Length));
        TLanes high2 = TLanes.Load(tables + (3 * NibbleTable.Length));
        byte* target = (byte*)planes;
        byte* end = source + (blocks * BlockBytes);
        for (; source < end; source += 8 * StepBytes, target += StepBytes)
        {
            TLanes bytes = TLanes.Load(source);
            TLanes low = bytes.LowNibbles;
            TLanes high = bytes.HighNibbles;
            TLanes classes = (TLanes.LookUp(low1, low) & TLanes.LookUp(high1, high))
                | (TLanes.LookUp(low2, low) & TLanes.LookUp(high2, high));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.MarkB * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.MarkA * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.Bar * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.Separator * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.Escape * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.Letter * Plane.Words * 8));
            classes = classes.Doubled;
            classes.StoreTopBits(target + (Plane.Digit * Plane.Words * 8));
        }
    }

    static void Fingerprint(byte* source, int blocks, byte* tables, ulong* planes)
    {
        byte* target = (byte*)(planes + (Plane.Literal * Plane.Words));
        byte* end = source + (blocks * BlockBytes);
        // Tables are read again for each vector: no register file but that of AVX-512 would hold them.
        for (; source < end; source += 8 * StepBytes, target += StepBytes)
        {
            TLanes first = TLanes.Load(source), second = TLanes.Load(source + 1), third = TLanes.Load(source + 2);
            TLanes low1 = first.LowNibbles, high1 = first.HighNibbles;
            TLanes low2 = second.LowNibbles, high2 = second.HighNibbles;
            TLanes low3 = third.LowNibbles, high3 = third.HighNibbles;
            TLanes buckets =
                (LookUp(tables, 0, low1, high1) & LookUp(tables, 1, low2, high2) & LookUp(tables, 2, low3, high3))
                | (LookUp(tables, 3, low1, high1) & LookUp(tables, 4, low2, high2) & LookUp(tables, 5, low3, high3))
                | (LookUp(tables, 6, low1, high1) & LookUp(tables, 7, low2, high2) & LookUp(tables, 8, low3, high3));
            buckets.StoreNonZero(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLanes LookUp(byte* tables, int table, TLanes low, TLanes high)
    {
        byte* lowTable = tables + (2 * table * NibbleTable.Length);
        return TLanes.LookUp(TLanes.Load(lowTable), low)
            & TLanes.LookUp(TLanes.Load(lowTable + NibbleTable.Length), high);
    }
}

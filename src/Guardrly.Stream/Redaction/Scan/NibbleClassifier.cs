using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// Two tables of sixteen entries for each question: one by the low four bits of a byte, its column, one by the four
/// above the lowest three, its row.
/// </summary>
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
        fixed (byte* classes = ByteClass.Nibbles)
            Classify(source, blocks, tables, classes, (byte*)planes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Classify(byte* source, int blocks, byte* tables, byte* classes, byte* target)
    {
        // Tables are read again for each vector: no register file but that of AVX-512 would hold them.
        byte* end = source + (blocks * BlockBytes);
        for (; source < end; source += 8 * StepBytes, target += StepBytes)
        {
            TLanes first = TLanes.Load(source), second = TLanes.Load(source + 1), third = TLanes.Load(source + 2);
            TLanes column1 = first.Columns, row1 = first.Rows;
            TLanes column2 = second.Columns, row2 = second.Rows;
            TLanes column3 = third.Columns, row3 = third.Rows;
            TLanes buckets =
                (LookUp(tables, 0, column1, row1) & LookUp(tables, 1, column2, row2) & LookUp(tables, 2, column3, row3))
                | (LookUp(tables, 3, column1, row1) & LookUp(tables, 4, column2, row2)
                    & LookUp(tables, 5, column3, row3))
                | (LookUp(tables, 6, column1, row1) & LookUp(tables, 7, column2, row2)
                    & LookUp(tables, 8, column3, row3));
            buckets.StoreNonZero(target + (Plane.Literal * Plane.Words * 8));
            StoreClasses(LookUp(classes, 0, column1, row1) | LookUp(classes, 1, column1, row1), target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLanes LookUp(byte* tables, int table, TLanes columns, TLanes rows)
    {
        byte* byColumn = tables + (2 * table * NibbleTable.Length);
        return TLanes.LookUp(TLanes.Load(byColumn), columns)
            & TLanes.LookUp(TLanes.Load(byColumn + NibbleTable.Length), rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void StoreClasses(TLanes classes, byte* target)
    {
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

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
        Fingerprint(source, blocks, fingerprints.Nibbles, planes);
        Class(source, blocks, planes);
    }

    static void Class(byte* source, int blocks, ulong* planes)
    {
        byte[] tables = ByteClass.Nibbles;
        TLanes low1 = TLanes.Repeat(ref tables[0]);
        TLanes high1 = TLanes.Repeat(ref tables[16]);
        TLanes low2 = TLanes.Repeat(ref tables[32]);
        TLanes high2 = TLanes.Repeat(ref tables[48]);
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

    static void Fingerprint(byte* source, int blocks, byte[] tables, ulong* planes)
    {
        TLanes low0 = Table(tables, 0), high0 = Table(tables, 1), low1 = Table(tables, 4), high1 = Table(tables, 5);
        TLanes low2 = Table(tables, 8), high2 = Table(tables, 9), low3 = Table(tables, 2), high3 = Table(tables, 3);
        TLanes low4 = Table(tables, 6), high4 = Table(tables, 7), low5 = Table(tables, 10), high5 = Table(tables, 11);
        byte* target = (byte*)(planes + (Plane.Literal * Plane.Words));
        byte* end = source + (blocks * BlockBytes);
        for (; source < end; source += 8 * StepBytes, target += StepBytes)
        {
            TLanes bytes = TLanes.Load(source);
            TLanes low = bytes.LowNibbles, high = bytes.HighNibbles;
            TLanes first = TLanes.LookUp(low0, low) & TLanes.LookUp(high0, high);
            TLanes second = TLanes.LookUp(low3, low) & TLanes.LookUp(high3, high);
            bytes = TLanes.Load(source + 1);
            (low, high) = (bytes.LowNibbles, bytes.HighNibbles);
            first &= TLanes.LookUp(low1, low) & TLanes.LookUp(high1, high);
            second &= TLanes.LookUp(low4, low) & TLanes.LookUp(high4, high);
            bytes = TLanes.Load(source + 2);
            (low, high) = (bytes.LowNibbles, bytes.HighNibbles);
            first &= TLanes.LookUp(low2, low) & TLanes.LookUp(high2, high);
            second &= TLanes.LookUp(low5, low) & TLanes.LookUp(high5, high);
            (first | second).StoreNonZero(target);
        }
    }

    static TLanes Table(byte[] tables, int index) => TLanes.Repeat(ref tables[index * 16]);
}

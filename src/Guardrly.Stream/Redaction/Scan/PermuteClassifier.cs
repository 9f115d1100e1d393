using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// Whole lookups of seven bits with <c>vpermi2b</c>, and bitmaps by bit-matrix transposition with
/// <c>vgf2p8affineqb</c>: seven planes for the price of one shuffle, one matrix product and one permute a block.
/// </summary>
internal readonly unsafe struct PermuteClassifier : IClassifier
{
    const int BlockBytes = 64;
    const int GroupBlocks = 8;

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported && Gfni.V512.IsSupported;

    public static bool SeesSevenBits => true;

    public static void Classify(byte* source, int blocks, Fingerprints fingerprints, ulong* planes)
    {
        Class(source, blocks, planes);
        // After the classes, which leave zeros in the plane of high bytes.
        fixed (byte* tables = fingerprints.SevenBit)
            Fingerprint(source, blocks, tables, planes);
    }

    static Vector512<byte> Reversed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0001020304050607UL, 0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F,
            0x0001020304050607, 0x08090A0B0C0D0E0F, 0x0001020304050607, 0x08090A0B0C0D0E0F).AsByte();
    }

    static Vector512<byte> Identity => Vector512.Create(0x8040201008040201UL).AsByte();

    /// <summary>Byte p of each word, plane after plane.</summary>
    static Vector512<byte> Gathered
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x3830282018100800UL, 0x3931292119110901, 0x3A322A221A120A02, 0x3B332B231B130B03,
            0x3C342C241C140C04, 0x3D352D251D150D05, 0x3E362E261E160E06, 0x3F372F271F170F07).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Fingerprint(byte* source, int blocks, byte* tables, ulong* planes)
    {
        // Three groups of buckets, three bytes, two halves of 64 entries: all of them stay in registers.
        Vector512<byte> a0 = Table(tables, 0), a1 = Table(tables, 1), b0 = Table(tables, 2), b1 = Table(tables, 3);
        Vector512<byte> c0 = Table(tables, 4), c1 = Table(tables, 5), d0 = Table(tables, 6), d1 = Table(tables, 7);
        Vector512<byte> e0 = Table(tables, 8), e1 = Table(tables, 9), f0 = Table(tables, 10), f1 = Table(tables, 11);
        Vector512<byte> g0 = Table(tables, 12), g1 = Table(tables, 13), h0 = Table(tables, 14), h1 = Table(tables, 15);
        Vector512<byte> i0 = Table(tables, 16), i1 = Table(tables, 17);
        for (int block = 0; block < blocks; block++, source += BlockBytes, planes++)
        {
            Sse.Prefetch0(source + Scanner.WindowBytesMax);
            Vector512<byte> first = Vector512.Load(source);
            Vector512<byte> second = Vector512.Load(source + 1);
            Vector512<byte> third = Vector512.Load(source + 2);
            Vector512<byte> buckets =
                (LookUp(a0, a1, first) & LookUp(b0, b1, second) & LookUp(c0, c1, third))
                | (LookUp(d0, d1, first) & LookUp(e0, e1, second) & LookUp(f0, f1, third))
                | (LookUp(g0, g1, first) & LookUp(h0, h1, second) & LookUp(i0, i1, third));
            ulong found = (~Vector512.Equals(buckets, Vector512<byte>.Zero)).ExtractMostSignificantBits();
            ulong high = first.ExtractMostSignificantBits();
            // The lookups see seven bits; no fingerprint begins with a byte that has eight.
            planes[Plane.Literal * Plane.Words] = found & ~high;
            planes[Plane.High * Plane.Words] = high;
        }
    }

    static Vector512<byte> Table(byte* tables, int half) => Vector512.Load(tables + (half * 64));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<byte> LookUp(Vector512<byte> low, Vector512<byte> high, Vector512<byte> bytes) =>
        Avx512Vbmi.PermuteVar64x8x2(low, bytes, high);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Class(byte* source, int blocks, ulong* planes)
    {
        Vector512<byte> low = Vector512.LoadUnsafe(ref ByteClass.Bytes[0]);
        Vector512<byte> high = Vector512.LoadUnsafe(ref ByteClass.Bytes[64]);
        int block = 0;
        for (; block + GroupBlocks <= blocks; block += GroupBlocks, source += GroupBlocks * BlockBytes)
        {
            Vector512<ulong> a = Rows(source, low, high), b = Rows(source + 64, low, high);
            Vector512<ulong> c = Rows(source + 128, low, high), d = Rows(source + 192, low, high);
            Vector512<ulong> e = Rows(source + 256, low, high), f = Rows(source + 320, low, high);
            Vector512<ulong> g = Rows(source + 384, low, high), h = Rows(source + 448, low, high);
            StoreColumns(
                Avx512F.UnpackLow(a, b), Avx512F.UnpackLow(c, d),
                Avx512F.UnpackLow(e, f), Avx512F.UnpackLow(g, h), planes + block);
            StoreColumns(
                Avx512F.UnpackHigh(a, b), Avx512F.UnpackHigh(c, d),
                Avx512F.UnpackHigh(e, f), Avx512F.UnpackHigh(g, h), planes + Plane.Words + block);
        }
        for (; block < blocks; block++, source += BlockBytes)
        {
            Vector512<ulong> rows = Rows(source, low, high);
            for (int plane = 0; plane < Plane.Classes - 1; plane++)
                planes[(plane * Plane.Words) + block] = rows[plane];
        }
    }

    /// <summary>Plane p of one block in word p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<ulong> Rows(byte* source, Vector512<byte> low, Vector512<byte> high)
    {
        Vector512<byte> classes = LookUp(low, high, Vector512.Load(source));
        // The product takes the rows of a matrix from its last byte to its first.
        classes = Avx512BW.Shuffle(classes, Reversed);
        Vector512<byte> columns = Gfni.V512.GaloisFieldAffineTransform(Identity, classes, 0);
        return Avx512Vbmi.PermuteVar64x8(columns, Gathered).AsUInt64();
    }

    /// <summary>Every other plane, from pairs of blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void StoreColumns(
        Vector512<ulong> ab, Vector512<ulong> cd, Vector512<ulong> ef, Vector512<ulong> gh, ulong* planes)
    {
        Vector512<ulong> lower = Avx512F.Shuffle4x128(ab, cd, 0x44), upper = Avx512F.Shuffle4x128(ab, cd, 0xEE);
        Vector512<ulong> lower2 = Avx512F.Shuffle4x128(ef, gh, 0x44), upper2 = Avx512F.Shuffle4x128(ef, gh, 0xEE);
        Avx512F.Shuffle4x128(lower, lower2, 0x88).Store(planes);
        Avx512F.Shuffle4x128(lower, lower2, 0xDD).Store(planes + (2 * Plane.Words));
        Avx512F.Shuffle4x128(upper, upper2, 0x88).Store(planes + (4 * Plane.Words));
        Avx512F.Shuffle4x128(upper, upper2, 0xDD).Store(planes + (6 * Plane.Words));
    }
}

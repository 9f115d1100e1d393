using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guardrly.Redaction.Scan;

/// <summary>512 bits.</summary>
internal readonly unsafe struct Lanes512 : IByteLanes<Lanes512>
{
    readonly Vector512<ulong> _words;

    Lanes512(Vector512<ulong> words) => _words = words;

    public static int Words => 8;

    public Lanes512 Columns => new(_words & Vector512.Create(0x8F8F8F8F8F8F8F8FUL));

    public Lanes512 Rows => new((_words >>> 3) & Vector512.Create(0x0F0F0F0F0F0F0F0FUL));

    public Lanes512 Doubled => new((_words.AsByte() + _words.AsByte()).AsUInt64());

    public uint NonZeroWords
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)(~Vector512.Equals(_words, Vector512<ulong>.Zero)).ExtractMostSignificantBits();
    }

    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new(a._words & b._words);

    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new(a._words | b._words);

    public static Lanes512 operator ~(Lanes512 a) => new(~a._words);

    public static Lanes512 operator <<(Lanes512 words, int bits) => new(words._words << bits);

    public static Lanes512 operator >>>(Lanes512 words, int bits) => new(words._words >>> bits);

    public static Lanes512 AndNot(Lanes512 a, Lanes512 b) => new(Vector512.AndNot(a._words, b._words));

    public static Lanes512 Load(void* source) => new(Vector512.Load((ulong*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadOverlapping(byte* source)
    {
        if (!Avx512BW.IsSupported)
        {
            Lanes512 words = default;
            for (int i = 0; i < Words; i++)
                words = new(words._words.WithElement(i, *(ulong*)(source + (6 * i))));
            return words;
        }
        Vector512<ushort> places = Vector512.Create(
            0x0003_0002_0001_0000UL, 0x0006_0005_0004_0003, 0x0009_0008_0007_0006, 0x000C_000B_000A_0009,
            0x000F_000E_000D_000C, 0x0012_0011_0010_000F, 0x0015_0014_0013_0012, 0x0018_0017_0016_0015).AsUInt16();
        return new(Avx512BW.PermuteVar32x16(Vector512.Load(source).AsUInt16(), places).AsUInt64());
    }

    public static Lanes512 Repeat(ulong word) => new(Vector512.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LookUp(Lanes512 table, Lanes512 places) =>
        new((Avx512BW.IsSupported
            ? Avx512BW.Shuffle(table._words.AsByte(), places._words.AsByte())
            : Vector512.Shuffle(table._words.AsByte(), places._words.AsByte())).AsUInt64());

    public void Store(void* target) => _words.Store((ulong*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreTopBits(void* target) =>
        *(ulong*)target = _words.AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreNonZero(void* target) =>
        *(ulong*)target = (~Vector512.Equals(_words.AsByte(), Vector512<byte>.Zero)).ExtractMostSignificantBits();
}

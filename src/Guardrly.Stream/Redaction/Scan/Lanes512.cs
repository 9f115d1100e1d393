using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guardrly.Redaction.Scan;

/// <summary>512 bits.</summary>
internal readonly unsafe struct Lanes512 : IByteLanes<Lanes512>
{
    readonly Vector512<byte> _bytes;

    Lanes512(Vector512<byte> bytes) => _bytes = bytes;

    public static int Words => 8;

    public static Lanes512 Zero => new(Vector512<byte>.Zero);

    public Lanes512 LowNibbles => new(_bytes & Vector512.Create((byte)0x0F));

    public Lanes512 HighNibbles => new((_bytes.AsUInt16() >> 4).AsByte() & Vector512.Create((byte)0x0F));

    public Lanes512 Doubled => new(_bytes + _bytes);

    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new(a._bytes & b._bytes);

    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new(a._bytes | b._bytes);

    public static Lanes512 operator ~(Lanes512 a) => new(~a._bytes);

    public static Lanes512 Load(void* source) => new(Vector512.Load((byte*)source));

    public static Lanes512 Repeat(ref byte table) => new(Vector512.Create(Vector128.LoadUnsafe(ref table)));

    public static Lanes512 LookUp(Lanes512 table, Lanes512 nibbles) =>
        new(Avx512BW.IsSupported
            ? Avx512BW.Shuffle(table._bytes, nibbles._bytes)
            : Vector512.Shuffle(table._bytes, nibbles._bytes));

    public static Lanes512 Earlier(Lanes512 words, Lanes512 before, int bits) =>
        new(((words._bytes.AsUInt64() << bits) | (before._bytes.AsUInt64() >>> (64 - bits))).AsByte());

    public static Lanes512 Later(Lanes512 words, Lanes512 after, int bits) =>
        new(((words._bytes.AsUInt64() >>> bits) | (after._bytes.AsUInt64() << (64 - bits))).AsByte());

    public static Lanes512 Before(Lanes512 words, Lanes512 previous) =>
        new(Avx512F.IsSupported
            ? Avx512F.AlignRight64(words._bytes.AsUInt64(), previous._bytes.AsUInt64(), 7).AsByte()
            : Vector512.Create(
                Lanes256.Before(words._bytes.GetLower(), previous._bytes.GetUpper()),
                Lanes256.Before(words._bytes.GetUpper(), words._bytes.GetLower())));

    public static Lanes512 After(Lanes512 words, Lanes512 next) =>
        new(Avx512F.IsSupported
            ? Avx512F.AlignRight64(next._bytes.AsUInt64(), words._bytes.AsUInt64(), 1).AsByte()
            : Vector512.Create(
                Lanes256.After(words._bytes.GetLower(), words._bytes.GetUpper()),
                Lanes256.After(words._bytes.GetUpper(), next._bytes.GetLower())));

    public void Store(void* target) => _bytes.Store((byte*)target);

    public void StoreTopBits(void* target) => *(ulong*)target = _bytes.ExtractMostSignificantBits();

    public void StoreNonZero(void* target) =>
        *(ulong*)target = (~Vector512.Equals(_bytes, Vector512<byte>.Zero)).ExtractMostSignificantBits();
}

using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Scan;

/// <summary>128 bits.</summary>
internal readonly unsafe struct Lanes128 : IByteLanes<Lanes128>
{
    readonly Vector128<byte> _bytes;

    Lanes128(Vector128<byte> bytes) => _bytes = bytes;

    public static int Words => 2;

    public static Lanes128 Zero => new(Vector128<byte>.Zero);

    public Lanes128 LowNibbles => new(_bytes & Vector128.Create((byte)0x0F));

    public Lanes128 HighNibbles => new((_bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F));

    public Lanes128 Doubled => new(_bytes + _bytes);

    public static Lanes128 operator &(Lanes128 a, Lanes128 b) => new(a._bytes & b._bytes);

    public static Lanes128 operator |(Lanes128 a, Lanes128 b) => new(a._bytes | b._bytes);

    public static Lanes128 operator ~(Lanes128 a) => new(~a._bytes);

    public static Lanes128 Load(void* source) => new(Vector128.Load((byte*)source));

    public static Lanes128 Repeat(ref byte table) => new(Vector128.LoadUnsafe(ref table));

    public static Lanes128 LookUp(Lanes128 table, Lanes128 nibbles) =>
        new(Vector128.ShuffleNative(table._bytes, nibbles._bytes));

    public static Lanes128 Earlier(Lanes128 words, Lanes128 before, int bits) =>
        new(((words._bytes.AsUInt64() << bits) | (before._bytes.AsUInt64() >>> (64 - bits))).AsByte());

    public static Lanes128 Later(Lanes128 words, Lanes128 after, int bits) =>
        new(((words._bytes.AsUInt64() >>> bits) | (after._bytes.AsUInt64() << (64 - bits))).AsByte());

    public static Lanes128 Before(Lanes128 words, Lanes128 previous) =>
        new(Vector128.Create(
            previous._bytes.AsUInt64().GetElement(1), words._bytes.AsUInt64().GetElement(0)).AsByte());

    public static Lanes128 After(Lanes128 words, Lanes128 next) =>
        new(Vector128.Create(
            words._bytes.AsUInt64().GetElement(1), next._bytes.AsUInt64().GetElement(0)).AsByte());

    public void Store(void* target) => _bytes.Store((byte*)target);

    public void StoreTopBits(void* target) => *(ushort*)target = (ushort)_bytes.ExtractMostSignificantBits();

    public void StoreNonZero(void* target) =>
        *(ushort*)target = (ushort)(~Vector128.Equals(_bytes, Vector128<byte>.Zero)).ExtractMostSignificantBits();
}

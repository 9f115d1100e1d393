using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guardrly.Redaction.Scan;

/// <summary>256 bits.</summary>
internal readonly unsafe struct Lanes256 : IByteLanes<Lanes256>
{
    readonly Vector256<byte> _bytes;

    Lanes256(Vector256<byte> bytes) => _bytes = bytes;

    public static int Words => 4;

    public static Lanes256 Zero => new(Vector256<byte>.Zero);

    public Lanes256 LowNibbles => new(_bytes & Vector256.Create((byte)0x0F));

    public Lanes256 HighNibbles => new((_bytes.AsUInt16() >> 4).AsByte() & Vector256.Create((byte)0x0F));

    public Lanes256 Doubled => new(_bytes + _bytes);

    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new(a._bytes & b._bytes);

    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new(a._bytes | b._bytes);

    public static Lanes256 operator ~(Lanes256 a) => new(~a._bytes);

    public static Lanes256 Load(void* source) => new(Vector256.Load((byte*)source));

    public static Lanes256 Repeat(ref byte table) => new(Vector256.Create(Vector128.LoadUnsafe(ref table)));

    public static Lanes256 LookUp(Lanes256 table, Lanes256 nibbles) =>
        new(Avx2.IsSupported
            ? Avx2.Shuffle(table._bytes, nibbles._bytes)
            : Vector256.Shuffle(table._bytes, nibbles._bytes));

    public static Lanes256 Earlier(Lanes256 words, Lanes256 before, int bits) =>
        new(((words._bytes.AsUInt64() << bits) | (before._bytes.AsUInt64() >>> (64 - bits))).AsByte());

    public static Lanes256 Later(Lanes256 words, Lanes256 after, int bits) =>
        new(((words._bytes.AsUInt64() >>> bits) | (after._bytes.AsUInt64() << (64 - bits))).AsByte());

    public static Lanes256 Before(Lanes256 words, Lanes256 previous) =>
        new(Before(words._bytes, previous._bytes));

    public static Lanes256 After(Lanes256 words, Lanes256 next) =>
        new(After(words._bytes, next._bytes));

    public void Store(void* target) => _bytes.Store((byte*)target);

    public void StoreTopBits(void* target) => *(uint*)target = _bytes.ExtractMostSignificantBits();

    public void StoreNonZero(void* target) =>
        *(uint*)target = (~Vector256.Equals(_bytes, Vector256<byte>.Zero)).ExtractMostSignificantBits();

    internal static Vector256<byte> Before(Vector256<byte> words, Vector256<byte> previous)
    {
        Vector256<ulong> mixed = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, 0, ulong.MaxValue), previous.AsUInt64(), words.AsUInt64());
        return Vector256.Shuffle(mixed, Vector256.Create(3UL, 0, 1, 2)).AsByte();
    }

    internal static Vector256<byte> After(Vector256<byte> words, Vector256<byte> next)
    {
        Vector256<ulong> mixed = Vector256.ConditionalSelect(
            Vector256.Create(ulong.MaxValue, 0, 0, 0), next.AsUInt64(), words.AsUInt64());
        return Vector256.Shuffle(mixed, Vector256.Create(1UL, 2, 3, 0)).AsByte();
    }
}

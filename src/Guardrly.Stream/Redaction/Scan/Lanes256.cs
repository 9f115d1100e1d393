using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guardrly.Redaction.Scan;

/// <summary>256 bits.</summary>
internal readonly unsafe struct Lanes256 : IByteLanes<Lanes256>
{
    readonly Vector256<ulong> _words;

    Lanes256(Vector256<ulong> words) => _words = words;

    public static int Words => 4;

    public Lanes256 Columns => new(_words & Vector256.Create(0x8F8F8F8F8F8F8F8FUL));

    public Lanes256 Rows => new((_words >>> 3) & Vector256.Create(0x0F0F0F0F0F0F0F0FUL));

    public Lanes256 Doubled => new((_words.AsByte() + _words.AsByte()).AsUInt64());

    public uint NonZeroWords
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (~Vector256.Equals(_words, Vector256<ulong>.Zero)).ExtractMostSignificantBits();
    }

    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new(a._words & b._words);

    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new(a._words | b._words);

    public static Lanes256 operator ~(Lanes256 a) => new(~a._words);

    public static Lanes256 operator <<(Lanes256 words, int bits) => new(words._words << bits);

    public static Lanes256 operator >>>(Lanes256 words, int bits) => new(words._words >>> bits);

    public static Lanes256 AndNot(Lanes256 a, Lanes256 b) => new(Vector256.AndNot(a._words, b._words));

    public static Lanes256 Load(void* source) => new(Vector256.Load((ulong*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadOverlapping(byte* source)
    {
        // Two words from either half: a byte shuffle does not cross them.
        Vector256<byte> bytes = Vector256.Create(Vector128.Load(source), Vector128.Load(source + 12));
        Vector256<byte> places = Vector256.Create(Vector128.Create(
            (byte)0, 1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12, 13));
        return LookUp(new(bytes.AsUInt64()), new(places.AsUInt64()));
    }

    public static Lanes256 Repeat(ulong word) => new(Vector256.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LookUp(Lanes256 table, Lanes256 places) =>
        new((Avx2.IsSupported
            ? Avx2.Shuffle(table._words.AsByte(), places._words.AsByte())
            : Vector256.Create(
                Vector128.Shuffle(table._words.GetLower().AsByte(), places._words.GetLower().AsByte()),
                Vector128.Shuffle(table._words.GetUpper().AsByte(), places._words.GetUpper().AsByte()))).AsUInt64());

    public void Store(void* target) => _words.Store((ulong*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreTopBits(void* target) =>
        *(uint*)target = _words.AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreNonZero(void* target) =>
        *(uint*)target = (~Vector256.Equals(_words.AsByte(), Vector256<byte>.Zero)).ExtractMostSignificantBits();
}

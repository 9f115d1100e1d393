using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Scan;

/// <summary>128 bits.</summary>
internal readonly unsafe struct Lanes128 : IByteLanes<Lanes128>
{
    readonly Vector128<ulong> _words;

    Lanes128(Vector128<ulong> words) => _words = words;

    public static int Words => 2;

    public Lanes128 Columns => new(_words & Vector128.Create(0x8F8F8F8F8F8F8F8FUL));

    public Lanes128 Rows => new((_words >>> 3) & Vector128.Create(0x0F0F0F0F0F0F0F0FUL));

    public Lanes128 Doubled => new((_words.AsByte() + _words.AsByte()).AsUInt64());

    public uint NonZeroWords
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (~Vector128.Equals(_words, Vector128<ulong>.Zero)).ExtractMostSignificantBits();
    }

    public static Lanes128 operator &(Lanes128 a, Lanes128 b) => new(a._words & b._words);

    public static Lanes128 operator |(Lanes128 a, Lanes128 b) => new(a._words | b._words);

    public static Lanes128 operator ~(Lanes128 a) => new(~a._words);

    public static Lanes128 operator <<(Lanes128 words, int bits) => new(words._words << bits);

    public static Lanes128 operator >>>(Lanes128 words, int bits) => new(words._words >>> bits);

    public static Lanes128 AndNot(Lanes128 a, Lanes128 b) => new(Vector128.AndNot(a._words, b._words));

    public static Lanes128 Load(void* source) => new(Vector128.Load((ulong*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadOverlapping(byte* source) =>
        LookUp(
            Load(source),
            new(Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12, 13).AsUInt64()));

    public static Lanes128 Repeat(ulong word) => new(Vector128.Create(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LookUp(Lanes128 table, Lanes128 places) =>
        new(Vector128.ShuffleNative(table._words.AsByte(), places._words.AsByte()).AsUInt64());

    public void Store(void* target) => _words.Store((ulong*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreTopBits(void* target) =>
        *(ushort*)target = (ushort)_words.AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreNonZero(void* target)
    {
        Vector128<byte> zero = Vector128.Equals(_words.AsByte(), Vector128<byte>.Zero);
        *(ushort*)target = (ushort)(~zero).ExtractMostSignificantBits();
    }
}

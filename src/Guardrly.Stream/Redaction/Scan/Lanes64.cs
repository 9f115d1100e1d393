namespace Guardrly.Redaction.Scan;

/// <summary>A plain register.</summary>
internal readonly unsafe struct Lanes64 : ILanes<Lanes64>
{
    readonly ulong _word;

    Lanes64(ulong word) => _word = word;

    public static int Words => 1;

    public uint NonZeroWords => _word != 0 ? 1u : 0;

    public static Lanes64 operator &(Lanes64 a, Lanes64 b) => new(a._word & b._word);

    public static Lanes64 operator |(Lanes64 a, Lanes64 b) => new(a._word | b._word);

    public static Lanes64 operator ~(Lanes64 a) => new(~a._word);

    public static Lanes64 operator <<(Lanes64 words, int bits) => new(words._word << bits);

    public static Lanes64 operator >>>(Lanes64 words, int bits) => new(words._word >>> bits);

    public static Lanes64 AndNot(Lanes64 a, Lanes64 b) => new(a._word & ~b._word);

    public static Lanes64 Load(void* source) => new(*(ulong*)source);

    public static Lanes64 LoadOverlapping(byte* source) => new(*(ulong*)source);

    public static Lanes64 Repeat(ulong word) => new(word);

    public void Store(void* target) => *(ulong*)target = _word;
}

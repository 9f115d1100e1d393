namespace Guardrly.Redaction.Scan;

/// <summary>A plain register.</summary>
internal readonly unsafe struct Lanes64 : ILanes<Lanes64>
{
    readonly ulong _word;

    Lanes64(ulong word) => _word = word;

    public static int Words => 1;

    public static Lanes64 operator &(Lanes64 a, Lanes64 b) => new(a._word & b._word);

    public static Lanes64 operator |(Lanes64 a, Lanes64 b) => new(a._word | b._word);

    public static Lanes64 operator ~(Lanes64 a) => new(~a._word);

    public static Lanes64 Load(void* source) => new(*(ulong*)source);

    public static Lanes64 Earlier(Lanes64 words, Lanes64 before, int bits) =>
        new((words._word << bits) | (before._word >> (64 - bits)));

    public static Lanes64 Later(Lanes64 words, Lanes64 after, int bits) =>
        new((words._word >> bits) | (after._word << (64 - bits)));

    public static Lanes64 Before(Lanes64 words, Lanes64 previous) => previous;

    public static Lanes64 After(Lanes64 words, Lanes64 next) => next;

    public void Store(void* target) => *(ulong*)target = _word;
}

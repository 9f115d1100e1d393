namespace Guardrly.Redaction.Scan;

/// <summary>What may stand in each of three places.</summary>
internal readonly record struct Trigram(ByteSet First, ByteSet Second, ByteSet Third)
{
    public Trigram Widened => new(First.Widened, Second.Widened, Third.Widened);

    public static Trigram operator |(in Trigram a, in Trigram b) =>
        new(a.First | b.First, a.Second | b.Second, a.Third | b.Third);

    public static Trigram operator -(in Trigram a, in Trigram b) =>
        new(a.First - b.First, a.Second - b.Second, a.Third - b.Third);

    /// <summary>The three characters of a literal from <paramref name="at"/> on.</summary>
    public static Trigram Of(in Literal literal, int at) =>
        new(ByteSet.Of(literal.Text[at], literal.IgnoreCase),
            ByteSet.Of(literal.Text[at + 1], literal.IgnoreCase),
            ByteSet.Of(literal.Text[at + 2], literal.IgnoreCase));
}

/// <summary>
/// A set of trigrams and how many positions in a MiB of log it is expected to let through: all mixtures of a first, a
/// second and a third byte, each as frequent as its two pairs make it.
/// </summary>
internal sealed class Bucket(bool byNibbles)
{
    readonly float[] _before = new float[PairFrequency.Bytes];
    readonly float[] _after = new float[PairFrequency.Bytes];
    Trigram _members;
    Trigram _passing;
    float _passes;

    /// <summary>How many more positions would pass with one more member.</summary>
    public float CostOf(in Trigram added)
    {
        Trigram more = More(added);
        return more == default ? 0 : Passes(more) - _passes;
    }

    public void Add(in Trigram added)
    {
        Trigram more = More(added);
        _members |= added;
        if (more == default)
            return;
        _passes = Passes(more);
        _passing |= more;
        for (int b = 0; b < PairFrequency.Bytes; b++)
        {
            _before[b] += Before(more.First, b);
            _after[b] += After(b, more.Third);
        }
    }

    public void Clear()
    {
        (_members, _passing, _passes) = (default, default, 0);
        Array.Clear(_before);
        Array.Clear(_after);
    }

    Trigram More(in Trigram added)
    {
        Trigram all = _members | added;
        return (byNibbles ? all.Widened : all) - _passing;
    }

    float Passes(in Trigram more)
    {
        float sum = 0;
        for (ByteSet middle = _passing.Second | more.Second; !middle.IsEmpty; middle = middle.WithoutFirst)
        {
            int b = middle.First;
            float before = _before[b] + Before(more.First, b);
            float after = _after[b] + After(b, more.Third);
            sum += before * after * PairFrequency.Reciprocal(b);
        }
        return sum;
    }

    static float Before(ByteSet first, int b)
    {
        float sum = 0;
        for (; !first.IsEmpty; first = first.WithoutFirst)
            sum += PairFrequency.PerMebibyte(first.First, b);
        return sum;
    }

    static float After(int b, ByteSet third)
    {
        float sum = 0;
        for (; !third.IsEmpty; third = third.WithoutFirst)
            sum += PairFrequency.PerMebibyte(b, third.First);
        return sum;
    }
}

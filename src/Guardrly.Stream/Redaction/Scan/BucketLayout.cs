using System.Numerics;
using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// Shares literals out among the buckets of <see cref="Fingerprints"/> so that few positions of a log pass: each goes
/// where it adds the least to what the bucket is expected to let through, first in order of frequency, then all of
/// them again.
/// </summary>
internal ref struct BucketLayout
{
    const int Rounds = 2;

    readonly bool _byNibbles;
    readonly Trigram[] _trigrams;
    readonly int[] _bucketOf;

    public BucketLayout(ReadOnlySpan<Literal> literals, bool byNibbles)
    {
        _byNibbles = byNibbles;
        _trigrams = Distinct(literals);
        _bucketOf = new int[_trigrams.Length];
    }

    /// <summary>Chooses a bucket for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Assign()
    {
        float[] rarity = new float[_trigrams.Length];
        for (int i = 0; i < rarity.Length; i++)
            rarity[i] = -Passes(_trigrams[i]);
        Array.Sort(rarity, _trigrams);
        Array.Fill(_bucketOf, -1);

        Span<Trigram> buckets = stackalloc Trigram[Fingerprints.Buckets];
        Span<float> passes = stackalloc float[Fingerprints.Buckets];
        buckets.Clear();
        passes.Clear();
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < _trigrams.Length; i++)
            {
                if (_bucketOf[i] >= 0)
                    TakeOut(i, buckets, passes);
                PutIn(i, buckets, passes);
            }
        }
    }

    /// <summary>The buckets that have a byte, by place and byte.</summary>
    public readonly ushort[] Masks()
    {
        ushort[] masks = new ushort[Fingerprints.Length * 256];
        for (int i = 0; i < _trigrams.Length; i++)
        {
            for (int at = 0; at < Fingerprints.Length; at++)
            {
                for (int b = 0; b < 128; b++)
                {
                    if (_trigrams[i][at].Contains(b))
                        masks[(at * 256) + b] |= (ushort)(1 << _bucketOf[i]);
                }
            }
        }
        return masks;
    }

    static Trigram[] Distinct(ReadOnlySpan<Literal> literals)
    {
        HashSet<Trigram> trigrams = [];
        foreach (Literal literal in literals)
            trigrams.Add(Trigram.Of(literal));
        return [.. trigrams];
    }

    readonly void PutIn(int index, Span<Trigram> buckets, Span<float> passes)
    {
        int best = 0;
        float bestPasses = 0;
        float bestCost = float.MaxValue;
        for (int i = 0; i < buckets.Length; i++)
        {
            float with = Passes(buckets[i] | _trigrams[index]);
            if (with - passes[i] < bestCost)
                (best, bestPasses, bestCost) = (i, with, with - passes[i]);
        }
        _bucketOf[index] = best;
        buckets[best] |= _trigrams[index];
        passes[best] = bestPasses;
    }

    readonly void TakeOut(int index, Span<Trigram> buckets, Span<float> passes)
    {
        int bucket = _bucketOf[index];
        _bucketOf[index] = -1;
        Trigram rest = default;
        for (int i = 0; i < _trigrams.Length; i++)
        {
            if (_bucketOf[i] == bucket)
                rest |= _trigrams[i];
        }
        buckets[bucket] = rest;
        passes[bucket] = Passes(rest);
    }

    /// <summary>How many positions in a MiB of log are expected to pass.</summary>
    readonly float Passes(in Trigram bucket)
    {
        Trigram seen = _byNibbles ? bucket.Widened() : bucket;
        float sum = 0;
        for (ByteSet middle = seen[1]; !middle.IsEmpty; middle = middle.WithoutFirst())
        {
            int b = middle.First;
            float before = 0, after = 0;
            for (ByteSet first = seen[0]; !first.IsEmpty; first = first.WithoutFirst())
                before += PairFrequency.PerMebibyte(first.First, b);
            for (ByteSet last = seen[2]; !last.IsEmpty; last = last.WithoutFirst())
                after += PairFrequency.PerMebibyte(b, last.First);
            sum += before * after / PairFrequency.PerMebibyte(b);
        }
        return sum;
    }

    /// <summary>What may stand in each of the three places.</summary>
    readonly record struct Trigram(ByteSet First, ByteSet Second, ByteSet Third)
    {
        public ByteSet this[int at] => at == 0 ? First : at == 1 ? Second : Third;

        public static Trigram operator |(in Trigram a, in Trigram b) =>
            new(a.First | b.First, a.Second | b.Second, a.Third | b.Third);

        public static Trigram Of(in Literal literal) =>
            new(ByteSet.Of(literal.Text[0], literal.IgnoreCase),
                ByteSet.Of(literal.Text[1], literal.IgnoreCase),
                ByteSet.Of(literal.Text[2], literal.IgnoreCase));

        public Trigram Widened() => new(First.Widened(), Second.Widened(), Third.Widened());
    }

    /// <summary>A set of bytes under 0x80.</summary>
    readonly record struct ByteSet(ulong Low, ulong High)
    {
        public bool IsEmpty => (Low | High) == 0;

        public int First =>
            Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

        public static ByteSet operator |(ByteSet a, ByteSet b) => new(a.Low | b.Low, a.High | b.High);

        public static ByteSet Of(char c, bool ignoreCase)
        {
            ByteSet set = Of(c);
            return ignoreCase && char.IsAsciiLetter(c) ? set | Of((char)(c ^ 0x20)) : set;
        }

        static ByteSet Of(char c) => c < 64 ? new(1UL << c, 0) : new(0, 1UL << (c - 64));

        public bool Contains(int b) => (((b < 64 ? Low : High) >> (b & 63)) & 1) != 0;

        public ByteSet WithoutFirst() => Low != 0 ? new(Low & (Low - 1), High) : new(0, High & (High - 1));

        /// <summary>What two nibble tables together let through: all pairs of a low and a high nibble that occur.</summary>
        public ByteSet Widened()
        {
            ulong columns = Low | High;
            columns |= columns >> 32;
            columns = (columns | (columns >> 16)) & 0xFFFF;
            return new(Rows(Low) * columns, Rows(High) * columns);
        }

        /// <summary>A bit at the start of each row of sixteen that has any.</summary>
        static ulong Rows(ulong set)
        {
            ulong rows = 0;
            for (int row = 0; row < 64; row += 16)
                rows |= (((set >> row) & 0xFFFF) != 0 ? 1UL : 0) << row;
            return rows;
        }
    }
}

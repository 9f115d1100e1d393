namespace Guardrly.Redaction.Scan;

/// <summary>
/// Shares literals out among the buckets of <see cref="Fingerprints"/> so that few positions of a log pass. Literals
/// that <see cref="BucketHints"/> knows have their bucket; the others, a policy's own, go where they add the least to
/// what a bucket is expected to let through.
/// </summary>
internal sealed class BucketLayout
{
    /// <summary>Trigrams of a literal that are tried, the rarest ones.</summary>
    const int ChoicesMax = 3;

    readonly int[] _bucketOf;
    readonly int[] _placeOf;

    public BucketLayout(ReadOnlySpan<Literal> literals, bool byNibbles)
    {
        _bucketOf = new int[literals.Length];
        _placeOf = new int[literals.Length];
        Dictionary<string, BucketHint> hints = BucketHints.Read(byNibbles);
        List<int> others = [];
        for (int id = 0; id < literals.Length; id++)
        {
            if (hints.TryGetValue(literals[id].Text, out BucketHint hint))
                (_bucketOf[id], _placeOf[id]) = (hint.Bucket, hint.Place);
            else
                others.Add(id);
        }
        if (others.Count > 0)
            Place(others, literals, byNibbles);
        Masks = MakeMasks(literals);
    }

    /// <summary>By place and byte, a bit for each bucket that has a trigram with this byte there.</summary>
    public uint[] Masks { get; }

    /// <summary>Where in each literal its trigram stands.</summary>
    public int[] Places => _placeOf;

    void Place(List<int> others, ReadOnlySpan<Literal> literals, bool byNibbles)
    {
        Bucket empty = new(byNibbles);
        Bucket[] buckets = new Bucket[Fingerprints.Buckets];
        for (int i = 0; i < buckets.Length; i++)
            buckets[i] = new Bucket(byNibbles);
        foreach (int id in others)
            _bucketOf[id] = -1;
        for (int id = 0; id < literals.Length; id++)
        {
            if (_bucketOf[id] >= 0)
                buckets[_bucketOf[id]].Add(Trigram.Of(literals[id], _placeOf[id]));
        }
        foreach (int id in others)
        {
            float least = float.MaxValue;
            Choice best = default;
            foreach (Choice choice in Rarest(literals[id], empty))
            {
                for (int i = 0; i < buckets.Length && least > 0; i++)
                {
                    float cost = buckets[i].CostOf(choice.Trigram);
                    if (cost < least)
                        (least, best, _bucketOf[id]) = (cost, choice, i);
                }
            }
            _placeOf[id] = best.Place;
            buckets[_bucketOf[id]].Add(best.Trigram);
        }
    }

    /// <summary>The rarest trigrams of a literal, the rarest one first.</summary>
    static ReadOnlySpan<Choice> Rarest(in Literal literal, Bucket empty)
    {
        Choice[] choices = new Choice[literal.Text.Length - Fingerprints.Length + 1];
        for (int place = 0; place < choices.Length; place++)
        {
            Trigram trigram = Trigram.Of(literal, place);
            choices[place] = new Choice(trigram, place, empty.CostOf(trigram));
        }
        Array.Sort(choices, static (a, b) => a.Alone.CompareTo(b.Alone));
        return choices.AsSpan(0, Math.Min(choices.Length, ChoicesMax));
    }

    uint[] MakeMasks(ReadOnlySpan<Literal> literals)
    {
        uint[] masks = new uint[Fingerprints.Length * 256];
        for (int id = 0; id < literals.Length; id++)
        {
            Trigram trigram = Trigram.Of(literals[id], _placeOf[id]);
            uint bucket = 1u << _bucketOf[id];
            Mark(masks.AsSpan(0, 256), trigram.First, bucket);
            Mark(masks.AsSpan(256, 256), trigram.Second, bucket);
            Mark(masks.AsSpan(512, 256), trigram.Third, bucket);
        }
        return masks;
    }

    static void Mark(Span<uint> masks, ByteSet bytes, uint bucket)
    {
        for (; !bytes.IsEmpty; bytes = bytes.WithoutFirst)
            masks[bytes.First] |= bucket;
    }

    readonly record struct Choice(Trigram Trigram, int Place, float Alone);
}

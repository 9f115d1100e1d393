namespace Guardrly.Redaction;

/// <summary>How many findings of each kind. Not thread-safe: one a stream, added up at the end.</summary>
public sealed class FindingCounts
{
    readonly long[] _byKind = new long[256];

    /// <summary>Findings of one kind.</summary>
    public long this[SecretKind kind] => _byKind[(byte)kind];

    /// <summary>Findings of all kinds.</summary>
    public long Total { get; private set; }

    /// <summary>How many of them were masked only because a bound was reached.</summary>
    public long BoundReached { get; private set; }

    /// <summary>Counts one finding.</summary>
    public void Add(SecretKind kind, bool boundReached = false)
    {
        _byKind[(byte)kind]++;
        Total++;
        if (boundReached)
            BoundReached++;
    }

    /// <summary>Adds all of <paramref name="other"/>.</summary>
    public void Add(FindingCounts other)
    {
        for (int index = 0; index < _byKind.Length; index++)
            _byKind[index] += other._byKind[index];
        Total += other.Total;
        BoundReached += other.BoundReached;
    }

    /// <summary>The kinds that occurred, with their counts, by value of the kind.</summary>
    public IEnumerable<KeyValuePair<SecretKind, long>> NonZero()
    {
        for (int index = 0; index < _byKind.Length; index++)
        {
            if (_byKind[index] != 0)
                yield return new((SecretKind)index, _byKind[index]);
        }
    }
}

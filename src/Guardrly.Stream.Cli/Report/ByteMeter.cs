using Guardrly.Sources;

namespace Guardrly.Cli.Report;

/// <summary>Knows how many bytes of all inputs were read, as they lie on the disk. For any thread.</summary>
/// <param name="totalBytes">What there is to read, or null where an input is a pipe.</param>
sealed class ByteMeter(long? totalBytes)
{
    readonly Lock _lock = new();
    readonly List<ByteSource> _open = [];
    long _closedBytes;

    /// <summary>What there is to read, or null where that is not known.</summary>
    public long? TotalBytes => totalBytes;

    /// <summary>What was read so far.</summary>
    public long ConsumedBytes
    {
        get
        {
            lock (_lock)
                return _closedBytes + _open.Sum(source => source.ConsumedBytes);
        }
    }

    /// <summary>Counts what is read from <paramref name="source"/>, until the result is disposed.</summary>
    public IDisposable Follow(ByteSource source)
    {
        lock (_lock)
            _open.Add(source);
        return new Following(this, source);
    }

    void Unfollow(ByteSource source)
    {
        lock (_lock)
        {
            _open.Remove(source);
            _closedBytes += source.ConsumedBytes;
        }
    }

    sealed class Following(ByteMeter meter, ByteSource source) : IDisposable
    {
        public void Dispose() => meter.Unfollow(source);
    }
}

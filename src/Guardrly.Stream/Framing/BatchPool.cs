namespace Guardrly.Framing;

/// <summary>
/// Batches for reuse, the one that was given back last first: it is still in the cache. Thread-safe. It does not bound
/// how many are out: the bounded channels and the framers do, and <see cref="Rented"/> must come back to 0.
/// </summary>
internal sealed class BatchPool
{
    readonly Lock _lock = new();
    readonly RecordBatch[] _idle = new RecordBatch[StreamLimits.BatchesIdleMax];
    int _idleCount;
    int _rented;

    /// <summary>Batches that are out.</summary>
    public int Rented => Volatile.Read(ref _rented);

    /// <summary>An empty batch.</summary>
    public RecordBatch Rent(StreamIdentity stream, long sequence)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RecordBatch? batch;
        lock (_lock)
        {
            _rented++;
            batch = _idleCount > 0 ? _idle[--_idleCount] : null;
        }
        batch ??= new RecordBatch(this);
        batch.Start(stream, sequence);
        return batch;
    }

    internal void Return(RecordBatch batch)
    {
        batch.Trim(StreamLimits.BatchBytesKept);
        lock (_lock)
        {
            _rented--;
            if (_idleCount < _idle.Length)
            {
                _idle[_idleCount++] = batch;
                return;
            }
        }
        batch.Trim(0);
    }
}

using System.Collections.Concurrent;

namespace Guardrly.Framing;

/// <summary>
/// Batches for reuse. Thread-safe. It does not bound how many are out: the bounded channels and the framers do, and
/// <see cref="Rented"/> must come back to 0.
/// </summary>
internal sealed class BatchPool
{
    readonly ConcurrentQueue<RecordBatch> _idle = new();
    int _idleCount;
    int _rented;

    /// <summary>Batches that are out.</summary>
    public int Rented => Volatile.Read(ref _rented);

    /// <summary>An empty batch.</summary>
    public RecordBatch Rent(StreamIdentity stream, long sequence)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_idle.TryDequeue(out RecordBatch? batch))
            Interlocked.Decrement(ref _idleCount);
        else
            batch = new RecordBatch(this);
        Interlocked.Increment(ref _rented);
        batch.Start(stream, sequence);
        return batch;
    }

    internal void Return(RecordBatch batch)
    {
        Interlocked.Decrement(ref _rented);
        batch.Trim(StreamLimits.BatchBytesKept);
        if (Interlocked.Increment(ref _idleCount) > StreamLimits.BatchesIdleMax)
        {
            Interlocked.Decrement(ref _idleCount);
            batch.Trim(0);
            return;
        }
        _idle.Enqueue(batch);
    }
}

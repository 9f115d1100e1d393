using Guardrly.Framing;
using Guardrly.Sinks;

namespace Guardrly.Tests.Pipeline;

/// <summary>Counts what it is given, and may fail or wait.</summary>
internal sealed class RecordingSink(Func<RecordBatch, CancellationToken, ValueTask>? onWrite = null) : ISink
{
    long _records;
    long _bytes;

    public long Records => _records;

    public long Bytes => _bytes;

    public bool IsCompleted { get; private set; }

    public async ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _records, batch.RecordCount);
        Interlocked.Add(ref _bytes, batch.StreamBytes);
        if (onWrite is not null)
            await onWrite(batch, cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        IsCompleted = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using System.Buffers;
using System.Collections.Concurrent;
using Guardrly.Framing;

namespace Guardrly.Sinks;

/// <summary>
/// What a format makes of batches, as bytes; streams one after another in the order of the run. Formatting is done by
/// the caller's thread, side by side with others.
/// </summary>
/// <param name="output">Where it goes; owned.</param>
/// <param name="format">Writes what it takes of a batch; called for several streams at once.</param>
/// <param name="spoolFolder">Where what waits for its turn may lie.</param>
internal sealed class FormattedSink(
    ByteSink output, Action<RecordBatch, IBufferWriter<byte>> format, string? spoolFolder = null) : ISink
{
    readonly OrderedOutput _ordered = new(output, spoolFolder);
    readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];

    /// <inheritdoc/>
    public ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        if (!_buffers.TryTake(out ArrayBufferWriter<byte>? buffer))
            buffer = new ArrayBufferWriter<byte>();
        format(batch, buffer);
        if (buffer.WrittenCount > 0)
            _ordered.Write(batch.Stream.Index, buffer.WrittenSpan);
        if (batch.IsLast)
            _ordered.End(batch.Stream.Index);
        buffer.ResetWrittenCount();
        _buffers.Add(buffer);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        output.Complete();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _ordered.Dispose();
        output.Dispose();
        return ValueTask.CompletedTask;
    }
}

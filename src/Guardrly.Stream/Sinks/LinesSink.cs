using Guardrly.Framing;

namespace Guardrly.Sinks;

/// <summary>The masked lines as they were, byte for byte; streams one after another in the order of the run.</summary>
/// <param name="output">Where they go; owned.</param>
/// <param name="spoolFolder">Where what waits for its turn may lie.</param>
internal sealed class LinesSink(ByteSink output, string? spoolFolder = null) : ISink
{
    readonly OrderedOutput _ordered = new(output, spoolFolder);

    /// <inheritdoc/>
    public ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        _ordered.Write(batch.Stream.Index, batch.Bytes[..batch.StreamBytes]);
        if (batch.IsLast)
            _ordered.End(batch.Stream.Index);
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

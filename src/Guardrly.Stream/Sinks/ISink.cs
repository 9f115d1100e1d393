using Guardrly.Framing;

namespace Guardrly.Sinks;

/// <summary>
/// Where batches end: their lines, their records or their alerts. Calls for one stream come in order and one after
/// another; calls for different streams may come at the same time.
/// </summary>
/// <remarks>Disposing it without <see cref="CompleteAsync"/> gives up what was written: no file is left
/// behind.</remarks>
internal interface ISink : IAsyncDisposable
{
    /// <summary>
    /// Writes what it takes of a batch, which stays the caller's. When the batch is the last of its stream, the stream
    /// is complete.
    /// </summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken);

    /// <summary>Makes all that was written durable, under its final name.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}

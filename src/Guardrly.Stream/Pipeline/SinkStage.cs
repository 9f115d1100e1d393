using Guardrly.Framing;
using Guardrly.Sinks;

namespace Guardrly.Pipeline;

/// <summary>The end of a lane: every sink takes the batch, then it is given back.</summary>
internal sealed class SinkStage(IReadOnlyList<ISink> sinks, Acknowledgements acknowledgements) : IStage
{
    /// <inheritdoc/>
    public async ValueTask TakeAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            for (int index = 0; index < sinks.Count; index++)
            {
                await sinks[index].WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                acknowledgements.Written(index, batch);
            }
        }
        finally
        {
            batch.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
    }
}

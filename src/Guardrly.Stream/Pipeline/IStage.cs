using Guardrly.Framing;

namespace Guardrly.Pipeline;

/// <summary>What is done with the batches of a lane at one place of its chain.</summary>
internal interface IStage
{
    /// <summary>Takes over a batch, does its work and passes on what is ready.</summary>
    ValueTask TakeAsync(RecordBatch batch, CancellationToken cancellationToken);

    /// <summary>No more batches come: gives back what is held and completes what follows. Called once; never
    /// throws.</summary>
    void Complete();
}

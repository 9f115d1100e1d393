using Guardrly.Classify;
using Guardrly.Framing;

namespace Guardrly.Pipeline;

/// <summary>Classifies the calls of a lane.</summary>
internal sealed class ClassifyStage(Classifier classifier, StageLink next) : IStage
{
    /// <inheritdoc/>
    public ValueTask TakeAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        classifier.Classify(batch);
        return next.WriteAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public void Complete() => next.Complete();
}

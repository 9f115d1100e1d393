using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Platforms;

namespace Guardrly.Pipeline;

/// <summary>Normalizes the streams of a lane, one after another.</summary>
internal sealed class NormalizeStage(PlatformTable platforms, StageLink next) : IStage
{
    readonly Queue<RecordBatch> _ready = new();
    Normalizer? _normalizer;

    /// <summary>What was joined and what was left over, all streams together.</summary>
    public NormalizeCounts Counts { get; } = new();

    /// <inheritdoc/>
    public async ValueTask TakeAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        bool isLast = batch.IsLast;
        _normalizer ??= new Normalizer(platforms, Counts);
        _normalizer.Take(batch, _ready);
        if (isLast)
            _normalizer = null;
        while (_ready.TryDequeue(out RecordBatch? ready))
            await next.WriteAsync(ready, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _normalizer?.Release(_ready);
        while (_ready.TryDequeue(out RecordBatch? left))
            left.Dispose();
        next.Complete();
    }
}

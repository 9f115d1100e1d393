using Guardrly.Alerts;
using Guardrly.Framing;

namespace Guardrly.Pipeline;

/// <summary>Watches the streams of a lane, one after another.</summary>
internal sealed class AlertStage(Func<AlertWindows> open, StageLink next) : IStage
{
    AlertWindows? _windows;

    /// <inheritdoc/>
    public ValueTask TakeAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        _windows ??= open();
        _windows.Take(batch);
        if (batch.IsLast)
            _windows = null;
        return next.WriteAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public void Complete() => next.Complete();
}

using System.Threading.Channels;
using Guardrly.Framing;

namespace Guardrly.Pipeline;

/// <summary>
/// A bounded channel of batches and what is done with each. Completion runs down the chain; a fault runs down as
/// completion and up as cancellation. Whatever happens, every batch that went in is passed on or given back.
/// </summary>
/// <param name="runsInline">
/// A stage that waits goes on in the thread that wrote to it: where every core has a lane of its own, a batch then runs
/// through its stages while it is in the core's cache, and no thread is woken for each. Stages side by side would only
/// change places.
/// </param>
internal sealed class StageLink(bool runsInline = false)
{
    readonly Channel<RecordBatch> _channel = Channel.CreateBounded<RecordBatch>(
        new BoundedChannelOptions(StreamLimits.QueueBatchesMax)
        {
            SingleReader = true,
            SingleWriter = true,
            AllowSynchronousContinuations = runsInline,
        });

    /// <summary>Passes a batch on; waits while the stage is behind. On cancellation it is given back.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    /// <summary>No more batches come.</summary>
    public void Complete() => _channel.Writer.TryComplete();

    /// <summary>Runs the stage until no more batches come.</summary>
    /// <param name="stage">Takes over each batch and passes on what is ready.</param>
    /// <param name="cancellation">Cancelled by the first fault.</param>
    public async Task RunAsync(IStage stage, CancellationTokenSource cancellation)
    {
        try
        {
            await foreach (RecordBatch batch in _channel.Reader.ReadAllAsync(cancellation.Token).ConfigureAwait(false))
                await stage.TakeAsync(batch, cancellation.Token).ConfigureAwait(false);
        }
        catch
        {
            await cancellation.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            stage.Complete();
            // The writer before has been cancelled or has completed: what it left is given back.
            _channel.Writer.TryComplete();
            while (_channel.Reader.TryRead(out RecordBatch? left))
                left.Dispose();
        }
    }
}

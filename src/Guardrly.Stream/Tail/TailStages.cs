using Guardrly.Alerts;
using Guardrly.Classify;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Platforms;
using Guardrly.Redaction;

namespace Guardrly.Tail;

/// <summary>What all streams of a tail go through. For one thread.</summary>
internal sealed class TailStages : IDisposable
{
    const int RedactorsKept = 4;

    readonly Stack<StreamRedactor> _redactors = new();

    /// <summary>The stages.</summary>
    public TailStages(Redactor redactor, PlatformTable platforms, AlertSettings alerts, IReadOnlyList<TailSink> sinks)
    {
        Redactor = redactor;
        Platforms = platforms;
        AlertSettings = alerts;
        Sinks = sinks;
        NeedsRecords = sinks.Any(sink => sink.NeedsRecords);
        Classifier = new Classifier(platforms);
    }

    public Redactor Redactor { get; }

    public PlatformTable Platforms { get; }

    public AlertSettings AlertSettings { get; }

    public IReadOnlyList<TailSink> Sinks { get; }

    /// <summary>Whether any sink takes more than the masked bytes.</summary>
    public bool NeedsRecords { get; }

    public Classifier Classifier { get; }

    public BatchPool Pool { get; } = new();

    public NormalizeCounts Counts { get; } = new();

    /// <summary>What went out so far.</summary>
    public TailTally Tally { get; } = new();

    /// <summary>A redactor for a stream, from where it was left.</summary>
    public StreamRedactor RentRedactor(IFindingObserver observer, StreamCheckpoint checkpoint)
    {
        if (!_redactors.TryPop(out StreamRedactor? redactor))
            return new StreamRedactor(Redactor, observer, checkpoint);
        redactor.Restart(observer, checkpoint);
        return redactor;
    }

    /// <summary>Gives one back.</summary>
    public void Return(StreamRedactor redactor)
    {
        if (_redactors.Count < RedactorsKept)
            _redactors.Push(redactor);
        else
            redactor.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_redactors.TryPop(out StreamRedactor? redactor))
            redactor.Dispose();
    }

    /// <summary>Gives a batch, without what went out before, to all sinks.</summary>
    public void Deliver(RecordBatch batch, int skippedBytes)
    {
        Tally.Add(batch, skippedBytes);
        foreach (TailSink sink in Sinks)
            sink.Format(batch, skippedBytes, sink.Output);
    }
}

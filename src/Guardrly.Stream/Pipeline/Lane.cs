using Guardrly.Classify;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Sources;

namespace Guardrly.Pipeline;

/// <summary>One chain of stages. Streams go through it one after another, each in order.</summary>
internal sealed class Lane
{
    readonly PipelineSetup _setup;
    readonly CancellationTokenSource _cancellation;
    readonly StageLink _first;
    readonly NormalizeStage _normalize;
    readonly Task _stages;

    /// <summary>A lane.</summary>
    /// <param name="setup">What the pipeline is made of.</param>
    /// <param name="acknowledgements">Where positions are noted.</param>
    /// <param name="cancellation">Cancelled by the first fault.</param>
    /// <param name="isOneOfMany">There are as many lanes as cores.</param>
    public Lane(
        PipelineSetup setup, Acknowledgements acknowledgements, CancellationTokenSource cancellation, bool isOneOfMany)
    {
        _setup = setup;
        _cancellation = cancellation;
        _first = new StageLink(isOneOfMany);
        StageLink classify = new(isOneOfMany), alert = new(isOneOfMany), sink = new(isOneOfMany);
        _normalize = new NormalizeStage(setup.Platforms, classify);
        _stages = Task.WhenAll(
            Start(_first, _normalize),
            Start(classify, new ClassifyStage(new Classifier(setup.Platforms), alert)),
            Start(alert, new AlertStage(setup.OpenWindows, sink)),
            Start(sink, new SinkStage(setup.Sinks, acknowledgements)));
    }

    /// <summary>What was joined and what was left over.</summary>
    public NormalizeCounts Counts => _normalize.Counts;

    /// <summary>Reads, masks and frames a stream into the lane; blocks while the lane is behind.</summary>
    /// <exception cref="OperationCanceledException">The pipeline was cancelled or a stage failed.</exception>
    public StreamReport Run(int index, StreamInput input)
    {
        var identity = new StreamIdentity(index, input.Source) { Origin = input.Origin };
        using var framer = new LineFramer(_setup.Pool, identity);
        using var redactor = new StreamRedactor(_setup.Redactor, framer);
        InputException? failure = null;
        try
        {
            using ByteSource source = input.Open();
            while (Read(source, redactor))
                Pass(redactor, framer, isLast: false, isCutOff: false);
        }
        catch (InputException exception)
        {
            failure = exception;
        }
        Pass(redactor, framer, isLast: true, isCutOff: failure is not null);
        return new StreamReport(index, input.Source)
        {
            InputBytes = redactor.InputBytes,
            Lines = framer.Lines,
            Units = framer.Units,
            EmptyLines = framer.EmptyLines,
            CutLines = framer.CutLines,
            Findings = redactor.Counts,
            Failure = failure,
        };
    }

    /// <summary>No more streams come; waits until all has gone through.</summary>
    public Task CompleteAsync()
    {
        _first.Complete();
        return _stages;
    }

    bool Read(ByteSource source, StreamRedactor redactor)
    {
        _cancellation.Token.ThrowIfCancellationRequested();
        int count = source.Read(redactor.GetInputMemory().Span[..StreamLimits.BatchReadBytes]);
        redactor.AdvanceInput(count);
        return count > 0;
    }

    void Pass(StreamRedactor redactor, LineFramer framer, bool isLast, bool isCutOff)
    {
        redactor.Process(framer, isLast);
        if (!framer.TryCut(redactor.Checkpoint, isLast, out RecordBatch? batch))
            return;
        batch!.IsCutOff = isCutOff;
        ValueTask written = _first.WriteAsync(batch, _cancellation.Token);
        if (!written.IsCompletedSuccessfully)
            written.AsTask().GetAwaiter().GetResult();
    }

    Task Start(StageLink link, IStage stage) => Task.Run(() => link.RunAsync(stage, _cancellation));
}

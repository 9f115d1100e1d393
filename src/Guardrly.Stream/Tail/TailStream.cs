using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Normalize;

namespace Guardrly.Tail;

/// <summary>
/// One stream on its way through the stages, from wherever it was left. What it gives again after a restart, up to
/// where all sinks had it, is dropped.
/// </summary>
/// <remarks>
/// Joins, blocks of several lines and MCP servers are not written into the state one by one. Instead reading starts
/// again a stretch before the place that is done, before every request that still waits: the stages then stand as they
/// stood. Alert runs are saved as they are, and take up at the place that is done.
/// </remarks>
internal sealed class TailStream : IDisposable
{
    /// <summary>How far before the place that is done reading starts again at least, where there are records.</summary>
    const long ReplayBytes = 64 * 1024;

    const long PointDistanceBytes = 32 * 1024;
    const int PointsMax = 64;

    readonly TailStages _stages;
    readonly StreamIdentity _identity;
    readonly Normalizer? _normalizer;
    readonly AlertWindows? _windows;
    readonly Queue<RecordBatch> _ready = new();
    readonly List<Point> _points = [];
    StreamRedactor? _redactor;
    LineFramer? _framer;
    StreamCheckpoint _resume;  // where the redactor takes up
    long _takenInput;          // offset in the input behind what the stages have taken
    long _deliveredOutput;     // offset in the output behind what came out of the stages
    bool _isEnded;

    /// <summary>Takes a stream up.</summary>
    public TailStream(TailStages stages, StreamIdentity identity, StreamState state)
    {
        _stages = stages;
        _identity = identity;
        _resume = state.Replay;
        _takenInput = state.Replay.InputOffset;
        _deliveredOutput = state.Replay.OutputOffset;
        DoneInput = state.DoneInput;
        DoneOutput = state.DoneOutput;
        _points.Add(new Point(state.Replay, state.Servers));
        if (!stages.NeedsRecords)
            return;
        _normalizer = new Normalizer(stages.Platforms, stages.Counts);
        _normalizer.RestoreServers(state.Servers);
        _windows = new AlertWindows(stages.Platforms, stages.AlertSettings);
        if (state.Alerts.Length > 0)
            _windows.TryRestore(state.Alerts);
    }

    /// <summary>Offset of the input that is read next.</summary>
    public long NextOffset => _redactor?.InputBytes ?? _resume.InputOffset;

    /// <summary>Offset in the input up to which all sinks have it.</summary>
    public long DoneInput { get; private set; }

    /// <summary>Offset in the output up to which all sinks have it.</summary>
    public long DoneOutput { get; private set; }

    /// <summary>Whether a call waits for what may follow it.</summary>
    public bool IsWaiting => _normalizer is { IsWaiting: true };

    /// <summary>Whether it holds large buffers.</summary>
    public bool IsBusy => _redactor is not null;

    /// <summary>Room for input.</summary>
    public Memory<byte> GetInputMemory()
    {
        if (_redactor is null)
        {
            _framer = new LineFramer(_stages.Pool, _identity, _resume);
            _redactor = _stages.RentRedactor(_framer, _resume);
        }
        return _redactor.GetInputMemory();
    }

    /// <summary>Takes the bytes that were read into the memory last given out.</summary>
    public void Take(int count)
    {
        _redactor!.AdvanceInput(count);
        Pass(isLast: false);
    }

    /// <summary>The stream has ended: what is held back goes out, a last line without an end too.</summary>
    public void End()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        GetInputMemory();
        Pass(isLast: true);
    }

    /// <summary>Nothing came for a while: a call that waits goes out as it is.</summary>
    public void Release()
    {
        _normalizer?.Release(_ready);
        DeliverReady();
    }

    /// <summary>
    /// Gives the large buffers back, if nothing but an unfinished line is in them, which is then read again.
    /// </summary>
    public void Rest()
    {
        if (_redactor is null || _redactor.Checkpoint.InputOffset != _takenInput)
            return;
        _resume = _redactor.Checkpoint;
        DropBuffers();
    }

    /// <summary>Where it stands, on top of what is known of the file.</summary>
    public StreamState Save(StreamState known)
    {
        Point point = Prune();
        byte[] alerts = [];
        if (_windows is not null)
        {
            var bytes = new System.Buffers.ArrayBufferWriter<byte>();
            _windows.Save(bytes);
            alerts = bytes.WrittenSpan.ToArray();
        }
        return known with
        {
            Replay = point.Checkpoint,
            Servers = point.Servers,
            DoneInput = DoneInput,
            DoneOutput = DoneOutput,
            Alerts = alerts,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _normalizer?.Release(_ready);
        while (_ready.TryDequeue(out RecordBatch? batch))
            batch.Dispose();
        DropBuffers();
    }

    void DropBuffers()
    {
        if (_redactor is null)
            return;
        _stages.Return(_redactor);
        _framer!.Dispose();
        _redactor = null;
        _framer = null;
    }

    void Pass(bool isLast)
    {
        _redactor!.Process(_framer!, isLast);
        if (!_framer!.TryCut(_redactor.Checkpoint, isLast, out RecordBatch? batch))
            return;
        _takenInput = batch!.InputEnd;
        StreamCheckpoint checkpoint = batch.Checkpoint;
        if (_normalizer is null)
            _ready.Enqueue(batch);
        else
            _normalizer.Take(batch, _ready);
        long distance = checkpoint.InputOffset - _points[^1].Checkpoint.InputOffset;
        if (_normalizer is null ? distance > 0 : distance > PointDistanceBytes)
            _points.Add(new Point(checkpoint, _normalizer?.SaveServers() ?? []));
        DeliverReady();
    }

    void DeliverReady()
    {
        while (_ready.TryDequeue(out RecordBatch? batch))
        {
            long start = _deliveredOutput;
            _deliveredOutput += batch.StreamBytes;
            try
            {
                if (batch.InputEnd > DoneInput || _deliveredOutput > DoneOutput || batch.IsLast)
                    Deliver(batch, start);
            }
            finally
            {
                batch.Dispose();
            }
        }
        if (_points.Count > PointsMax)
            Prune();
    }

    void Deliver(RecordBatch batch, long start)
    {
        int skipped = (int)Math.Clamp(DoneOutput - start, 0, batch.StreamBytes);
        if (_windows is not null)
        {
            if (skipped > 0)
                batch.DropRecordsBefore(DoneInput);
            _stages.Classifier.Classify(batch);
            _windows.Take(batch);
        }
        _stages.Deliver(batch, skipped);
        DoneInput = Math.Max(DoneInput, batch.InputEnd);
        DoneOutput = Math.Max(DoneOutput, _deliveredOutput);
    }

    /// <summary>The last point from which nothing is missing, those before it forgotten.</summary>
    Point Prune()
    {
        long needed = DoneInput;
        if (_normalizer is not null)
            needed = Math.Max(0, Math.Min(needed - ReplayBytes, _normalizer.OldestOffset ?? long.MaxValue));
        int last = 0;
        for (int index = 1; index < _points.Count; index++)
        {
            if (_points[index].Checkpoint.InputOffset <= needed
                && _points[index].Checkpoint.OutputOffset <= DoneOutput)
                last = index;
        }
        _points.RemoveRange(0, last);
        if (_points.Count > PointsMax)
        {
            for (int index = _points.Count - 2; index > 0; index -= 2)
                _points.RemoveAt(index);
        }
        return _points[0];
    }

    /// <summary>A place from where reading can start again.</summary>
    readonly record struct Point(StreamCheckpoint Checkpoint, byte[] Servers);
}

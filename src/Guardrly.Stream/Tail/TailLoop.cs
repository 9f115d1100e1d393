using Guardrly.Sinks;

namespace Guardrly.Tail;

/// <summary>
/// Follows files: finds them, reads what comes, takes it through the stages, and keeps what it did. One thread; a step
/// at a time, so that whoever drives it decides about waiting.
/// </summary>
internal sealed partial class TailLoop : IDisposable
{
    /// <summary>Bytes of one file before the next one has its turn.</summary>
    const int TurnBytesMax = 1024 * 1024;

    /// <summary>Bytes of all files before outputs are written and the state is looked after.</summary>
    const int RoundBytesMax = 8 * 1024 * 1024;

    /// <summary>Bytes that an output holds before it is written in the middle of a round.</summary>
    const int WaitingBytesMax = 256 * 1024;

    readonly TailSettings _settings;
    readonly TailStages _stages;
    readonly CheckpointStore _store;
    readonly TimeProvider _time;
    readonly Action<string> _say;
    readonly FileBook _book = new();
    readonly Queue<TailedFile> _queue = new();
    readonly HashSet<int> _removed = [];
    readonly long _start;
    readonly Shelf _busy;
    readonly Shelf _awake;
    readonly Shelf _open;
    Stall? _stall;
    bool _isDirty;
    long _nextCheckpoint;
    volatile bool _mustReopen;

    /// <summary>Takes up the state.</summary>
    /// <param name="settings">What is followed.</param>
    /// <param name="stages">What it goes through.</param>
    /// <param name="store">The state; owned by the caller.</param>
    /// <param name="time">The clock.</param>
    /// <param name="say">Told what people should know.</param>
    public TailLoop(
        TailSettings settings, TailStages stages, CheckpointStore store, TimeProvider time, Action<string> say)
    {
        _settings = settings;
        _stages = stages;
        _store = store;
        _time = time;
        _say = say;
        _start = time.GetTimestamp();
        _isFirstStart = store.IsNew;
        _busy = new Shelf(
            settings.BusyStreamsMax,
            static file => file.Stream is { IsBusy: true },
            static file => file.Stream!.Rest());
        _awake = new Shelf(
            settings.WakeStreamsMax,
            static file => file.Stream is not null,
            static file =>
            {
                if (file.Stream is { IsWaiting: false })
                    file.Sleep();
            });
        _open = new Shelf(
            settings.OpenFilesMax,
            static file => file.IsOpen,
            static file =>
            {
                if (!file.IsGone && !file.IsQueued)
                    file.Close();
            });
        foreach (StreamState state in store.Streams.Values.OrderBy(state => state.Id))
            _book.Add(new TailedFile(state));
    }

    /// <summary>All files that are known.</summary>
    public IReadOnlyCollection<TailedFile> Files => _book.All;

    /// <summary>What went out and what waits.</summary>
    public TailTally Tally => _stages.Tally;

    /// <summary>Why nothing goes out, or null.</summary>
    public string? StalledBy => _stall?.Reason;

    /// <summary>Milliseconds since the loop began.</summary>
    long Now => (long)_time.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Outputs are opened anew with the next step: they were rotated. From any thread.</summary>
    public void Reopen() => _mustReopen = true;

    /// <summary>
    /// Before the first step: notes where outputs begin, so that what is written before the first checkpoint can be
    /// cut off again.
    /// </summary>
    /// <exception cref="OutputException">The state cannot be written.</exception>
    public void Begin()
    {
        if (_store.Notice is not null)
            _say(_store.Notice);
        Pass(Now);
        _isFirstStart = false;
        foreach (TailSink sink in _stages.Sinks)
            sink.Output.Sync();
        Commit();
    }

    /// <summary>Does what there is to do now.</summary>
    /// <param name="changed">Paths that changed, as far as somebody told.</param>
    /// <param name="isOverrun">More may have changed.</param>
    /// <returns>How long it can wait for the next step, in milliseconds; 0: there is more to do.</returns>
    public long Step(IReadOnlyList<string> changed, bool isOverrun)
    {
        long now = Now;
        if (_stall is not null && !TryAgain(now))
            return Math.Max(1, _stall.NextTry - now);
        if (_mustReopen)
            ReopenOutputs();
        Touch(changed, now);
        if (isOverrun || now >= _nextPass)
            Pass(now);
        else if (now >= _nextPoll)
            Poll(now);
        bool hasMore = _stall is null && ReadRound(now);
        if (!hasMore)
            ReleaseSilent(Now);
        FlushOutputs();
        now = Now;
        if (_stall is null && now >= _nextCheckpoint)
        {
            Checkpoint(now);
            Tally.Look(_book.All);
        }
        if (hasMore && _stall is null)
            return 0;
        long next = Math.Min(_nextPass, Math.Min(_nextPoll, _isDirty ? _nextCheckpoint : long.MaxValue));
        if (_stall is not null)
            next = _stall.NextTry;
        return Math.Max(1, next - now);
    }

    /// <summary>Writes out what was taken and keeps the state: before the program ends.</summary>
    /// <exception cref="OutputException">Something cannot be written; the next start does it over.</exception>
    public void Stop()
    {
        foreach (TailSink sink in _stages.Sinks)
            sink.Output.Flush();
        SyncAndCommit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (TailedFile file in _book.All)
            file.Dispose();
    }

    /// <summary>Reads in turns; true: there is more.</summary>
    bool ReadRound(long now)
    {
        long taken = 0;
        int turns = _queue.Count;
        while (taken < RoundBytesMax && _queue.Count > 0 && _stall is null)
        {
            TailedFile file = _queue.Dequeue();
            file.IsQueued = false;
            taken += ReadTurn(file, now);
            if (--turns == 0)
                break;
        }
        return _queue.Count > 0;
    }

    long ReadTurn(TailedFile file, long now)
    {
        long taken = 0;
        try
        {
            if (file.IsFinished)
                return 0;
            if (!file.TryOpen())
            {
                Missing(file, now);
                return 0;
            }
            _ = file.Look();
            if (!file.IsSame())
            {
                Emptied(file, now);
                return 0;
            }
            int count;
            while (taken < TurnBytesMax && (count = file.Read(_stages)) > 0)
            {
                taken += count;
                _isDirty = true;
                FlushLarge();
                if (_stall is not null)
                    break;
            }
            file.Problem = null;
            _busy.Put(file);
            _awake.Put(file);
            _open.Put(file);
            if (taken > 0)
                file.LastGrowth = now;
            if (file.Stream is { IsWaiting: true })
                _waiting.Add(file);
            if (taken >= TurnBytesMax || _stall is not null)
                Queue(file);
            else
                file.NoteRead();
            if (file.IsQueued)
                return taken;
            if (file.State.IsPacked || file.IsCopy)
                Finish(file);
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            file.Close();
            string reason = error is Sources.InputException input ? input.What : Native.IoReason.Of(error);
            if (file.Problem != reason)
                _say($"{file.Path}: {reason}");
            file.Problem = reason;
        }
        return taken;
    }

    void Queue(TailedFile file)
    {
        if (file.IsQueued || file.IsFinished)
            return;
        file.IsQueued = true;
        _queue.Enqueue(file);
    }

    void ReleaseSilent(long now)
    {
        if (!_stages.NeedsRecords)
            return;
        foreach (TailedFile file in _waiting.ToArray())
        {
            if (file.Stream is not { IsWaiting: true })
            {
                _waiting.Remove(file);
            }
            else if (now - file.LastGrowth >= _settings.SilenceTime.TotalMilliseconds)
            {
                file.Stream.Release();
                file.IsChanged = _isDirty = true;
                _waiting.Remove(file);
            }
        }
    }

    void FlushLarge()
    {
        foreach (TailSink sink in _stages.Sinks)
        {
            if (sink.Output.WaitingBytes >= WaitingBytesMax)
                TryFlush(sink.Output);
        }
    }

    void FlushOutputs()
    {
        foreach (TailSink sink in _stages.Sinks)
            TryFlush(sink.Output);
    }

    void TryFlush(TailOutput output)
    {
        try
        {
            output.Flush();
        }
        catch (OutputException error)
        {
            Stop(error);
        }
    }

    /// <summary>Nothing more is read until what failed works again. Said once, not each time it is tried.</summary>
    void Stop(OutputException error)
    {
        if (error.IsReaderGone)
            throw error;
        if (_stall is null)
            _say($"{error.Path}: {error.What}; nothing more is read until it works again, nothing is lost");
        _stall = Stall.After(_stall, error.Message, Now);
    }

    bool TryAgain(long now)
    {
        if (now < _stall!.NextTry)
            return false;
        Stall before = _stall;
        try
        {
            foreach (TailSink sink in _stages.Sinks)
                sink.Output.Flush();
            SyncAndCommit();
            _stall = null;
            _say("all outputs work again");
            return true;
        }
        catch (OutputException error)
        {
            if (error.IsReaderGone)
                throw;
            _stall = Stall.After(before, error.Message, Now);
            return false;
        }
    }

    void ReopenOutputs()
    {
        _mustReopen = false;
        try
        {
            foreach (TailSink sink in _stages.Sinks)
            {
                sink.Output.Flush();
                sink.Output.Reopen();
            }
            SyncAndCommit();
        }
        catch (OutputException error)
        {
            Stop(error);
        }
    }

    void Checkpoint(long now)
    {
        _nextCheckpoint = now + (long)_settings.CheckpointInterval.TotalMilliseconds;
        if (!_isDirty)
            return;
        try
        {
            SyncAndCommit();
        }
        catch (OutputException error)
        {
            Stop(error);
        }
    }

    void SyncAndCommit()
    {
        foreach (TailSink sink in _stages.Sinks)
            sink.Output.Sync();
        Commit();
    }

    void Commit()
    {
        List<StreamState> changed = [];
        foreach (TailedFile file in _book.All)
        {
            if (file.IsChanged)
                changed.Add(file.Save());
        }
        OutputMark[] marks = [.. _stages.Sinks.Select(sink => sink.Output.Mark)];
        int[] removed = [.. _removed];
        _store.Commit(marks, changed, removed);
        _removed.Clear();
        _isDirty = false;
    }

    /// <summary>Waiting for an output that failed; longer each time.</summary>
    sealed record Stall(string Reason, long NextTry, long DelayMilliseconds)
    {
        const long FirstDelay = 100;
        const long LongestDelay = 5000;

        public static Stall After(Stall? before, string reason, long now)
        {
            long delay = before is null ? FirstDelay : Math.Min(LongestDelay, before.DelayMilliseconds * 2);
            return new Stall(reason, now + delay, delay);
        }
    }
}

namespace Guardrly.Cli.Run;

/// <summary>Several files that are worked on side by side, on threads of their own.</summary>
sealed class Jobs : IWaitable
{
    readonly int _count;
    readonly Interruption _interruption;
    readonly Action<int> _job;
    readonly TaskCompletionSource _ended = new();
    int _runningCount;
    int _next = -1;

    Jobs(int count, int threadCount, Interruption interruption, Action<int> job)
    {
        _count = count;
        _interruption = interruption;
        _job = job;
        _runningCount = threadCount;
        if (threadCount == 0)
            _ended.SetResult();
    }

    /// <summary>
    /// Starts <paramref name="job"/> for 0 to <paramref name="count"/> - 1, in that order, up to
    /// <paramref name="jobCount"/> at once. It must throw nothing but <see cref="OperationCanceledException"/>.
    /// </summary>
    public static Jobs Start(int count, int jobCount, Interruption interruption, Action<int> job)
    {
        int threadCount = Math.Min(count, jobCount);
        var jobs = new Jobs(count, threadCount, interruption, job);
        for (int started = 0; started < threadCount; started++)
        {
            interruption.Enter();
            // In the background: one that waits for a pipe must not keep an interrupted program alive.
            new Thread(jobs.Work) { IsBackground = true, Name = "guardrly job" }.Start();
        }
        return jobs;
    }

    /// <inheritdoc/>
    public bool Wait(TimeSpan time)
    {
        try
        {
            return _ended.Task.Wait(time, _interruption.Token);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    void Work()
    {
        try
        {
            int index;
            while (!_interruption.Token.IsCancellationRequested && (index = Interlocked.Increment(ref _next)) < _count)
                _job(index);
        }
        catch (OperationCanceledException)
        {
            // The signal is answered by the thread that waits.
        }
        finally
        {
            _interruption.Leave();
            if (Interlocked.Decrement(ref _runningCount) == 0)
                _ended.SetResult();
        }
    }
}

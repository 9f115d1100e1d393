namespace Guardrly.Cli.Run;

/// <summary>Works on several files side by side.</summary>
static class Jobs
{
    /// <summary>
    /// Runs <paramref name="job"/> for 0 to <paramref name="count"/> - 1, begun in that order, up to
    /// <paramref name="jobCount"/> at once. Returns when all have ended or, after a signal, when none holds anything.
    /// <paramref name="job"/> must throw nothing but <see cref="OperationCanceledException"/>.
    /// </summary>
    public static void Run(int count, int jobCount, Interruption interruption, Action<int> job)
    {
        int threadCount = Math.Min(count, jobCount);
        if (threadCount == 0)
            return;
        var ended = new CountdownEvent(threadCount);
        int next = -1;
        for (int started = 0; started < threadCount; started++)
        {
            interruption.Enter();
            // In the background: one that waits for a pipe must not keep an interrupted program alive.
            new Thread(Work) { IsBackground = true, Name = "guardrly job" }.Start();
        }
        if (WaitHandle.WaitAny([ended.WaitHandle, interruption.Token.WaitHandle]) == 1)
            interruption.WaitUntilAllOutside();

        void Work()
        {
            try
            {
                int index;
                while (!interruption.Token.IsCancellationRequested && (index = Interlocked.Increment(ref next)) < count)
                    job(index);
            }
            catch (OperationCanceledException)
            {
                // The signal is answered by the thread that waits above.
            }
            finally
            {
                interruption.Leave();
                ended.Signal();
            }
        }
    }
}

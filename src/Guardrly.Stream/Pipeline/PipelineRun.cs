using Guardrly.Normalize;

namespace Guardrly.Pipeline;

/// <summary>Runs streams through lanes until all have ended.</summary>
internal static class PipelineRun
{
    /// <summary>
    /// Runs them. Each lane reads one stream at a time, the next in order. A stream that fails ends there; a sink that
    /// fails ends everything. The sinks are completed when all streams have ended, and not otherwise.
    /// </summary>
    /// <exception cref="Sinks.OutputException">A sink failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<PipelineReport> RunAsync(
        PipelineSetup setup, IReadOnlyList<StreamInput> inputs, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var acknowledgements = new Acknowledgements(setup.Sinks.Count);
        var reports = new StreamReport[inputs.Count];
        var counts = new NormalizeCounts();
        int next = -1;
        int laneCount = Math.Clamp(inputs.Count, 1, setup.LaneCount);
        var lanes = new Lane[laneCount];
        for (int index = 0; index < laneCount; index++)
            lanes[index] = new Lane(setup, acknowledgements, cancellation, laneCount >= Environment.ProcessorCount);
        Task[] runs = [.. lanes.Select(lane => StartThread(() => Read(lane)))];
        await Faults.WhenAllAsync(runs).ConfigureAwait(false);
        foreach (Lane lane in lanes)
            counts.Add(lane.Counts);
        for (int sink = 0; sink < setup.Sinks.Count; sink++)
        {
            await setup.Sinks[sink].CompleteAsync(cancellationToken).ConfigureAwait(false);
            acknowledgements.Durable(sink);
        }
        return new PipelineReport(reports, counts);

        static Task StartThread(Func<Task> work) => Task.Factory.StartNew(
            work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

        async Task Read(Lane lane)
        {
            try
            {
                for (int index; (index = Interlocked.Increment(ref next)) < inputs.Count;)
                {
                    reports[index] = lane.Run(index, inputs[index]);
                    setup.StreamEnded?.Invoke(reports[index]);
                }
            }
            catch
            {
                await cancellation.CancelAsync().ConfigureAwait(false);
                await Faults.WhenAllAsync([lane.CompleteAsync()]).ConfigureAwait(false);
                throw;
            }
            await lane.CompleteAsync().ConfigureAwait(false);
        }
    }
}

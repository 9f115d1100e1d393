using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>The runs of one key. Plain data.</summary>
internal struct RunSet
{
    /// <summary>Those of a key that was never seen.</summary>
    public static RunSet Idle => new() { LastMilliseconds = Record.NoTimestamp };

    /// <summary>Time of the key's last call that had one, or <see cref="Record.NoTimestamp"/>.</summary>
    public long LastMilliseconds;

    public Run Unauthorized;
    public Run Forbidden;
    public Run Throttled;
    public Run Deletes;
    public Run Writes;

    /// <summary>Whether no run is open: such a key need not be kept.</summary>
    public readonly bool IsIdle
        => (Unauthorized.Count | Forbidden.Count | Throttled.Count | Deletes.Count | Writes.Count) == 0;

    /// <summary>
    /// Whether its key was idle for too long before a call. By the log's own time, which may step back: that is no
    /// idleness, nor is a call without a time.
    /// </summary>
    public readonly bool IsOutlivedAt(long milliseconds)
        => milliseconds != Record.NoTimestamp && LastMilliseconds != Record.NoTimestamp
            && milliseconds > LastMilliseconds
            && unchecked((ulong)(milliseconds - LastMilliseconds)) > StreamLimits.AlertKeyMillisecondsMax;

    /// <summary>What the runs become by a call of their key, and which of them are complete with it.</summary>
    public static RunSet Next(RunSet runs, in Call call, AlertSettings settings, out RuleBits completed)
    {
        completed = default;
        runs.Unauthorized = runs.Unauthorized.After(UnauthorizedRun.StepOf(call, settings));
        runs.Forbidden = Next<ForbiddenRun>(runs.Forbidden, call, settings, ref completed);
        runs.Throttled = Next<ThrottledRun>(runs.Throttled, call, settings, ref completed);
        runs.Deletes = Next<DeleteRun>(runs.Deletes, call, settings, ref completed);
        runs.Writes = Next<WriteRun>(runs.Writes, call, settings, ref completed);
        if (call.Record.TimestampMilliseconds != Record.NoTimestamp)
            runs.LastMilliseconds = call.Record.TimestampMilliseconds;
        return runs;
    }

    /// <summary>Events of a rule's run; null for a rule that is over none.</summary>
    public readonly int? CountOf(AlertRule rule) => rule switch
    {
        AlertRule.Consecutive403 => Forbidden.Count,
        AlertRule.Consecutive429 => Throttled.Count,
        AlertRule.ConsecutiveDelete => Deletes.Count,
        AlertRule.WriteBurstNoRead => Writes.Count,
        _ => null,
    };

    /// <summary>
    /// The risk of the call that made the runs what they are: a step up in a complete run of refusals, critical in one
    /// of deletes.
    /// </summary>
    public readonly Risk RiskOf(in Call call, AlertSettings settings)
    {
        Risk risk = call.Record.Risk;
        if (call.Access == Access.Delete && Deletes.Count >= DeleteRun.CallsOf(settings))
            return Risk.Critical;
        bool isRefused = Unauthorized.Count >= UnauthorizedRun.CallsOf(settings)
            || Forbidden.Count >= ForbiddenRun.CallsOf(settings)
            || Throttled.Count >= ThrottledRun.CallsOf(settings);
        return isRefused && risk is not (Risk.None or Risk.Critical) ? risk + 1 : risk;
    }

    static Run Next<TRun>(Run run, in Call call, AlertSettings settings, ref RuleBits completed)
        where TRun : struct, IAlertingRun
    {
        run = RunRule<TRun>.Next(run, call, settings, out bool completes);
        if (completes)
            completed = completed.With(TRun.Rule);
        return run;
    }
}

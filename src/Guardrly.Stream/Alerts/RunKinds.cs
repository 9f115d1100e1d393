using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>
/// Calls without valid credentials (401). No rule alerts on them; they raise risks from as many on as forbidden ones.
/// </summary>
internal readonly struct UnauthorizedRun : IRunKind
{
    /// <inheritdoc/>
    public static RunStep StepOf(in Call call, AlertSettings settings) => StatusRun.StepOf(call, 401);

    /// <inheritdoc/>
    public static int CallsOf(AlertSettings settings) => settings.ForbiddenCalls;
}

/// <summary>Calls that were forbidden (403).</summary>
internal readonly struct ForbiddenRun : IAlertingRun
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.Consecutive403;

    /// <inheritdoc/>
    public static RunStep StepOf(in Call call, AlertSettings settings) => StatusRun.StepOf(call, 403);

    /// <inheritdoc/>
    public static int CallsOf(AlertSettings settings) => settings.ForbiddenCalls;
}

/// <summary>Calls that were throttled (429).</summary>
internal readonly struct ThrottledRun : IAlertingRun
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.Consecutive429;

    /// <inheritdoc/>
    public static RunStep StepOf(in Call call, AlertSettings settings)
    {
        RunStep step = StatusRun.StepOf(call, 429);
        return step == RunStep.Event && settings.ExcludesLockTimeouts && call.IsLockTimeout ? RunStep.Neutral : step;
    }

    /// <inheritdoc/>
    public static int CallsOf(AlertSettings settings) => settings.ThrottledCalls;
}

/// <summary>Deletes, whatever came of them.</summary>
internal readonly struct DeleteRun : IAlertingRun
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.ConsecutiveDelete;

    /// <inheritdoc/>
    public static RunStep StepOf(in Call call, AlertSettings settings)
    {
        if (call.IsAside)
            return RunStep.Neutral;
        return call.Access == Access.Delete ? RunStep.Event : RunStep.Break;
    }

    /// <inheritdoc/>
    public static int CallsOf(AlertSettings settings) => settings.DeleteCalls;
}

/// <summary>Writes, deletes among them, whatever came of them; a read ends the run.</summary>
internal readonly struct WriteRun : IAlertingRun
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.WriteBurstNoRead;

    /// <inheritdoc/>
    public static RunStep StepOf(in Call call, AlertSettings settings)
    {
        if (call.IsAside)
            return RunStep.Neutral;
        return call.Access == Access.Read ? RunStep.Break : RunStep.Event;
    }

    /// <inheritdoc/>
    public static int CallsOf(AlertSettings settings) => settings.WriteCalls;
}

/// <summary>What runs of one status have in common: an answer with another status ends them.</summary>
internal static class StatusRun
{
    /// <summary>What a call is to a run of a status.</summary>
    public static RunStep StepOf(in Call call, int status)
    {
        if (!call.IsAnswered)
            return RunStep.Neutral;
        return call.Record.EffectiveStatus == status ? RunStep.Event : RunStep.Break;
    }
}

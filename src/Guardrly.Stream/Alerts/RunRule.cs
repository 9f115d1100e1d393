namespace Guardrly.Alerts;

/// <summary>The rule over a sort of run: it fires on the event that completes the run and is silent until a break.</summary>
internal readonly struct RunRule<TRun> : IAlertRule<Run>
    where TRun : struct, IAlertingRun
{
    /// <inheritdoc/>
    public static AlertRule Rule => TRun.Rule;

    /// <inheritdoc/>
    public static Run Next(Run state, in Call call, AlertSettings settings, out bool completes)
    {
        RunStep step = TRun.StepOf(call, settings);
        Run next = state.After(step);
        completes = step == RunStep.Event && next.Count == TRun.CallsOf(settings);
        return next;
    }
}

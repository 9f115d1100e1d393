namespace Guardrly.Alerts;

/// <summary>A sort of run: what continues it, what breaks it, when it is long enough.</summary>
internal interface IRunKind
{
    /// <summary>What a call is to such a run.</summary>
    static abstract RunStep StepOf(in Call call, AlertSettings settings);

    /// <summary>Events that make it complete.</summary>
    static abstract int CallsOf(AlertSettings settings);
}

/// <summary>A sort of run that makes alerts.</summary>
internal interface IAlertingRun : IRunKind
{
    /// <summary>Whose run it is.</summary>
    static abstract AlertRule Rule { get; }
}

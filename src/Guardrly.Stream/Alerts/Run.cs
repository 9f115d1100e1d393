namespace Guardrly.Alerts;

/// <summary>The state of a rule over runs.</summary>
/// <param name="Count">Events since the run was last broken; 0 is no run.</param>
internal readonly record struct Run(int Count)
{
    /// <summary>The run after a call.</summary>
    public Run After(RunStep step) => step switch
    {
        RunStep.Event => new Run(Count == int.MaxValue ? Count : Count + 1),
        RunStep.Break => default,
        _ => this,
    };
}

/// <summary>What a call is to a run.</summary>
internal enum RunStep : byte
{
    /// <summary>Nothing: the run stands as it was.</summary>
    Neutral,

    /// <summary>One more of it.</summary>
    Event,

    /// <summary>Its end.</summary>
    Break,
}

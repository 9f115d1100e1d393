namespace Guardrly.Alerts;

/// <summary>From where on the rules fire. Immutable; the defaults are the documented ones.</summary>
internal sealed record AlertSettings
{
    /// <summary>All rules on, the documented thresholds.</summary>
    public static AlertSettings Default { get; } = new();

    /// <summary>Forbidden calls in a row that make an alert.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="StreamLimits.AlertRunCallsMax"/>.</exception>
    public int ForbiddenCalls { get; init => field = Checked(value); } = 3;

    /// <summary>Throttled calls in a row that make an alert.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="StreamLimits.AlertRunCallsMax"/>.</exception>
    public int ThrottledCalls { get; init => field = Checked(value); } = 2;

    /// <summary>Deletes in a row that make an alert.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="StreamLimits.AlertRunCallsMax"/>.</exception>
    public int DeleteCalls { get; init => field = Checked(value); } = 3;

    /// <summary>Writes without a read that make an alert.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="StreamLimits.AlertRunCallsMax"/>.</exception>
    public int WriteCalls { get; init => field = Checked(value); } = 10;

    /// <summary>Bytes of a request body from which on it is a large one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long PayloadBytes { get; init => field = AtLeastOne(value); } = 64 * 1024;

    /// <summary>
    /// Whether a refusal because another request holds the object (<c>lock_timeout</c>, a 429) is left out of
    /// the runs of throttled calls: it asks for a retry and says nothing about how much the agent does.
    /// </summary>
    public bool ExcludesLockTimeouts { get; init; }

    /// <summary>Rules that make no alerts. Their runs are counted all the same: they raise risks.</summary>
    public RuleBits Off { get; init; }

    /// <summary>The same without the alerts of a rule.</summary>
    public AlertSettings Without(AlertRule rule) => this with { Off = Off.With(rule) };

    static int Checked(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls, StreamLimits.AlertRunCallsMax);
        return calls;
    }

    static long AtLeastOne(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        return bytes;
    }
}

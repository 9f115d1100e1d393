namespace Guardrly.Alerts;

/// <summary>The state of a rule that looks at one call alone.</summary>
internal readonly record struct Stateless;

/// <summary>Each call to a host on no list.</summary>
internal readonly struct UnknownDomainRule : IAlertRule<Stateless>
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.UnknownDomain;

    /// <inheritdoc/>
    public static Stateless Next(Stateless state, in Call call, AlertSettings settings, out bool completes)
    {
        completes = call.IsToUnknownDomain;
        return state;
    }
}

/// <summary>Each request whose body is large and has a finding in it. A finding in a header is none in the body.</summary>
internal readonly struct LargeSensitivePayloadRule : IAlertRule<Stateless>
{
    /// <inheritdoc/>
    public static AlertRule Rule => AlertRule.LargeSensitivePayload;

    /// <inheritdoc/>
    public static Stateless Next(Stateless state, in Call call, AlertSettings settings, out bool completes)
    {
        completes = call.Record.RequestBytes >= settings.PayloadBytes && call.Record.RequestBodyFindings > 0;
        return state;
    }
}

using Guardrly.Alerts;
using Guardrly.Cli.Options;
using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>What a config file asks for, or the defaults.</summary>
/// <param name="Path">The file that was read, or null.</param>
/// <param name="Redactor">The <c>redaction</c> section.</param>
sealed record RunConfig(string? Path, Redactor Redactor)
{
    /// <summary>The <c>alerts</c> section.</summary>
    public AlertSettings Alerts { get; init; } = AlertSettings.Default;

    /// <summary>The <c>allowDomains</c> section: domains that are known, subdomains included.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    /// <summary>The <c>tails</c> section: what <c>guardrly run</c> follows.</summary>
    public IReadOnlyList<TailOptions> Tails { get; init; } = [];

    /// <summary>The <c>audits</c> section: what <c>guardrly run</c> goes through once.</summary>
    public IReadOnlyList<AuditOptions> Audits { get; init; } = [];
}

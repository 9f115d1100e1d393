using Guardrly.Alerts;
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
}

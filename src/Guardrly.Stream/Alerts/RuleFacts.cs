using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>What is the same in all alerts of a rule.</summary>
/// <param name="Name">How the rule is written in an alert.</param>
/// <param name="Version">One more each time its meaning changes, so that ids of different meanings differ.</param>
/// <param name="Severity">How urgent, unless the record makes it worse.</param>
/// <param name="Action">What to do about it.</param>
internal sealed record RuleFacts(string Name, int Version, Severity Severity, string Action)
{
    const string RotateAgentKey = "review the logs and rotate the affected agent key";
    const string PauseAndNarrow = "pause the agent, review the writes, narrow the key's scope";

    static readonly RuleFacts[] s_all =
    [
        new("consecutive_403", 1, Severity.Medium, RotateAgentKey),
        new("consecutive_429", 1, Severity.Medium, RotateAgentKey),
        new("consecutive_delete", 1, Severity.High, PauseAndNarrow),
        new("write_burst_no_read", 1, Severity.Medium, PauseAndNarrow),
        new("unknown_domain", 1, Severity.High, "pause the agent, inspect the session, rotate affected keys"),
        new("large_sensitive_payload", 1, Severity.High, "inspect the session, rotate what was in it"),
    ];

    /// <summary>The facts of a rule.</summary>
    public static RuleFacts Of(AlertRule rule) => s_all[(int)rule];
}

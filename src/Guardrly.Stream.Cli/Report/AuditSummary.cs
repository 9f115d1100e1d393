using System.Text.Json;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Cli.Report;

/// <summary>What an audit came to.</summary>
/// <param name="Files">The files and what was masked in them.</param>
/// <param name="Tally">The calls and alerts.</param>
/// <param name="Platforms">Names of platforms.</param>
/// <param name="SinkFailure">Why a sink failed, masked, or null.</param>
sealed record AuditSummary(Summary Files, AuditTally Tally, PlatformTable Platforms, string? SinkFailure)
{
    /// <summary>What the program ends with.</summary>
    public int ExitCode => (Files with { SinkFailed = SinkFailure is not null }).ExitCode;

    /// <summary>Says it: errors always, the rest as asked.</summary>
    public void Tell(RunOptions options, bool jsonToError)
    {
        if (SinkFailure is not null)
            Messages.WriteLine("guardrly: " + SinkFailure);
        if (!options.Json && !options.Quiet && SinkFailure is null)
            AuditText.Write(this);
        Summary files = Files with { WriteMore = WriteJson, SinkFailed = SinkFailure is not null };
        files.Tell(options, jsonToError);
    }

    void WriteJson(Utf8JsonWriter json)
    {
        json.WriteNumber("records", Tally.Records);
        json.WriteNumber("calls", Tally.Calls);
        json.WriteStartArray("by_status");
        foreach ((byte platform, short status, long count) in Tally.ByStatus)
        {
            json.WriteStartObject();
            json.WriteString("platform", Platforms.Name(platform));
            if (status == 0)
                json.WriteNull("status");
            else
                json.WriteNumber("status", status);
            json.WriteNumber("calls", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("by_access");
        foreach (Access access in Enum.GetValues<Access>())
        {
            foreach (Risk risk in Enum.GetValues<Risk>())
            {
                if (Tally.Count(access, risk) == 0)
                    continue;
                json.WriteStartObject();
                json.WriteString("access", access.Word());
                json.WriteString("risk", risk.Word());
                json.WriteNumber("calls", Tally.Count(access, risk));
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteStartObject("alerts");
        foreach ((string rule, long count, _) in Tally.ByRule)
            json.WriteNumber(rule, count);
        json.WriteEndObject();
    }
}

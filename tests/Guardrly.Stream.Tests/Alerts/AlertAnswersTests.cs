using System.Text.Json;
using Guardrly.Alerts;
using Guardrly.Platforms;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Alerts;

/// <summary>The alerts of the sample logs, from the calls that their answers list.</summary>
public class AlertAnswersTests
{
    [Fact]
    public void The_calls_of_the_sample_logs_give_their_alerts()
    {
        string[] expected =
        [
            .. Lines("expected_alerts.jsonl").Select(alert => string.Join(
                " ", Text(alert, "file"), Text(alert, "rule"), Text(alert, "line"), Text(alert, "timestamp"),
                Text(alert, "platform"), Text(alert, "session_id"), Text(alert, "count"), Text(alert, "host"),
                Text(alert, "bytes"))).Order(StringComparer.Ordinal),
        ];
        IEnumerable<string> actual = Lines("expected.jsonl")
            .GroupBy(call => Text(call, "file"))
            .SelectMany(file => AlertsOf(file.Key, [.. file.Select(Call)]));
        Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
        Assert.True(expected.Length > 20);
    }

    static List<string> AlertsOf(string file, List<AlertCall> calls)
    {
        using var source = new AlertCalls(calls);
        return
        [
            .. source.Run(new AlertWindows(PlatformTable.BuiltIn)).Select(alert => string.Join(
                " ", file, alert.Rule, alert.Line, alert.Timestamp?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null),
                alert.SessionId, alert.Count, alert.Rule == "unknown_domain" ? alert.Host : null, alert.Bytes)),
        ];
    }

    /// <summary>A call of the answers. Its platform stands before the session: it need not have a number.</summary>
    static AlertCall Call(JsonElement call)
    {
        JsonElement facts = call.GetProperty("x");
        string status = Text(facts, "effective_status") is { Length: > 0 } effective ? effective : Text(call, "status");
        return new AlertCall
        {
            Line = call.GetProperty("line").GetInt64(),
            Time = DateTimeOffset.TryParse(Text(call, "timestamp"), null, out DateTimeOffset time)
                ? time.ToUnixTimeMilliseconds()
                : null,
            Session = $"{Text(call, "platform")} {Text(call, "session_id")}",
            Status = status.Length > 0 ? int.Parse(status, null) : 0,
            Access = Text(facts, "access"),
            Host = Text(facts, "host"),
            IsUnknownDomain = Text(call, "platform") == "unknown",
            IsToken = Text(call, "endpoint").Contains("oauth", StringComparison.Ordinal),
            RequestBytes = facts.TryGetProperty("request_bytes", out JsonElement bytes) ? bytes.GetInt64() : -1,
            BodyFindings = facts.TryGetProperty("sensitive_payload", out _) ? 1 : 0,
        };
    }

    static string Text(JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";

    static IEnumerable<JsonElement> Lines(string name)
        => File.ReadLines(Path.Combine(Repository.Fixtures, "agentlogs-answers", name))
            .Select(line => JsonDocument.Parse(line).RootElement);
}

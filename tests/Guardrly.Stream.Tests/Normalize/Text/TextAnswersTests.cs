using System.Text.Json;
using Guardrly.Normalize;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Text;

/// <summary>The sample logs of text, and text without calls.</summary>
public class TextAnswersTests
{
    [Theory]
    [InlineData("nginx-egress.log")]
    [InlineData("python-mcp-stderr.log")]
    [InlineData("curl-verbose.log")]
    public void Every_call_of_a_log_stands_on_its_line(string log)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Fixtures, "agentlogs", log));
        foreach (int piece in (int[])[StreamLimits.BatchReadBytes, 777])
            Assert.Equal(Expected(log), Found(Said.Of(text, piece)));
    }

    [Fact]
    public void Logs_without_HTTP_have_no_calls()
    {
        string folder = Path.Combine(Repository.Fixtures, "agentlogs");
        string text = File.ReadAllText(Path.Combine(folder, "claude-desktop-mcp-server-shopify.log"));
        Assert.DoesNotContain(Said.Of(text), each =>
            each.Phase is CallPhase.Whole or CallPhase.Request or CallPhase.Response);
    }

    static List<string> Found(List<Said> said)
    {
        var found = new List<string>();
        Said? call = null;
        string? time = null;
        foreach (Said each in said.Append(new Said(CallPhase.Whole, 0)))
        {
            if (each.Phase == CallPhase.More)
                time ??= each.Time;
            if (each.Phase is not (CallPhase.Whole or CallPhase.Response))
                continue;
            if (call != null)
                found.Add($"{call.Line} {call.Time ?? time} {call.Method} {call.Status} {call.Latency} {call.Session}");
            (call, time) = (each, null);
        }
        return found;
    }

    static List<string> Expected(string log)
    {
        var expected = new List<string>();
        string path = Path.Combine(Repository.Fixtures, "agentlogs-answers", "expected.jsonl");
        foreach (string line in File.ReadLines(path))
        {
            JsonElement answer = JsonElement.Parse(line);
            if (answer.GetProperty("file").GetString() != log)
                continue;
            string time = answer.GetProperty("timestamp").GetString()!.Replace('T', ' ').TrimEnd('Z');
            string call = string.Join(' ', ((string[])["method", "status", "latency_ms", "session_id"])
                .Select(name => answer.GetProperty(name).ToString()));
            expected.Add($"{answer.GetProperty("line")} {time} {call}");
        }
        return expected;
    }
}

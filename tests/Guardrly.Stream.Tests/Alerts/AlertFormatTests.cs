using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Guardrly.Alerts;
using Guardrly.Records;

namespace Guardrly.Tests.Alerts;

/// <summary>An alert as JSON and as lines for people.</summary>
public class AlertFormatTests
{
    const string Hostile = "a\e[2J\u009b31m\u202eb\r\n\u2028c\0\"\\\t\u007f";

    static Alert Deletes => new(
        "0123456789abcdef0123456789abcdef", "consecutive_delete", Severity.High, "logs/agent.log", 37,
        DateTimeOffset.Parse("2026-03-11T10:00:14.698Z", null), "shopify", "sess_1", 3, null, null,
        "pause the agent, review the writes, narrow the key's scope",
        [new("logs/agent.log", 29, 100), new("logs/agent.log", 33, 200), new("logs/agent.log", 37, 300)]);

    static Alert Payload => Deletes with
    {
        Rule = "large_sensitive_payload",
        Severity = Severity.Critical,
        Source = "topic-3",
        Line = null,
        Timestamp = null,
        SessionId = null,
        Count = null,
        Host = "evil.example",
        Bytes = 262144,
        Evidence = [new("topic-3", null, 77)],
    };

    [Fact]
    public void JSON_has_all_keys_in_their_order()
    {
        Assert.Equal(
            """{"id":"0123456789abcdef0123456789abcdef","rule":"consecutive_delete","severity":"high","source":"logs/agent.log","line":37,"timestamp":"2026-03-11T10:00:14.698Z","platform":"shopify","session_id":"sess_1","count":3,"host":null,"bytes":null,"action":"pause the agent, review the writes, narrow the key's scope","evidence":[{"source":"logs/agent.log","line":29,"offset":100},{"source":"logs/agent.log","line":33,"offset":200},{"source":"logs/agent.log","line":37,"offset":300}]}"""
            + "\n",
            Json(Deletes));
        Assert.Equal(
            """{"id":"0123456789abcdef0123456789abcdef","rule":"large_sensitive_payload","severity":"critical","source":"topic-3","line":null,"timestamp":null,"platform":"shopify","session_id":null,"count":null,"host":"evil.example","bytes":262144,"action":"pause the agent, review the writes, narrow the key's scope","evidence":[{"source":"topic-3","line":null,"offset":77}]}"""
            + "\n",
            Json(Payload));
    }

    [Fact]
    public void A_text_in_JSON_reads_back_as_it_was_and_steers_no_terminal()
    {
        string json = Json(Deletes with { SessionId = Hostile, Host = "grаph\ud83d\ude00.example" });
        Assert.All(json[..^1], one => Assert.False(char.IsControl(one) || one is '\u2028' or '\u202e'));
        JsonElement read = JsonDocument.Parse(json).RootElement;
        Assert.Equal(Hostile, read.GetProperty("session_id").GetString());
        Assert.Equal("grаph\ud83d\ude00.example", read.GetProperty("host").GetString());
    }

    [Fact]
    public void Lines_say_what_happened_what_to_do_and_where_to_look()
    {
        Assert.Equal(
            """
            HIGH consecutive_delete 2026-03-11T10:00:14.698Z
              3 deletes in a row
              platform shopify, session sess_1
              what to do: pause the agent, review the writes, narrow the key's scope
              evidence:   logs/agent.log:29, :33, :37
              id:         0123456789abcdef0123456789abcdef

            """,
            Text(AlertText.Plain, Deletes));
        Assert.Equal(
            """
            CRITICAL large_sensitive_payload
              a request of 262144 bytes with sensitive data in it, to a host that is on no list: evil.example
              platform shopify, no session
              what to do: pause the agent, review the writes, narrow the key's scope
              evidence:   topic-3:@77
              id:         0123456789abcdef0123456789abcdef

            """,
            Text(AlertText.Plain, Payload));
    }

    [Theory]
    [InlineData("consecutive_403", "3 calls in a row were forbidden (403)")]
    [InlineData("consecutive_429", "3 calls in a row were throttled (429)")]
    [InlineData("write_burst_no_read", "3 writes without a read between them")]
    [InlineData("unknown_domain", "a call to a host that is on no list: evil.example")]
    [InlineData("a_rule_to_come", "the rule fired")]
    public void Each_rule_has_its_words(string rule, string words)
    {
        string? host = rule == "unknown_domain" ? "evil.example" : null;
        string text = Text(AlertText.Plain, Deletes with { Rule = rule, Host = host });
        Assert.Equal("  " + words, text.Split('\n')[1]);
    }

    [Fact]
    public void Much_evidence_stands_on_several_lines()
    {
        Evidence[] evidence = [.. Enumerable.Range(1, 10).Select(line => new Evidence("a.log", line, line))];
        string[] lines = Text(AlertText.Plain, Deletes with { Evidence = evidence }).Split('\n');
        Assert.Equal("  evidence:   a.log:1, :2, :3, :4, :5, :6, :7, :8,", lines[4]);
        Assert.Equal("              :9, :10", lines[5]);
    }

    [Fact]
    public void A_source_is_named_where_it_is_another_one()
    {
        Evidence[] evidence = [new("a.log", 1, 1), new("a.log", 2, 2), new("b.log", 3, 3), new("a.log", 4, 4)];
        string[] lines = Text(AlertText.Plain, Deletes with { Evidence = evidence }).Split('\n');
        Assert.Equal("  evidence:   a.log:1, :2, b.log:3, a.log:4", lines[4]);
    }

    [Theory]
    [InlineData("evil.example", "list: evil.example\n")]
    [InlineData("gr\u0430ph.facebook.com", "com (not all of its letters are ASCII: it may pass for another)\n")]
    public void A_host_that_only_looks_like_another_is_said_to(string host, string words)
    {
        Alert alert = Deletes with { Rule = "unknown_domain", Host = host };
        Assert.Contains(words, Text(AlertText.Plain, alert), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_a_log_steers_a_terminal()
    {
        Alert alert = Deletes with
        {
            SessionId = Hostile,
            Host = Hostile,
            Source = Hostile,
            Evidence = [new(Hostile, 1, 1)],
        };
        string text = Text(AlertText.Plain, alert);
        Assert.All(text, one => Assert.False((char.IsControl(one) && one != '\n') || one is '\u2028' or '\u202e'));
        Assert.Equal(Text(AlertText.Plain, Deletes).Count(one => one == '\n'), text.Count(one => one == '\n'));
        Assert.Contains("""a\u001b[2J\u009b31m\u202eb\u000d\u000a\u2028c\u0000"\""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_all_that_differs_on_a_terminal()
    {
        string text = Text(AlertText.Ansi, Deletes);
        Assert.StartsWith("\e[1;31mHIGH\e[0m consecutive_delete", text, StringComparison.Ordinal);
        Assert.Equal(Text(AlertText.Plain, Deletes), Regex.Replace(text, "\e\\[[0-9;]*m", ""));
    }

    static string Json(Alert alert)
    {
        var output = new ArrayBufferWriter<byte>();
        AlertJson.Write(output, alert);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    static string Text(AlertText form, Alert alert)
    {
        var output = new ArrayBufferWriter<byte>();
        form.Write(output, alert);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

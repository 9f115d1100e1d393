using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class CombinedLogTests
{
    const string Client = "10.0.4.18 - agent-1 [11/Mar/2026:22:00:01 +0000]";

    [Fact]
    public void A_virtual_host_in_front_and_named_fields_behind_are_read()
    {
        Said call = Said.Call(
            $"api.stripe.com:443 {Client} \"POST /v1/refunds?a=1 HTTP/1.1\" 200 8897 \"-\" \"mcp/1.8 (x)\" rt=0.448 sid=s-7");
        Assert.Equal(
            new Said(CallPhase.Whole, 1)
            {
                Time = "2026-03-11 22:00:01.000",
                Method = "POST",
                Url = "/v1/refunds?a=1",
                Host = "api.stripe.com:443",
                Status = 200,
                Latency = 448,
                Session = "s-7",
                ResponseBytes = 8897,
            },
            call);
    }

    [Theory]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /v1/charges HTTP/1.1\" 200 12", "/v1/charges", null)]
    [InlineData("::1 - - [11/Mar/2026:22:00:01 +0000] \"GET /v1/charges HTTP/2.0\" 200 -", "/v1/charges", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026 22:00:01] \"GET /v1/charges HTTP/1.1\" 200 -", "/v1/charges", null)]
    [InlineData("[11/Mar/2026 22:00:01] \"GET /v1/charges HTTP/1.1\" 200 1234", "/v1/charges", null)]
    [InlineData("api.x.com 10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 12 \"-\" \"x\"", "/a", "api.x.com")]
    [InlineData("localhost:3000 2001:db8::1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 12", "/a", "localhost:3000")]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] api.x.com \"GET /a HTTP/1.1\" 200 12", "/a", "api.x.com")]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET https://api.x.com/a HTTP/1.1\" 200 12", "https://api.x.com/a", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"CONNECT api.x.com:443 HTTP/1.1\" 200 12", "api.x.com:443", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a b HTTP/1.1\" 200 12", "/a b", null)]
    [InlineData("10.0.0.1 - john doe [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 12", "/a", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a?q=\\x22x\\x22 HTTP/1.1\" 200 12", "/a?q=\"x\"", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a?q=\\\"x\\\" HTTP/1.1\" 200 12 \"-\" \"-\"", "/a?q=\"x\"", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a\" 200 12 \"-\" \"-\"", "/a", null)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 1 \"-\" \"ua\" \"api.x.com\" rt=1", "/a", "api.x.com")]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 1 \"-\" \"ua\" \"1.2.3.4\"", "/a", null)]
    [InlineData("10.0.0.1 [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 165 \"-\" \"python HTTP/1.1\"", "/a", null)]
    public void Its_variants_are_read(string line, string url, string? host)
    {
        Said call = Said.Call(line);
        Assert.Equal((CallPhase.Whole, url, host, 200), (call.Phase, call.Url, call.Host, call.Status));
        Assert.Equal("2026-03-11 22:00:01.000", call.Time);
    }

    [Theory]
    [InlineData("INFO:     127.0.0.1:52698 - \"POST /mcp HTTP/1.1\" 200 OK", "POST", "/mcp", null)]
    [InlineData("10.11.10.1 \"GET /v2/54f/servers HTTP/1.1\" status: 200 len: 1893 time: 0.2477829", "GET", "/v2/54f/servers", null)]
    [InlineData("::1 - GET /path HTTP/1.1 200 12 - 3.4 ms", "GET", "/path", 3.4)]
    [InlineData("2026/03/11 15:00:01 \"GET http://x.dev/a HTTP/1.1\" from 127.0.0.1:1234 - 200 1234B in 12.3ms", "GET", "http://x.dev/a", 12.3)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 12 \"-\" \"-\" 3 \"r@d\" \"http://10.0.0.2:80\" 8ms", "GET", "/a", 8d)]
    [InlineData("10.0.0.1 - - [11/Mar/2026:22:00:01 +0000] \"GET /a HTTP/1.1\" 200 12 \"-\" \"-\" 0.123", "GET", "/a", 123d)]
    public void Its_relatives_are_read(string line, string method, string url, double? latency)
    {
        Said call = Said.Call(line);
        Assert.Equal((method, url, 200, latency), (call.Method, call.Url, call.Status, call.Latency));
    }

    [Theory]
    [InlineData("rt=0.5 sid=-", 500d, null)]
    [InlineData("request_time=0.012 upstream_response_time=0.011 session=abc", 12d, "abc")]
    [InlineData("rt=\"0.250\" uct=\"0.001\" urt=\"0.240\" session_id=\"s 1\"", 250d, "s 1")]
    [InlineData("upstream_response_time=- mcp-session-id=m-1", null, "m-1")]
    [InlineData("duration_ms=17 conversation_id=c1", 17d, "c1")]
    public void Named_fields_behind_are_read(string fields, double? latency, string? session)
    {
        Said call = Said.Call($"{Client} \"GET /a HTTP/1.1\" 200 12 \"-\" \"ua sid=no rt=9\" {fields}");
        Assert.Equal((latency, session), (call.Latency, call.Session));
    }

    [Theory]
    [InlineData("\"\\x16\\x03\\x01\\x02\\x00\\x01\" 400 157 \"-\" \"-\" rt=0.000 sid=-")]
    [InlineData("\"-\" 408 0 \"-\" \"-\"")]
    [InlineData("\"\" 400 0 \"-\" \"-\"")]
    [InlineData("\"GET\" 400 0 \"-\" \"-\"")]
    [InlineData("\"OPTIONS * HTTP/1.0\" 200 - \"-\" \"Apache (internal dummy connection)\"")]
    [InlineData("\"quit\" 400 0")]
    [InlineData("\"GET / HTTP/1.1\" 000 0 \"-\" \"-\"")]
    public void A_request_that_is_none_is_no_call_but_has_its_time(string rest)
    {
        Said line = Assert.Single(Said.Of($"{Client} {rest}"));
        Assert.Equal(new Said(CallPhase.None, 1) { Time = "2026-03-11 22:00:01.000" }, line);
    }

    [Fact]
    public void Envoy_s_log_tells_host_sizes_and_duration()
    {
        Said call = Said.Call(
            "[2026-03-11T15:00:01.123Z] \"POST /v1/refunds HTTP/2\" 429 - via_upstream - \"-\" 154 12 11 10 \"-\" \"ua\" \"req-1\""
            + " \"api.stripe.com\" \"10.0.0.1:443\"");
        Assert.Equal(("api.stripe.com", "req-1", 154L, 12L, 11d),
            (call.Host, call.RequestId, call.RequestBytes, call.ResponseBytes, call.Latency));
        Assert.Equal("2026-03-11 15:00:01.123", call.Time);
    }

    [Theory]
    [InlineData("2026-03-11T15:00:01.5Z stdout F ", "2026-03-11 15:00:01.500")]
    [InlineData("<190>1 2026-03-11T15:00:01Z web1 nginx 12 - - ", "2026-03-11 15:00:01.000")]
    [InlineData("<190>Mar 11 15:00:01 web1 nginx: ", "2026-03-11 22:00:01.000")]
    [InlineData("2026-03-11 15:00:01,280 - aiohttp.access - INFO - ", "2026-03-11 15:00:01.280")]
    [InlineData("web-1  | ", "2026-03-11 22:00:01.000")]
    public void The_outermost_time_that_has_a_year_counts(string head, string expected)
    {
        Said call = Said.Call($"{head}api.x.com:443 {Client} \"GET /a HTTP/1.1\" 200 12");
        Assert.Equal((expected, "/a"), (call.Time, call.Url));
    }
}

namespace Guardrly.Tests.Normalize.Json;

/// <summary>Lines of logging libraries: each has its own names and units.</summary>
public class LogObjectTests
{
    const string Url = "\"url\":\"https://api.github.com/user?page=2\"";

    [Fact]
    public void Pino_counts_milliseconds_and_levels_in_tens()
    {
        Seen call = Seen.Call("{\"level\":40,\"time\":1773244800835,\"pid\":1,\"hostname\":\"agent-7\",\"sessionId\":"
            + "\"s1\","
            + "\"req\":{\"id\":7,\"method\":\"POST\",\"url\":\"https://api.stripe.com/v1/refunds\","
            + "\"headers\":{\"content-length\":61},\"body\":{\"amount\":5}},\"res\":{\"statusCode\":402,"
            + "\"body\":{\"error\":{\"code\":\"card_declined\",\"message\":\"no\"}}},\"responseTime\":133}");
        Assert.Equal("1 POST api.stripe.com/v1/refunds 402", call.ToString());
        Assert.Equal(("warn", 133d, "s1", "7", 61L), (call.Level, call.Latency, call.Session, call.RequestId,
            call.RequestBytes));
        Assert.Equal(("card_declined", "no", "{\"amount\":5}"), (call.ErrorCode, call.ErrorMessage, call.Body));
        Assert.Equal("2026-03-11 16:00:00.835", call.Time);
    }

    [Theory]
    [InlineData("{\"level\":\"info\",\"ts\":1773255601.748,\"caller\":\"a.go:9\",\"msg\":\"x\",\"latency\":0.215,",
        215)]
    [InlineData("{\"level\":\"info\",\"ts\":1773255601.748,\"caller\":\"a.go:9\",\"msg\":\"x\",\"duration\":\"1.5s\","
        + "", 1500)]
    [InlineData("{\"time\":\"2026-03-11T19:00:19Z\",\"level\":\"INFO\",\"msg\":\"http\",\"duration\":127000000,", 127)]
    [InlineData("{\"event\":\"http\",\"timestamp\":\"2026-03-11T19:00:19Z\",\"elapsed\":0.5,", 500)]
    [InlineData("{\"level\":\"info\",\"duration\":12.5,\"time\":\"2026-03-11T19:00:19Z\",\"message\":\"x\",", 12.5)]
    [InlineData("{\"@timestamp\":\"2026-03-11T19:00:19Z\",\"event\":{\"duration\":125000000},", 125)]
    [InlineData("{\"@t\":\"2026-03-11T19:00:19Z\",\"Elapsed\":12.25,", 12.25)]
    [InlineData("{\"request_time\":0.25,", 250)]
    [InlineData("{\"duration_ms\":\"20\",", 20)]
    [InlineData("{\"duration_ms\":1e3,", 1000)]
    [InlineData("{\"latency_us\":1500,", 1.5)]
    [InlineData("{\"took\":\"12ms\",", 12)]
    public void The_unit_of_a_length_of_time_is_that_of_its_name_or_library(string start, double milliseconds)
        => Assert.Equal(milliseconds, Seen.Call(start + "\"method\":\"GET\"," + Url + ",\"status\":200}").Latency);

    [Theory]
    [InlineData("{\"http\":{\"request\":{\"method\":\"DELETE\"},\"response\":{\"status_code\":403}},\"url\":{\"full"
        + "\":\"https://api.github.com/user\"}}")]
    [InlineData("{\"http.request.method\":\"DELETE\",\"http.response.status_code\":403,\"server.address\":\"api.githu"
        + "b.com\",\"url.path\":\"/user\"}")]
    [InlineData("{\"http.method\":\"DELETE\",\"http.url\":\"https://api.github.com/user\",\"http.status_code\":\"403"
        + "\"}")]
    [InlineData("{\"request\":{\"method\":\"delete\",\"uri\":\"https://api.github.com/user\"},\"response\":{\"status"
        + "\":403}}")]
    [InlineData("{\"fields\":{\"method\":\"DELETE\",\"url\":\"https://api.github.com/user\",\"status\":403}}")]
    [InlineData("{\"Properties\":{\"RequestMethod\":\"DELETE\",\"RequestUri\":\"https://api.github.com/user\",\"Statu"
        + "sCode\":403}}")]
    [InlineData("{\"httpRequest\":{\"requestMethod\":\"DELETE\",\"requestUrl\":\"https://api.github.com/user\",\"stat"
        + "us\":403}}")]
    [InlineData("{\"record\":{\"extra\":{\"method\":\"DELETE\",\"url\":\"https://api.github.com/user\",\"status\":403"
        + "}}}")]
    [InlineData("{\"config\":{\"method\":\"delete\",\"url\":\"/user\",\"baseURL\":\"https://api.github.com/\"},\"resp"
        + "onse\":{\"status\":403}}")]
    [InlineData("{\"METHOD\":\"DELETE\",\"target_url\":\"https://api.github.com/user\",\"http-status\":403}")]
    [InlineData("{\"m\\u0065thod\":\"DEL\\u0045TE\",\"url\":\"https:\\/\\/api.github.com\\/user\",\"status\":403}")]
    [InlineData("{\"msg\":\"{\\\"method\\\":\\\"DELETE\\\",\\\"url\\\":\\\"https://api.github.com/user\\\",\\\"status"
        + "\\\":403}\"}")]
    [InlineData("{\"log\":\"2026-03-11 10:00:02,280 - httpx - INFO - HTTP Request: DELETE https://api.github.com/user"
        + " \\\"HTTP/1.1 403 Forbidden\\\"\\n\",\"stream\":\"stderr\"}")]
    [InlineData("2026-03-11T10:00:02Z INFO call {\"method\":\"DELETE\",\"url\":\"https://api.github.com/user\",\"stat"
        + "us\":403}")]
    [InlineData("\uFEFF{\"method\":\"DELETE\",\"url\":\"https://api.github.com/user\",\"status\":200,\"status\":403}")]
    [InlineData("{\"request\":\"DELETE /user HTTP/1.1\",\"status\":403,\"http_host\":\"api.github.com\"}")]
    [InlineData("[{\"method\":\"DELETE\",\"url\":\"https://api.github.com/user\",\"status\":403}]")]
    public void A_call_is_a_call_whatever_its_fields_are_called(string line)
        => Assert.Equal(["1 DELETE api.github.com/user 403"], Seen.Texts(line));

    [Theory]
    [InlineData("{\"status\":\"ok\",\"method\":\"card\",\"url\":\"none\"}")]
    [InlineData("{\"level\":\"info\",\"msg\":\"see https://docs.example/x\"}")]
    [InlineData("{\"method\":\"GET\",\"url\":\"https://api.github.com/user\",\"status\":20")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"get\",\"arguments\":{\"method"
        + "\":\"GET\",\"url\":\"https://a.example/\"}},\"id\":1}")]
    [InlineData("{\"msg\":\"will retry\",\"method\":\"GET\",\"url\":\"https://api.github.com/user\"}")]
    [InlineData("{\"code\":200}")]
    public void What_makes_no_call_is_none(string line) => Assert.Empty(Seen.Calls(line));

    [Fact]
    public void A_GraphQL_body_gives_its_document_and_operation()
    {
        foreach (string body in (string[])["{\"query\":\"mutation M { a }\",\"operationName\":\"M\"}",
            "\"{\\\"query\\\":\\\"mutation M { a }\\\",\\\"operationName\\\":\\\"M\\\"}\""])
        {
            Seen call = Seen.Call("{\"req\":{\"method\":\"POST\",\"url\":\"https://api.github.com/graphql\",\"body\":"
                + body
                + "},\"res\":{\"statusCode\":200}}");
            Assert.Equal(("mutation M { a }", "M"), (call.Body, call.Operation));
        }
    }

    [Fact]
    public void A_finding_in_the_body_is_one_and_in_a_header_is_none()
    {
        Seen call = Seen.Call("{\"req\":{\"method\":\"POST\",\"url\":\"https://hooks.example/x\",\"headers\":{\"autho"
            + "rization\":"
            + "\"Bearer eyJhbGciOiJIUzI1NiJ9.45FspDfZ52cNUgC1EcMu.5PEATt4LRKBQsYcmm7zyWcmPf1j0\"},"
            + "\"body\":{\"rows\":\"jane.doe@example.com,4242 4242 4242 4242\"}},\"res\":{\"statusCode\":200}}");
        Assert.Equal(2, call.BodyFindings);
        Assert.Contains("[REDACTED:email", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"res\":{\"body\":{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"THROTTLED\"}}]}}",
        "THROTTLED", "x")]
    [InlineData("\"response\":{\"data\":{\"error\":{\"message\":\"m\",\"type\":\"OAuthException\",\"code\":17}}}",
        "17", "m")]
    [InlineData("\"response_body\":\"{\\\"errors\\\":\\\"Exceeded 2 calls\\\"}\"", null, "Exceeded 2 calls")]
    [InlineData("\"res\":{\"body\":{\"message\":\"API rate limit exceeded\",\"documentation_url\":\"https://d\"}}",
        null, "API rate limit exceeded")]
    [InlineData("\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"message\":\"no\"}", "card_declined",
        "no")]
    [InlineData("\"body\":{\"error\":\"invalid_grant\",\"error_description\":\"expired\"}", "invalid_grant", "expired")]
    public void The_error_of_a_response_is_found(string member, string? code, string? message)
    {
        Seen call = Seen.Call("{\"method\":\"POST\"," + Url + ",\"status\":400," + member + "}");
        Assert.Equal((code, message), (call.ErrorCode, call.ErrorMessage));
    }

    [Fact]
    public void No_call_left_is_told_by_the_header()
        => Assert.True(Seen.Call("{\"method\":\"GET\"," + Url
            + ",\"response\":{\"status\":403,\"headers\":{\"X-RateLimit-Remaining\":\"0\"}}}").IsExhausted);

    [Fact]
    public void Strings_in_strings_are_unwrapped_four_deep()
    {
        string line = "{\"method\":\"GET\"," + Url + ",\"status\":200}";
        for (int depth = 1; depth <= StreamLimits.UnwrapDepthMax + 1; depth++)
        {
            line = "{\"msg\":" + System.Text.Json.JsonSerializer.Serialize(line) + "}";
            Assert.Equal(depth <= StreamLimits.UnwrapDepthMax ? 1 : 0, Seen.Calls(line).Count);
        }
    }

    [Fact]
    public void The_outermost_time_counts()
        => Assert.Equal("2026-03-12 00:00:00.000", Seen.Call(
            "{\"ts\":\"2026-03-12T00:00:00Z\",\"msg\":\"{\\\"ts\\\":\\\"2026-03-11T00:00:00Z\\\",\\\"method\\\":\\\"G"
                + "ET\\\","
            + "\\\"url\\\":\\\"https://a.example/\\\",\\\"status\\\":200}\"}").Time);
}

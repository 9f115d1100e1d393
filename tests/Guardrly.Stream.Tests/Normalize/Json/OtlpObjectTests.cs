namespace Guardrly.Tests.Normalize.Json;

/// <summary>Spans and log records of OpenTelemetry, as its exporters write them to files.</summary>
public class OtlpObjectTests
{
    static string Attribute(string key, string value) => $"{{\"key\":\"{key}\",\"value\":{{\"stringValue\":"
        + $"\"{value}\"}}}}";

    static string Span(string id, string? parent, params string[] attributes) =>
        $"{{\"traceId\":\"t1\",\"spanId\":\"{id}\",\"parentSpanId\":\"{parent}\",\"kind\":3,"
        + "\"startTimeUnixNano\":\"1773262801644000000\",\"endTimeUnixNano\":\"1773262801864500000\","
        + $"\"attributes\":[{string.Join(',', attributes)}]}}";

    static string Line(params string[] spans) => "{\"resourceSpans\":[{\"resource\":{\"attributes\":["
        + Attribute("service.name", "agent-mcp") + $"]}},\"scopeSpans\":[{{\"spans\":[{string.Join(',', spans)}]}}]}}"
            + $"]}}\n";

    static string Call(string id, string? parent, string url = "https://a.example/x", string status = "200") => Span(
        id, parent,
        Attribute("http.request.method", "GET"), Attribute("url.full", url),
        $"{{\"key\":\"http.response.status_code\",\"value\":{{\"intValue\":\"{status}\"}}}}");

    static string Mcp(string id, string? parent = null) => Span(id, parent, Attribute("mcp.method.name", "tools/call"),
        Attribute("gen_ai.tool.name", "get_x"), Attribute("mcp.session.id", "s-1"));

    [Fact]
    public void Every_span_of_a_client_is_a_call_of_the_session_above_it()
    {
        List<Seen> calls = Seen.Calls(Line(Call("a", "m"), Call("b", "i", status: "429"), Span("i", "m"), Mcp("m")));
        Assert.Equal(["1 GET a.example/x 200", "1 GET a.example/x 429"], calls.Select(call => call.ToString()));
        Assert.All(calls, call => Assert.Equal(("s-1", "get_x", "agent-mcp", 220.5), (call.Session, call.Tool,
            call.Agent, call.Latency)));
        Assert.Equal("2026-03-11 21:00:01.644", calls[0].Time);
    }

    [Fact]
    public void The_span_above_may_be_on_an_earlier_line()
        => Assert.Equal("s-1", Seen.Call(Line(Mcp("m")) + Line(Call("a", "m"))).Session);

    [Fact]
    public void Old_names_of_attributes_are_read()
        => Assert.Equal(["1 POST a.example/x 201"], Seen.Texts(Line(Span("a", null, Attribute("http.method", "POST"),
            Attribute("http.url", "https://a.example/x"), "{\"key\":\"http.status_code\",\"value\":{\"intValue\":201}"
                + "}"))));

    [Fact]
    public void What_a_server_was_asked_is_no_call()
        => Assert.Empty(Seen.Calls(Line(Call("a", null).Replace("\"kind\":3", "\"kind\":2",
            StringComparison.Ordinal))));

    [Fact]
    public void Log_records_are_read_by_attributes_and_by_body()
    {
        string log = "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":["
            + "{\"timeUnixNano\":\"1773262801644000000\",\"severityNumber\":9,\"body\":{\"stringValue\":\"http\"},\"a"
                + "ttributes\":["
            + Attribute("http.request.method", "GET") + "," + Attribute("url.full", "https://a.example/x") + ","
            + "{\"key\":\"http.response.status_code\",\"value\":{\"intValue\":\"404\"}}]},"
            + "{\"timeUnixNano\":\"1773262802644000000\",\"severityText\":\"INFO\",\"body\":{\"stringValue\":"
            + "\"HTTP Request: GET https://a.example/y \\\"HTTP/1.1 200 OK\\\"\"}}]}]}]}";
        List<Seen> calls = Seen.Calls(log);
        Assert.Equal(["1 GET a.example/x 404", "1 GET a.example/y 200"], calls.Select(call => call.ToString()));
        Assert.Equal(["info", "info"], calls.Select(call => call.Level));
        Assert.Equal("2026-03-11 21:00:02.644", calls[1].Time);
    }
}

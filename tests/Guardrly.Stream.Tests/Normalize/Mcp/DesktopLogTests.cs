namespace Guardrly.Tests.Normalize.Mcp;

/// <summary>What Claude Desktop writes of MCP servers, one or several in a file.</summary>
public class DesktopLogTests
{
    const string Start = "2026-03-11T10:00:00.605Z [info] [shopify] Initializing server...\n";

    static string Message(string time, string server, string from, string json, bool isLevelFirst = true) =>
        isLevelFirst
        ? $"2026-03-11T10:00:{time}Z [info] [{server}] Message from {from}: {json}\n"
        : $"2026-03-11T10:00:{time}Z [{server}] [info] Message from {from}: {json}\n";

    static string Log(string time, string server, int id, string message) => Message(time, server, "server",
        "{\"method\":\"notifications/message\",\"params\":{\"level\":\"info\",\"data\":"
        + System.Text.Json.JsonSerializer.Serialize($"{{\n \"message\": {{ \"requestId\": {id}, {message} }}\n}}")
        + "},\"jsonrpc\":\"2.0\"}");

    static string Request(string time, string server, int id, string url) => Log(
        time, server, id, $"\"type\": \"request\", \"method\": \"get\", \"url\": \"{url}\"");

    static string Response(string time, string server, int id, int status) => Log(
        time, server, id, $"\"type\": \"response\", \"status\": {status}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pair_of_an_interceptor_is_a_call_of_the_session_whichever_bracket_comes_first(bool isLevelFirst)
    {
        string log = (isLevelFirst ? Start : Start.Replace("[info] [shopify]", "[shopify] [info]",
            StringComparison.Ordinal))
            + Message("01.000", "shopify", "client",
                "{\"method\":\"initialize\",\"params\":{\"clientInfo\":{\"name\":\"claude-ai\"}},\"jsonrpc\":\"2.0\","
                    + "\"id\":0}",
                isLevelFirst)
            + Message("02.000", "shopify", "client",
                "{\"method\":\"tools/call\",\"params\":{\"name\":\"list_products\"},\"jsonrpc\":\"2.0\",\"id\":3}",
                    isLevelFirst)
            + Request("03.000", "shopify", 1, "https://s.myshopify.com/x") + Response("03.250", "shopify", 1, 200);
        Seen call = Seen.Call(log);
        Assert.Equal("5 GET s.myshopify.com/x 200", call.ToString());
        Assert.Equal(("shopify@2026-03-11T10:00:00.605Z", 250d), (call.Session, call.Latency));
        Assert.Equal(("claude-ai", "list_products", "2026-03-11 10:00:03.250"), (call.Agent, call.Tool, call.Time));
    }

    [Fact]
    public void Servers_in_one_file_have_sessions_and_ids_of_their_own()
    {
        string log = Start + Start.Replace("shopify", "meta", StringComparison.Ordinal)
            .Replace("00.605", "00.700", StringComparison.Ordinal)
            + Request("01.000", "shopify", 1, "https://s.myshopify.com/x")
            + Request("01.100", "meta", 1, "https://graph.facebook.com/y")
            + Response("01.200", "shopify", 1, 200) + Response("01.300", "meta", 1, 403);
        List<Seen> calls = Seen.Calls(log);
        Assert.Equal(["5 GET s.myshopify.com/x 200", "6 GET graph.facebook.com/y 403"],
            calls.Select(call => call.ToString()));
        Assert.Equal(["shopify@2026-03-11T10:00:00.605Z", "meta@2026-03-11T10:00:00.700Z"],
            calls.Select(call => call.Session));
    }

    [Fact]
    public void A_server_that_starts_again_begins_a_session()
    {
        string log = Start + Request("01.000", "shopify", 1, "https://a.example/x") + Response("01.200", "shopify", 1,
            200)
            + Start.Replace("00.605", "05.000", StringComparison.Ordinal)
            + Request("06.000", "shopify", 1, "https://a.example/x") + Response("06.200", "shopify", 1, 200);
        Assert.Equal(["shopify@2026-03-11T10:00:00.605Z", "shopify@2026-03-11T10:00:05.000Z"],
            Seen.Calls(log).Select(call => call.Session));
    }

    [Fact]
    public void What_a_server_writes_to_its_standard_error_is_of_its_session()
    {
        Seen call = Seen.Call(Start
            + "2026-03-11 10:00:02,280 - httpx - INFO - HTTP Request: GET https://a.example/x \"HTTP/1.1 200 OK\"\n");
        Assert.Equal(("2 GET a.example/x 200", "shopify@2026-03-11T10:00:00.605Z"), (call.ToString(), call.Session));
    }

    [Fact]
    public void Summaries_without_arguments_are_no_calls()
        => Assert.Empty(Seen.Calls(Start + Message("01.000", "shopify", "client", "method=\"tools/call\" id=5 params")
            + Message("02.000", "shopify", "server", "id=5 result")));

    [Fact]
    public void The_body_in_the_answer_of_a_tool_explains_the_status_before_it()
    {
        string log = Start + Request("01.000", "shopify", 1, "https://graph.facebook.com/v23.0/1")
            + Response("01.200", "shopify", 1, 400)
            + Message("01.300", "shopify", "server",
                "{\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"{\\\"error\\\":{\\\"code\\\":17,\\\"message"
                    + "\\\":\\\"limit\\\"}}\"}],"
                + "\"isError\":true},\"jsonrpc\":\"2.0\",\"id\":3}");
        Assert.Equal("17", Seen.Call(log).ErrorCode);
    }

    [Fact]
    public void Brackets_of_other_loggers_are_no_servers()
    {
        Seen call = Seen.Call("2026-03-11T10:00:01.000Z [INFO] [main] GET https://a.example/x 200 12ms\n");
        Assert.Equal("1 GET a.example/x 200", call.ToString());
        Assert.Null(call.Session);
    }
}

using System.Text.Json;

namespace Guardrly.Tests.Normalize.Mcp;

/// <summary>What Claude Code and Cursor write of MCP servers.</summary>
public class ClientLogTests
{
    static string Line(string key, string text, string time) =>
        $"{{\"{key}\":{JsonSerializer.Serialize(text)},\"timestamp\":\"2026-03-11T13:00:{time}Z\",\"sessionId\":\"s-1"
            + $"\","
        + "\"cwd\":\"/home/dev\"}\n";

    [Fact]
    public void The_standard_error_of_a_server_is_read_as_text_and_its_body_explains_the_status()
    {
        string log = Line("debug", "Calling MCP tool: create_ad", "01.000")
            + Line("error", "Server stderr: 2026-03-11 13:00:01,775 - httpx - INFO - HTTP Request: POST "
                + "https://graph.facebook.com/v23.0/act_1/ads \"HTTP/1.1 400 Bad Request\"\n", "01.776")
            + Line("error", "Server stderr: {\"error\":{\"message\":\"too many\",\"type\":\"OAuthException\",\"code"
                + "\":80004}}", "02.000")
            + Line("debug", "Tool 'create_ad' failed after 885ms: HTTP 400", "02.100");
        Seen call = Seen.Call(log);
        Assert.Equal("2 POST graph.facebook.com/v23.0/act_1/ads 400", call.ToString());
        Assert.Equal(("2026-03-11 13:00:01.776", "s-1", "create_ad"), (call.Time, call.Session, call.Tool));
        Assert.Equal(("80004", "too many"), (call.ErrorCode, call.ErrorMessage));
    }

    [Fact]
    public void JSON_on_standard_error_is_read_too()
    {
        Seen call = Seen.Call(Line("error", "Server stderr: {\"level\":30,\"req\":{\"method\":\"GET\",\"url\":"
            + "\"https://a.example/x\"},\"res\":{\"statusCode\":200},\"responseTime\":5}\n", "01.776"));
        Assert.Equal(("1 GET a.example/x 200", "s-1", 5d), (call.ToString(), call.Session, call.Latency));
    }

    [Fact]
    public void Several_lines_of_standard_error_come_in_one()
        => Assert.Equal(["1 GET a.example/x 200", "1 GET a.example/y 404"], Seen.Texts(Line("error",
            "Server stderr: INFO HTTP Request: GET https://a.example/x \"HTTP/1.1 200 OK\"\n"
            + "INFO HTTP Request: GET https://a.example/y \"HTTP/1.1 404 Not Found\"\n", "01.776")));

    [Fact]
    public void Cursor_tells_the_tool_and_text_behind_its_head_is_read()
    {
        Seen call = Seen.Call("2026-03-11 13:00:01.113 [info] db10: Handling CallTool action for tool 'list_ads'\n"
            + "2026-03-11 13:00:02.113 [error] db10: INFO HTTP Request: GET https://a.example/x \"HTTP/1.1 200 OK\"\n"
            + "2026-03-11 13:00:03.113 [info] db10: Successfully called tool 'list_ads'\n");
        Assert.Equal(("2 GET a.example/x 200", "list_ads"), (call.ToString(), call.Tool));
    }

    [Fact]
    public void Messages_on_standard_output_are_no_calls_but_what_they_log_is()
        => Assert.Equal(["2 GET a.example/x 200"], Seen.Texts(
            "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"t\",\"arguments\":{\"url\":\"https"
                + "://b.example\",\"method\":\"GET\",\"status\":200}},\"id\":1}\n"
            + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{\"level\":\"info\",\"data\":{\"m"
                + "ethod\":\"GET\",\"url\":\"https://a.example/x\",\"status\":200}}}\n"));
}

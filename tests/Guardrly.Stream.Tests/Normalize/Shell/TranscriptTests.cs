using System.Text.Json;

namespace Guardrly.Tests.Normalize.Shell;

/// <summary>Transcripts of Claude Code: the curls that were run and what they printed.</summary>
public class TranscriptTests
{
    static int s_line;

    static string Use(string id, string command) => Line("assistant",
        $"[{{\"type\":\"tool_use\",\"id\":\"{id}\",\"name\":\"Bash\",\"input\":{{\"command\":"
            + $"{JsonSerializer.Serialize(command)}}}}}]");

    static string Result(string id, string output) => Line("user",
        $"[{{\"tool_use_id\":\"{id}\",\"type\":\"tool_result\",\"content\":{JsonSerializer.Serialize(output)}}}]");

    static string Line(string type, string content) =>
        $"{{\"parentUuid\":null,\"sessionId\":\"s-1\",\"type\":\"{type}\",\"message\":{{\"role\":\"{type}\",\"content"
            + $"\":{content}}},"
        + $"\"uuid\":\"u{Interlocked.Increment(ref s_line)}\",\"timestamp\":\"2026-03-11T12:00:01.375Z\"}}\n";

    static List<Seen> Run(string command, string output) => Seen.Calls(Use("t1", command) + Result("t1", output));

    [Theory]
    [InlineData("curl -s -i https://a.example/x", "GET")]
    [InlineData("curl -si -X DELETE 'https://a.example/x'", "DELETE")]
    [InlineData("curl -XPUT -i \"https://a.example/x\" -d '{}'", "PUT")]
    [InlineData("curl -i https://a.example/x --data-raw a=b", "POST")]
    [InlineData("curl -i \\\n  -H 'Content-Type: application/json' \\\n  -d @body.json \\\n  https://a.example/x",
        "POST")]
    [InlineData("curl -I https://a.example/x", "HEAD")]
    [InlineData("curl -i -T file https://a.example/x", "PUT")]
    [InlineData("curl -i -F 'a=@b' --url https://a.example/x", "POST")]
    [InlineData("cd /tmp && TOKEN=x curl -sS -i -H \"Authorization: Bearer $TOKEN\" https://a.example/x", "GET")]
    [InlineData("curl -i --request PATCH -o - https://a.example/x 2>&1", "PATCH")]
    [InlineData("curl -i --json '{\"a\":1}' https://a.example/x", "POST")]
    [InlineData("curl -v -u user:pass --max-time 5 https://a.example/x", "GET")]
    public void A_curl_is_a_call_by_its_options(string command, string method)
    {
        Seen call = Assert.Single(Run(command, "HTTP/2 200 \r\ncontent-type: text/plain\r\n\r\nok"));
        Assert.Equal($"2 {method} a.example/x 200", call.ToString());
        Assert.Equal(("s-1", "Bash", null, "2026-03-11 12:00:01.375"), (call.Session, call.Tool, call.Latency,
            call.Time));
    }

    [Fact]
    public void Headers_and_body_of_the_answer_tell_the_error()
    {
        Seen call = Assert.Single(Run("curl -si https://graph.facebook.com/v23.0/1",
            "HTTP/1.1 403 Forbidden\r\nx-ratelimit-remaining: 0\r\nContent-Length: 50\r\n\r\n"
            + "{\"error\":{\"message\":\"(#200) no\",\"type\":\"OAuthException\",\"code\":200}}"));
        Assert.Equal(("200", "(#200) no", true, 50L), (call.ErrorCode, call.ErrorMessage, call.IsExhausted,
            call.ResponseBytes));
    }

    [Fact]
    public void Several_curls_of_a_command_have_their_answers_in_order()
        => Assert.Equal(["2 GET a.example/x 200", "2 POST a.example/y 404"],
            Run("curl -si https://a.example/x; curl -si -d a=b https://a.example/y",
                "HTTP/2 200 \r\n\r\n{\"a\":1}\nHTTP/2 404 \r\n\r\nno").Select(call => call.ToString()));

    [Theory]
    [InlineData("curl -s -o /dev/null -w '%{http_code}' https://a.example/x", "204")]
    [InlineData("curl -s -o /dev/null -w '%{http_code} %{time_total}\\n' https://a.example/x", "204 0.214")]
    [InlineData("curl -s -w '\\n%{http_code}' https://a.example/x", "{\"a\":200}\n204")]
    [InlineData("curl -s -w \"\\nHTTP_STATUS:%{http_code}\" https://a.example/x",
        "{\"status\":\n200}\nHTTP_STATUS:204")]
    [InlineData("curl -s -w '%{http_code}' https://a.example/x", "{\"a\":1}204")]
    [InlineData("curl -sL -i https://a.example/x", "HTTP/1.1 301 Moved\r\nlocation: /y\r\n\r\nHTTP/1.1 204 No Content"
        + "\r\n\r\n")]
    [InlineData("curl -s -i https://a.example/x", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("curl -sv https://a.example/x 2>&1", "* Connected\n> GET /x HTTP/2\n> \n< HTTP/2 204 \n< date: x\n< "
        + "\n")]
    public void The_status_is_found_where_the_command_prints_it(string command, string output)
        => Assert.Equal(["2 GET a.example/x 204"], Run(command, output).Select(call => call.ToString()));

    [Theory]
    [InlineData("for i in 1 2; do curl -si https://a.example/$i; done")]
    [InlineData("for i in 1 2; do curl -s -o /dev/null -w '%{http_code}\\n' -X DELETE https://a.example/x; done")]
    [InlineData("curl -si https://$HOST/x")]
    [InlineData("curl -si \"https://a.example/x/${ID}\"")]
    [InlineData("curl -si https://a.example/$(cat id)")]
    [InlineData("echo curl https://a.example/x")]
    [InlineData("grep -r 'curl https://a.example/x' .")]
    [InlineData("cat > run.sh <<'EOF'\ncurl -si https://a.example/x\nEOF")]
    [InlineData("# curl https://a.example/x")]
    [InlineData("ls -la")]
    public void What_a_shell_would_have_to_expand_or_does_not_run_is_no_call(string command)
        => Assert.Empty(Run(command, "HTTP/2 200 \r\n\r\nok"));

    [Fact]
    public void A_call_whose_status_was_not_printed_has_none_and_stands_on_its_own_line()
        => Assert.Equal(["1 GET a.example/x 0"],
            Run("curl -s https://a.example/x", "{\"a\":1}").Select(call => call.ToString()));

    [Fact]
    public void The_body_of_a_request_is_the_data()
    {
        Seen call = Assert.Single(Run("curl -si https://api.github.com/graphql -d '{\"query\":\"mutation { a }\"}'",
            "HTTP/2 200 \r\n\r\n{}"));
        Assert.Equal(("mutation { a }", 26L), (call.Body, call.RequestBytes));
        call = Assert.Single(Run("curl -si -G https://a.example/x -d a=1 -d b=2", "HTTP/2 200 \r\n\r\n{}"));
        Assert.Equal(("2 GET a.example/x 200", "a=1&b=2"), (call.ToString(), call.Query));
    }

    [Fact]
    public void A_result_as_a_list_of_texts_is_read()
        => Assert.Equal(["2 GET a.example/x 200"], Seen.Texts(Use("t1", "curl -si https://a.example/x")
            + Line("user", "[{\"tool_use_id\":\"t1\",\"type\":\"tool_result\",\"content\":[{\"type\":\"text\",\"text"
                + "\":\"HTTP/2 200 \\n\\nok\"}]}]")));

    [Fact]
    public void Results_may_come_in_another_order_than_their_uses()
        => Assert.Equal(["3 GET a.example/y 404", "4 GET a.example/x 200"],
            Seen.Texts(Use("t1", "curl -si https://a.example/x") + Use("t2", "curl -si https://a.example/y")
                + Result("t2", "HTTP/2 404 \n\n") + Result("t1", "HTTP/2 200 \n\n")));
}

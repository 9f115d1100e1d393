using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class RequestDialogTests
{
    [Theory]
    [InlineData("--> GET https://a.com/x http/1.1\nX: y\n--> END GET\n<-- 200 OK https://a.com/x (12ms, 45-byte body)\n<-- END HTTP\n", 12d)]
    [InlineData("--> GET https://a.com/x\n<-- 200 https://a.com/x (12ms)\n", 12d)]
    [InlineData("[Api#find] ---> GET https://a.com/x HTTP/1.1\n[Api#find] <--- HTTP/1.1 200 OK (12ms)\n", 12d)]
    [InlineData("2026-03-11 15:00:01.123 DEBUG 1 --- [main] o.s.web.client.RestTemplate  : HTTP GET https://a.com/x\n2026-03-11 15:00:01.223 DEBUG 1 --- [main] o.s.web.client.RestTemplate  : Response 200 OK\n", null)]
    [InlineData("I, [2026-03-11T15:00:01.123456 #12]  INFO -- request: GET https://a.com/x\nI, [2026-03-11T15:00:01.223456 #12]  INFO -- response: Status 200\n", null)]
    [InlineData("10.0.0.4:51234: GET https://a.com/x HTTP/2.0\n     << HTTP/2.0 200 OK 1.2k\n", null)]
    [InlineData("info: System.Net.Http.HttpClient.a.ClientHandler[100]\n      Sending HTTP request GET https://a.com/x\ninfo: System.Net.Http.HttpClient.a.ClientHandler[101]\n      Received HTTP response headers after 12.3ms - 200\n", 12.3)]
    [InlineData("[15:00:01 INF] Sending HTTP request GET https://a.com/x\n[15:00:01 INF] Received HTTP response headers after 12.3ms - 200\n", 12.3)]
    public void Request_and_response_are_told_on_two_lines(string log, double? latency)
    {
        List<Said> said = Said.Of(log).FindAll(each => each.Phase != CallPhase.None);
        Assert.Equal([CallPhase.Request, CallPhase.Response], said.Select(each => each.Phase));
        Assert.Equal(("GET", "https://a.com/x", 200, latency),
            (said[0].Method, said[0].Url, said[1].Status, said[1].Latency));
    }

    [Fact]
    public void Rails_tells_the_path_and_the_time_it_took()
    {
        List<Said> said = Said.Of(
            "[req-123456] Started GET \"/orders/1?a=b\" for 127.0.0.1 at 2026-03-11 15:00:01 +0000\n"
            + "[req-123456] Completed 200 OK in 12ms (Views: 3.1ms | ActiveRecord: 1.0ms)\n");
        Assert.Equal([CallPhase.Request, CallPhase.Response], said.Select(each => each.Phase));
        Assert.Equal(("/orders/1?a=b", 200, 12d), (said[0].Url, said[1].Status, said[1].Latency));
        Assert.Equal(["req-123456", "req-123456"], said.Select(each => each.Key));
    }

    [Fact]
    public void A_word_in_brackets_joins_what_runs_at_once()
    {
        List<Said> said = Said.Of(
            "2026-03-11 15:00:01.123 DEBUG o.s.w.r.f.client.ExchangeFunctions : [1a2b3c4d] HTTP GET https://a.com/x\n"
            + "2026-03-11 15:00:01.223 DEBUG o.s.w.r.f.client.ExchangeFunctions : [1a2b3c4d] [ab12] Response 200 OK\n");
        Assert.Equal([CallPhase.Request, CallPhase.Response], said.Select(each => each.Phase));
        Assert.Equal("1a2b3c4d", said[0].Key);
    }

    [Fact]
    public void A_handler_s_lines_count_only_without_the_client_s()
    {
        const string Outer = "info: a.LogicalHandler[100]\n      Start processing HTTP request GET https://a.com/x\n";
        const string OuterEnd = "info: a.LogicalHandler[101]\n      End processing HTTP request after 15.5ms - 200\n";
        const string Inner = "info: a.ClientHandler[100]\n      Sending HTTP request GET https://a.com/x\n"
            + "info: a.ClientHandler[101]\n      Received HTTP response headers after 12.3ms - 200\n";
        Assert.Equal(["4 GET https://a.com/x 0", "6   200"], Said.Calls(Outer + Inner + OuterEnd));
        Assert.Equal(["4 GET https://a.com/x 200"], Said.Calls(Outer + OuterEnd));
    }

    [Fact]
    public void The_second_line_of_a_console_record_has_the_time_of_the_first() => Assert.All(
        Said.Of(
            "2026-03-11 15:00:01 info: System.Net.Http.HttpClient.a.ClientHandler[100]\n      Sending HTTP request GET https://a.com/x\n"),
        each => Assert.Equal(("2026-03-11 15:00:01.000", "info"), (each.Time, each.Level)));

    [Theory]
    [InlineData("[GIN] 2026/03/11 - 15:00:01 | 200 |     12.3ms |  127.0.0.1 | GET      \"/v1/a\"", "/v1/a", 12.3)]
    [InlineData("15:00:01 | 200 |  12ms | 127.0.0.1 | GET | /v1/a | -", "/v1/a", 12d)]
    [InlineData("1773277207.123    123 10.0.0.1 TCP_MISS/200 4567 GET http://a.com/x - HIER_DIRECT/1.2.3.4 text/html", "http://a.com/x", 123d)]
    public void Columns_are_read(string line, string url, double latency)
    {
        Said call = Said.Call(line);
        Assert.Equal(("GET", url, 200, latency), (call.Method, call.Url, call.Status, call.Latency));
    }

    [Theory]
    [InlineData("--> the next\n<-- the former\n")]
    [InlineData("HTTP GET is a word\nResponse time was good\n")]
    [InlineData("Started server\nCompleted in 12ms\n")]
    [InlineData("<-- GET /x\n")]
    public void Words_alone_are_no_call(string log) =>
        Assert.DoesNotContain(Said.Of(log), each => each.Phase != CallPhase.None);
}

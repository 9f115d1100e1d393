namespace Guardrly.Tests.Normalize.Json;

/// <summary>Lines that crashes and several writers ran into one another, and pairs within pairs.</summary>
public class MixedLinesTests
{
    static string Line(int id) => $"{{\"ts\":\"2026-03-11T10:00:00Z\",\"method\":\"GET\",\"url\":\"https://a.example/"
        + $"{id}\",\"status\":200}}";

    [Fact]
    public void Two_objects_on_a_line_are_two_calls()
        => Assert.Equal(["1 GET a.example/1 200", "1 GET a.example/2 200"], Seen.Texts(Line(1) + Line(2)));

    [Fact]
    public void A_line_that_ran_into_a_torn_one_is_a_call()
    {
        for (int cut = 1; cut < Line(1).Length; cut++)
            Assert.Equal(["1 GET a.example/2 200"], Seen.Texts(Line(1)[..cut] + Line(2)));
    }

    [Fact]
    public void What_lies_in_a_torn_line_is_no_call()
    {
        string line = "{\"a\":" + Line(1) + ",\"ts\":" + Line(2) + ",\"b\":\"c\"}";
        for (int cut = 1; cut < line.Length; cut++)
            Assert.Empty(Seen.Calls(line[..cut]));
    }

    [Fact]
    public void Text_behind_an_object_does_not_count()
        => Assert.Equal(["1 GET a.example/1 200"], Seen.Texts(Line(1) + " {x} %o }"));

    static string Client(string template, string fields) => $"{{\"@t\":\"2026-03-11T20:00:01Z\",\"@mt\":"
        + $"\"{template}\",{fields},\"SpanId\":\"s\"}}\n";

    static string Start(string url) => Client("Start processing HTTP request {HttpMethod} {Uri}",
        $"\"HttpMethod\":\"GET\",\"Uri\":\"{url}\"");

    static string Sending(string url) => Client("Sending HTTP request {HttpMethod} {Uri}",
        $"\"HttpMethod\":\"GET\",\"Uri\":\"{url}\"");

    static readonly string s_received = Client("Received HTTP response headers after {ElapsedMilliseconds}ms - {Statu"
        + "sCode}", "\"ElapsedMilliseconds\":9.5,\"StatusCode\":200");
    static readonly string s_end = Client("End processing HTTP request after {ElapsedMilliseconds}ms - {StatusCode}",
        "\"ElapsedMilliseconds\":12.5,\"StatusCode\":200");

    [Fact]
    public void The_four_lines_of_a_client_are_one_call()
    {
        Seen call = Seen.Call(Start("https://a.example/x") + Sending("https://a.example/x") + s_received + s_end);
        Assert.Equal(("3 GET a.example/x 200", 9.5), (call.ToString(), call.Latency));
    }

    [Fact]
    public void The_outer_two_lines_are_a_call_where_the_inner_ones_are_not_logged()
    {
        Seen call = Seen.Call(Start("https://a.example/x") + s_end);
        Assert.Equal(("2 GET a.example/x 200", 12.5), (call.ToString(), call.Latency));
    }

    [Fact]
    public void Each_try_within_the_outer_two_is_a_call()
        => Assert.Equal(["3 GET a.example/x 200", "5 GET a.example/x 200"], Seen.Texts(Start("https://a.example/x")
            + Sending("https://a.example/x") + s_received + Sending("https://a.example/x") + s_received + s_end));
}

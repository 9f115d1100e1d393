using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class LogfmtTests
{
    [Fact]
    public void A_line_of_pairs_is_a_call()
    {
        Said call = Said.Call(
            "time=2026-03-11T15:00:01.5Z level=INFO msg=\"api \\\"call\\\" status=9\" method=GET url=https://a.com/x?y=1&z=2 status=200"
            + " duration=12ms session_id=s1 request_id=r1 agent=bot tool=t size=77");
        Assert.Equal(
            new Said(CallPhase.Whole, 1)
            {
                Time = "2026-03-11 15:00:01.500",
                Level = "INFO",
                Method = "GET",
                Url = "https://a.com/x?y=1&z=2",
                Status = 200,
                Latency = 12,
                Session = "s1",
                RequestId = "r1",
                Agent = "bot",
                Tool = "t",
                ResponseBytes = 77,
            },
            call);
    }

    [Theory]
    [InlineData("duration=12.5ms", 12.5)]
    [InlineData("duration=1.5s", 1500d)]
    [InlineData("duration=850µs", 0.85)]
    [InlineData("duration=850us", 0.85)]
    [InlineData("duration=1m2.5s", 62500d)]
    [InlineData("duration=12.34", 12.34)]
    [InlineData("duration_ms=12", 12d)]
    [InlineData("elapsed=0.25", 250d)]
    [InlineData("latency=0.25", 250d)]
    [InlineData("latency=3 ms", 3d)]
    [InlineData("took=12ms", 12d)]
    [InlineData("duration_seconds=0.5", 500d)]
    [InlineData("rt=0.5", 500d)]
    [InlineData("request_time=0.012", 12d)]
    [InlineData("connect=1ms service=18ms", 18d)]
    [InlineData("duration=-", null)]
    [InlineData("duration=soon", null)]
    public void A_length_of_time_has_its_unit_in_value_or_name(string pair, double? latency) =>
        Assert.Equal(latency, Said.Call($"method=GET url=https://a.com/x status=200 {pair}").Latency);

    [Theory]
    [InlineData("method=GET path=/x format=json status=200 duration=12.34 view=1.0", "/x", null)]
    [InlineData("at=info method=GET path=\"/x\" host=a.com request_id=1 status=200 bytes=13", "/x", "a.com")]
    [InlineData("2026-03-11T15:00:01Z INFO request{method=GET uri=/x version=HTTP/1.1}: done latency=3 ms status=200", "/x", null)]
    [InlineData("http.method=GET http.target=/x net.peer.name=a.com http.status_code=200", "/x", "a.com")]
    [InlineData("call method='GET' uri='/x', status=200, host='a.com'", "/x", "a.com")]
    public void Its_relatives_are_read(string line, string url, string? host)
    {
        Said call = Said.Call(line);
        Assert.Equal(("GET", url, host, 200), (call.Method, call.Url, call.Host, call.Status));
    }

    [Fact]
    public void A_request_id_joins_lines_that_tell_of_one_half_each()
    {
        List<Said> said = Said.Of(
            "msg=request method=GET url=https://a.com/x request_id=r1\nmsg=response status=200 request_id=r1 duration=5ms\n");
        Assert.Equal([CallPhase.Request, CallPhase.Response], said.Select(each => each.Phase));
        Assert.Equal(["r1", "r1"], said.Select(each => each.Key));
    }

    [Theory]
    [InlineData("level=info msg=\"GET nothing\" session=s1", "s1")]
    [InlineData("ts=2026-03-11T15:00:01Z level=warn status=200", null)]
    [InlineData("method=tools/call status=200 url=https://a.com", null)]
    public void Pairs_without_method_place_and_status_are_no_call(string line, string? session)
    {
        Said said = Assert.Single(Said.Of(line + " level=x"));
        Assert.Equal((CallPhase.None, session), (said.Phase, said.Session));
    }
}

using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class PlainCallTests
{
    const string Url = "https://api.x.com/v1/a?b=1&session=no";

    [Theory]
    [InlineData("\u001b[32minfo\u001b[39m: \u001b[1mPUT\u001b[22m {0} \u001b[33m403\u001b[39m 14ms", "PUT", 403, 14d)]
    [InlineData("info: PUT {0} 403 14ms", "PUT", 403, 14d)]
    [InlineData("GET {0} 200", "GET", 200, null)]
    [InlineData("get {0} 200 OK", "get", 200, null)]
    [InlineData("GET {0} -> 200 OK (12.5 ms)", "GET", 200, 12.5)]
    [InlineData("GET {0} → 200 in 0.25s", "GET", 200, 250d)]
    [InlineData("GET {0} => 429 Too Many Requests, retrying in 2s", "GET", 429, null)]
    [InlineData("[API] POST {0} returned status 201 after 45 milliseconds", "POST", 201, 45d)]
    [InlineData("DELETE {0}: 404", "DELETE", 404, null)]
    [InlineData("DELETE \"{0}\" status=404", "DELETE", 404, null)]
    [InlineData("Request GET <{0}> failed with status code 500", "GET", 500, null)]
    [InlineData("DELETE request to {0} responded with HTTP 403", "DELETE", 403, null)]
    [InlineData("Sending GET request for {0} (attempt 1) took 120 ms, status: 503", "GET", 503, 120d)]
    [InlineData("403 Forbidden for GET {0}", "GET", 403, null)]
    [InlineData("[200] GET {0}", "GET", 200, null)]
    [InlineData("HTTP 429 on POST {0}", "POST", 429, null)]
    [InlineData("GET {0} {{\"status\":200,\"durationMs\":7}}", "GET", 200, 7d)]
    [InlineData("GET {0} 200 +7ms", "GET", 200, null)]
    [InlineData("GET {0} HTTP/1.1 200 1234", "GET", 200, null)]
    [InlineData("method: GET, {0}: 200 7 µs", null, 0, null)]
    [InlineData("Request finished HTTP/1.1 GET {0} - 200 - application/json 12.3456ms", "GET", 200, 12.3456)]
    public void Method_URL_and_status_make_a_call(string line, string? method, int status, double? latency)
    {
        List<Said> said = Said.Of(string.Format(null, line, Url)).FindAll(each => each.Phase != CallPhase.None);
        if (method == null)
        {
            Assert.Empty(said);
            return;
        }
        Said call = Assert.Single(said);
        Assert.Equal((CallPhase.Whole, method, Url, status, latency),
            (call.Phase, call.Method, call.Url, call.Status, call.Latency));
        Assert.Null(call.Session);
    }

    [Theory]
    [InlineData("GET /v1/a 200 12.345 ms - 1234", 200, 12.345)]
    [InlineData("GET /v1/a 304 - - 2.5 ms", 304, 2.5)]
    [InlineData("GET /v1/a 200 1234 - 12.345 ms", 200, 12.345)]
    [InlineData("\u001b[0mGET /v1/a \u001b[32m200\u001b[0m 12.345 ms - 1234\u001b[0m", 200, 12.345)]
    [InlineData("  --> GET /v1/a 200 7ms 1.2kb", 200, 7d)]
    [InlineData("[12:00:01] GET /v1/a -> 500", 500, null)]
    [InlineData("2026-03-11 15:00:01.123 +00:00 [INF] HTTP GET /v1/a responded 200 in 12.3456 ms", 200, 12.3456)]
    public void A_line_that_starts_with_method_path_and_status_is_a_call(string line, int status, double? latency)
    {
        Said call = Said.Call(line);
        Assert.Equal(("GET", "/v1/a", status, latency), (call.Method, call.Url, call.Status, call.Latency));
    }

    [Fact]
    public void Named_values_around_it_are_read()
    {
        Said call = Said.Call(
            $"info: PUT {Url} 403 14ms session=edge-1 ts=2026-03-12T01:00:04Z request_id=r1 agent=a1 tool=update");
        Assert.Equal(("edge-1", "2026-03-12 01:00:04.000", "r1", "a1", "update"),
            (call.Session, call.Time, call.RequestId, call.Agent, call.Tool));
        Assert.Equal("info", call.Level);
    }

    [Fact]
    public void Named_values_in_an_object_behind_it_are_read()
    {
        Said call = Said.Call($"info: PUT {Url} 200 {{\"session_id\":\"s-9\",\"durationMs\":14,\"service\":\"x\"}}");
        Assert.Equal(("s-9", 14d), (call.Session, call.Latency));
    }

    [Fact]
    public void The_line_s_own_time_is_before_one_among_its_values() => Assert.Equal(
        "2026-03-12 01:00:05.000",
        Said.Call($"2026-03-12T01:00:05Z INFO PUT {Url} 403 ts=2026-03-12T01:00:04Z").Time);

    [Fact]
    public void The_body_of_the_error_may_stand_on_the_line()
    {
        Said call = Said.Call($"GET {Url} 403 {{\"error\":{{\"message\":\"no\",\"code\":200}}}}");
        Assert.Equal(("200", "no", true), (call.ErrorCode, call.ErrorMessage, call.HasResponseBody));
    }

    [Theory]
    [InlineData("$ curl -X DELETE https://api.x.com/v1/a")]
    [InlineData("for id in 1 2 3; do curl -X DELETE https://$HOST/admin/$id; done")]
    [InlineData("see https://api.x.com/v1/a 200 for details")]
    [InlineData("GET https://api.x.com/v1/a took 300 ms")]
    [InlineData("GET https://api.x.com/v1/a 2000")]
    [InlineData("GET https://api.x.com/v1/a after 300 retries")]
    [InlineData("WIDGET https://api.x.com/v1/a 200")]
    [InlineData("{\"method\":\"GET\",\"url\":\"https://api.x.com/v1/a\",\"status\":200,\"dur")]
    [InlineData("2026-03-12T01:00:05Z INFO {\"method\":\"GET\",\"url\":\"https://api.x.com/v1/a\",\"status\":200,\"dur")]
    [InlineData("I can GET /the 200 done")]
    [InlineData("POST mortem 200")]
    [InlineData("https 2026-03-11T15:00:01.5Z app/x 10.0.0.1:1 0.000 200 200 34 366 \"GET https://a.com:443/ HTTP/1.1\" \"curl/7\" - -")]
    public void What_lacks_one_of_them_is_no_call(string line) =>
        Assert.DoesNotContain(Said.Of(line), each => each.Phase != CallPhase.None);
}

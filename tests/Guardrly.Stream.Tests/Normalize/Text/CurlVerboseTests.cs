using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class CurlVerboseTests
{
    const string Plain = """
        $ curl -v -X GET 'https://acme.myshopify.com/admin/api/2025-07/shop.json'
        * Connected to acme.myshopify.com (23.227.38.74) port 443
        > GET /admin/api/2025-07/shop.json HTTP/2
        > Host: acme.myshopify.com
        > Accept: */*
        >
        < HTTP/2 200
        < date: Wed, 11 Mar 2026 23:00:02 GMT
        <
        {"shop":{"id":1}}
        * Connection #0 to host acme.myshopify.com left intact
        """;

    [Fact]
    public void The_call_stands_on_the_status_line_and_the_date_follows()
    {
        List<Said> said = Said.Of(Plain);
        Said call = Assert.Single(said, each => each.Phase == CallPhase.Response);
        Assert.Equal((7L, "GET", "/admin/api/2025-07/shop.json", "acme.myshopify.com", 200),
            (call.Line, call.Method, call.Url, call.Host, call.Status));
        Assert.True(call.IsOpen);
        Assert.Null(call.Time);
        Assert.Null(call.Latency);
        List<Said> more = said.FindAll(each => each.Phase == CallPhase.More);
        Assert.Equal(["2026-03-11 23:00:02.000", null], more.Select(each => each.Time));
        Assert.True(more[^1].HasResponseBody);
    }

    [Theory]
    [InlineData("23:00:02.402000", "23:00:02.475000", "Wed, 11 Mar 2026 23:00:02 GMT", "2026-03-11 23:00:02.475", 73d)]
    [InlineData("23:59:59.900000", "00:00:00.100000", "Thu, 12 Mar 2026 00:00:00 GMT", "2026-03-12 00:00:00.100", 200d)]
    [InlineData("23:59:59.800000", "23:59:59.900000", "Thu, 12 Mar 2026 00:00:00 GMT", "2026-03-11 23:59:59.900", 100d)]
    public void Trace_times_give_latency_and_the_time_of_the_day(
        string sent, string answered, string date, string time, double latency)
    {
        List<Said> said = Said.Of(
            $"{sent} * Connected to a.com (1.1.1.1) port 443\n{sent} > POST /x HTTP/2\n{sent} > Host: a.com\n"
            + $"{sent} > Content-Length: 12\n{sent} > \n{answered} < HTTP/2 429 \n{answered} < date: {date}\n"
            + $"{answered} < content-length: 2\n{answered} < \n{{}}\n"
            + $"{answered} * Connection #0 to host a.com left intact\n");
        Said call = Assert.Single(said, each => each.Phase == CallPhase.Response);
        Assert.Equal((429, latency, 12L), (call.Status, call.Latency, call.RequestBytes));
        Assert.Contains(said, each => each.Phase == CallPhase.More && each.Time == time);
        Assert.Contains(said, each => each.Phase == CallPhase.More && each.ResponseBytes == 2);
    }

    [Fact]
    public void The_body_of_a_failed_call_tells_the_error_however_it_is_laid_out()
    {
        List<Said> said = Said.Of("""
            > GET /v23.0/act_1/insights HTTP/1.1
            > Host: graph.facebook.com
            >
            < HTTP/1.1 400 Bad Request
            < Date: Wed, 11 Mar 2026 23:00:02 GMT
            <
            {
              "error": {
                "message": "(#17) User request limit reached",
                "type": "OAuthException",
                "code": 17
              }
            }
            * Connection #0 to host graph.facebook.com left intact
            """);
        Said body = Assert.Single(said, each => each.Phase == CallPhase.ErrorBody);
        Assert.Equal(("17", "(#17) User request limit reached", 11L), (body.ErrorCode, body.ErrorMessage, body.Line));
    }

    [Fact]
    public void Interim_answers_and_proxies_are_not_the_response() => Assert.Equal(
        ["3 POST /x 0", "6 POST /x 201"],
        Said.Calls("""
            > CONNECT a.com:443 HTTP/1.1
            < HTTP/1.1 200 Connection established
            > POST /x HTTP/1.1
            > Host: a.com
            < HTTP/1.1 100 Continue
            < HTTP/1.1 201 Created
            """));

    [Fact]
    public void Redirects_and_further_calls_on_a_connection_are_calls() => Assert.Equal(
        ["1 GET /a 0", "3 GET /a 302", "4 GET /b 0", "6 GET /b 200"],
        Said.Calls("""
            > GET /a HTTP/1.1
            > Host: a.com
            < HTTP/1.1 302 Found
            > GET /b HTTP/1.1
            > Host: a.com
            < HTTP/1.1 200 OK
            """));

    [Fact]
    public void A_request_without_a_response_is_a_request()
    {
        Said request = Said.Call("""
            * Connected to a.com (1.1.1.1) port 443
            > GET /a HTTP/1.1
            > Host: a.com
            >
            * Operation timed out after 5000 milliseconds with 0 bytes received
            * Closing connection 0
            """);
        Assert.Equal((CallPhase.Request, 2L, "GET", "/a", "a.com"),
            (request.Phase, request.Line, request.Method, request.Url, request.Host));
    }

    [Fact]
    public void The_command_shows_the_body() => Assert.Equal(
        "{\"query\":\"mutation { x }\"}",
        Said.Of(
            "$ curl -v https://a.com/graphql.json -H 'a: b' -d '{\"query\":\"mutation { x }\"}'\n"
            + "> POST /graphql.json HTTP/2\n< HTTP/2 200\n")
            .Single(each => each.Phase == CallPhase.Response).Body);

    [Theory]
    [InlineData("Connected to a.com (1.1.1.1) port 443")]
    [InlineData("Established connection to a.com (1.1.1.1 port 443) from 10.0.0.1 port 5000")]
    [InlineData("Re-using existing https: connection with host a.com")]
    [InlineData("[HTTP/2] [1] OPENED stream for https://a.com/a")]
    public void Without_a_host_header_the_connection_tells_the_host(string info) => Assert.Equal(
        "a.com",
        Said.Of($"* {info}\n> GET /a HTTP/1.1\n< HTTP/1.1 200 OK\n")
            .Single(each => each.Phase == CallPhase.Response).Host);

    [Fact]
    public void Sessions_and_exhausted_limits_are_told_by_headers()
    {
        List<Said> said = Said.Of(
            "> GET /a HTTP/1.1\n> Mcp-Session-Id: m-1\n< HTTP/1.1 403 Forbidden\n< X-RateLimit-Remaining: 0\n< X-GitHub-Request-Id: AB:1\n");
        Assert.Equal("m-1", said.Single(each => each.Phase == CallPhase.Response).Session);
        Assert.Contains(said, each => each.Phase == CallPhase.More && each.IsExhausted);
        Assert.Contains(said, each => each.Phase == CallPhase.More && each.RequestId == "AB:1");
    }

    [Fact]
    public void Apache_s_client_marks_lines_double() => Assert.Equal(
        ["1 GET /a 0", "3 GET /a 200"],
        Said.Calls(
            "2026-03-11 15:00:01.123 DEBUG http-outgoing-0 >> GET /a HTTP/1.1\n2026-03-11 15:00:01.123 DEBUG http-outgoing-0 >> Host: a.com\n"
            + "2026-03-11 15:00:01.223 DEBUG http-outgoing-0 << HTTP/1.1 200 OK\n"));

    [Theory]
    [InlineData("< HTTP/1.1 200 OK\n")]
    [InlineData("> quoted text of a mail\n> GET something\n< x\n")]
    [InlineData("* item\n* other item\n")]
    public void Marks_without_a_request_are_no_calls(string log) =>
        Assert.DoesNotContain(Said.Of(log), each => each.Phase != CallPhase.None);
}

using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize.Text;

public class PythonCallTests
{
    const string Url = "https://acme.myshopify.com/admin/api/2025-07/orders.json?status=any&limit=5";

    [Theory]
    [InlineData("2026-03-11 15:00:02,280 - httpx - INFO - ", "2026-03-11 15:00:02.280", "INFO")]
    [InlineData("INFO:httpx:", null, "INFO")]
    [InlineData("[2026-03-11 15:00:02,280] INFO in client: ", "2026-03-11 15:00:02.280", "INFO")]
    [InlineData("2026-03-11 15:00:02.280 | INFO     | app.client:call:12 - ", "2026-03-11 15:00:02.280", "INFO")]
    [InlineData("2026-03-11T15:00:02.280+00:00 INFO httpx: ", "2026-03-11 15:00:02.280", "INFO")]
    [InlineData("2026-03-11 15:00:02,280 httpx INFO ", "2026-03-11 15:00:02.280", "INFO")]
    [InlineData("INFO     httpx:_client.py:1025 ", null, "INFO")]
    [InlineData("[2026-03-11 15:00:02 +0000] [77] [INFO] ", "2026-03-11 15:00:02.000", "INFO")]
    [InlineData("", null, null)]
    public void Httpx_tells_of_a_call_behind_any_head(string head, string? time, string? level)
    {
        Said call = Said.Call($"{head}HTTP Request: DELETE {Url} \"HTTP/1.1 403 Forbidden\"");
        Assert.Equal((CallPhase.Whole, "DELETE", Url, 403), (call.Phase, call.Method, call.Url, call.Status));
        Assert.Equal((time, level), (call.Time, call.Level));
    }

    [Theory]
    [InlineData("201 812", 201, 812L)]
    [InlineData("423 None", 423, null)]
    public void Urllib3_tells_host_path_status_and_size(string end, int status, long? bytes)
    {
        Said call = Said.Call(
            $"2026-03-11 15:00:06,258 - urllib3.connectionpool - DEBUG - https://acme.myshopify.com:443 \"POST /a.json HTTP/1.1\" {end}");
        Assert.Equal(("POST", "/a.json", "acme.myshopify.com:443", status),
            (call.Method, call.Url, call.Host, call.Status));
        Assert.Equal((bytes, "2026-03-11 15:00:06.258", "DEBUG"), (call.ResponseBytes, call.Time, call.Level));
    }

    [Fact]
    public void Old_urllib3_told_the_host_on_the_line_of_the_connection()
    {
        List<Said> said = Said.Of(
            "DEBUG:requests.packages.urllib3.connectionpool:Starting new HTTPS connection (1): api.stripe.com\n"
            + "DEBUG:requests.packages.urllib3.connectionpool:\"GET /v1/charges HTTP/1.1\" 200 None\n");
        Said call = Assert.Single(said, each => each.Phase == CallPhase.Whole);
        Assert.Equal(("api.stripe.com", "/v1/charges", 200), (call.Host, call.Url, call.Status));
    }

    [Fact]
    public void A_new_connection_is_no_call() => Assert.DoesNotContain(
        Said.Of(
            "2026-03-11 15:00:04,647 - urllib3.connectionpool - DEBUG - Starting new HTTPS connection (1): a.com:443"),
        each => each.Phase != CallPhase.None);

    [Fact]
    public void An_sdk_that_tells_of_httpx_s_call_again_is_not_counted_twice() => Assert.Equal(
        ["1 POST https://api.openai.com/v1/chat/completions 200"],
        Said.Calls(
            "INFO:httpx:HTTP Request: POST https://api.openai.com/v1/chat/completions \"HTTP/1.1 200 OK\"\n"
            + "DEBUG:openai._base_client:HTTP Response: POST https://api.openai.com/v1/chat/completions \"200 OK\""
            + " Headers({})\n"));

    [Theory]
    [InlineData("2026-03-11 15:00:09,680 - agent - WARNING - refreshing token session=s1", "2026-03-11 15:00:09.680", "WARNING", "s1")]
    [InlineData("2026-03-11 15:00:09,680 - agent - INFO - nothing", "2026-03-11 15:00:09.680", "INFO", null)]
    [InlineData("ERROR:root:nothing", null, "ERROR", null)]
    public void A_line_of_no_call_has_time_level_and_session(string line, string? time, string? level, string? session)
    {
        Said said = Assert.Single(Said.Of(line));
        Assert.Equal(new Said(CallPhase.None, 1) { Time = time, Level = level, Session = session }, said);
    }

    [Fact]
    public void What_Rich_wrapped_is_joined_and_stands_where_the_status_is()
    {
        string log =
            "[03/11/26 15:00:02] INFO     HTTP Request: GET                _client.py:1786\n"
            + "                             https://acme.myshopify.com/admin                 \n"
            + "                             /api/2025-07/products/81091.json                 \n"
            + "                             ?limit=5 \"HTTP/1.1 200 OK\"                       \n"
            + "                    WARNING  Processing request of type         server.py:727\n"
            + "                             CallToolRequest                                  \n";
        List<Said> said = Said.Of(log);
        Said call = Assert.Single(said, each => each.Phase == CallPhase.Whole);
        Assert.Equal(
            (4L, "GET", "https://acme.myshopify.com/admin/api/2025-07/products/81091.json?limit=5", 200),
            (call.Line, call.Method, call.Url, call.Status));
        Assert.All(said, each => Assert.Equal("2026-03-11 15:00:02.000", each.Time));
        Assert.Equal(["INFO", "INFO", "INFO", "INFO", "WARNING", "WARNING"], said.Select(each => each.Level));
    }

    [Fact]
    public void A_line_of_Rich_that_ends_at_the_edge_by_chance_goes_on_with_a_blank() => Assert.Equal(
        ["3 GET https://a.dev/orders/123 404"],
        Said.Calls(
            "[03/11/26 15:00:02] INFO     HTTP Request: GET       _client.py:1786\n"
            + "                             https://a.dev/orders/123               \n"
            + "                             \"HTTP/1.1 404 Not Found\"               \n"));

    [Fact]
    public void A_message_of_Rich_that_fits_is_read_at_once() => Assert.Equal(
        ["1 GET https://a.dev/x 200"],
        Said.Calls(
            "[15:00:02] INFO     HTTP Request: GET https://a.dev/x \"HTTP/1.1 200 OK\"    _client.py:1786\n"
            + "                    and more 200\n"));
}

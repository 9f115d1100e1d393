using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class ValueFirstVerifierTests
{
    static readonly NameCache s_names = new(new NameTable([]));

    static readonly CandidateText s_text = new(
        ValueFirstVerifier.Literals,
        (ref View view, int position, Guardrly.Redaction.Scan.Literal _, MatchList matches) =>
            ValueFirstVerifier.Verify(ref view, position, s_names, matches));

    static string Expected(string text) =>
        text.Replace("~A", "[REDACTED:authorization]").Replace("~K", "[REDACTED:api-key]")
            .Replace("~C", "[REDACTED:cookie]").Replace("~P", "[REDACTED:password]");

    [Theory]
    [InlineData("""{"headers":[{"value":"Bearer aLyPPxiOpx9I","name":"Authorization"}],"status":200}""",
        """{"headers":[{"value":"Bearer ~A","name":"Authorization"}],"status":200}""")]
    [InlineData("""{"value":"Basic dXNlcjpw","key":"proxy-authorization"}""",
        """{"value":"Basic ~A","key":"proxy-authorization"}""")]
    [InlineData("""{ "value" : "oBcn0Rqu5wDT6kWE" , "enabled": true, "n": 3.5, "name" : "x-api-key" }""",
        """{ "value" : "~K" , "enabled": true, "n": 3.5, "name" : "x-api-key" }""")]
    [InlineData("{\n  \"value\": \"oBcn0Rqu5wDT6kWE\",\n  \"name\": \"x-api-key\"\n}",
        "{\n  \"value\": \"~K\",\n  \"name\": \"x-api-key\"\n}")]
    [InlineData("""{"Value":"oBcn0Rqu5wDT6kWE","Key":"X-Api-Key"}""", """{"Value":"~K","Key":"X-Api-Key"}""")]
    [InlineData("""{'value': 'oBcn0Rqu5wDT6kWE', 'name': 'x-api-key'}""", """{'value': '~K', 'name': 'x-api-key'}""")]
    [InlineData("""{"m":"{\"value\":\"Bearer aLyPPxiOpx9I\",\"name\":\"Authorization\"}"}""",
        """{"m":"{\"value\":\"Bearer ~A\",\"name\":\"Authorization\"}"}""")]
    [InlineData("""{"m":"{\\\"value\\\":\\\"Bearer aLyPPxiOpx9I\\\",\\\"name\\\":\\\"Authorization\\\"}"}""",
        """{"m":"{\\\"value\\\":\\\"Bearer ~A\\\",\\\"name\\\":\\\"Authorization\\\"}"}""")]
    [InlineData("""{"value":{"stringValue":"Bearer aLyPPxiOpx9I"},"key":"authorization"}""",
        """{"value":{"stringValue":"Bearer ~A"},"key":"authorization"}""")]
    [InlineData("""{"value":{"arrayValue":{"values":[{"stringValue":"Bearer a1"},{"stringValue":"Bearer b2"}]}},"key":"http.request.header.authorization"}""",
        """{"value":{"arrayValue":{"values":[{"stringValue":"Bearer ~A"},{"stringValue":"Bearer ~A"}]}},"key":"http.request.header.authorization"}""")]
    [InlineData("""{"value":["Bearer a1","Bearer b2"],"name":"authorization"}""",
        """{"value":["Bearer ~A","Bearer ~A"],"name":"authorization"}""")]
    [InlineData("""{"value":"sid=abc; tz=UTC","name":"cookie"}""", """{"value":"sid=~C; tz=~C","name":"cookie"}""")]
    [InlineData("""{"value":"sid=abc; Path=/","name":"Set-Cookie"}""",
        """{"value":"sid=~C; Path=/","name":"Set-Cookie"}""")]
    [InlineData("""{"value":"correct horse \"battery","name":"db_password"}""",
        """{"value":"~P","name":"db_password"}""")]
    public void A_value_whose_name_comes_after_it_goes(string text, string expected) =>
        Assert.Equal(Expected(expected), s_text.Mask(text));

    [Theory]
    [InlineData("""{"cookies":[{"name":"session","value":"144Vr8tC","httpOnly":true}],"status":200}""",
        """{"cookies":[{"name":"session","value":"~C","httpOnly":true}],"status":200}""")]
    [InlineData("""{"cookies":[{"name":"a","value":"dark"},{"name":"b","value":"x y"}],"status":200}""",
        """{"cookies":[{"name":"a","value":"~C"},{"name":"b","value":"~C"}],"status":200}""")]
    [InlineData("""[{"domain":".acme.dev","hostOnly":false,"name":"sid","path":"/","value":"abc","id":1}]""",
        """[{"domain":".acme.dev","hostOnly":false,"name":"sid","path":"/","value":"~C","id":1}]""")]
    [InlineData("      {\n        \"name\": \"sid\",\n        \"value\": \"abc\",\n        \"path\": \"/\",\n        \"httpOnly\": true\n      }",
        "      {\n        \"name\": \"sid\",\n        \"value\": \"~C\",\n        \"path\": \"/\",\n        \"httpOnly\": true\n      }")]
    [InlineData("""{"m":"{\"cookies\":[{\"name\":\"a\",\"value\":\"dark\"}]}"}""",
        """{"m":"{\"cookies\":[{\"name\":\"a\",\"value\":\"~C\"}]}"}""")]
    [InlineData("<RequestsCookieJar[<Cookie sid=abc for .acme.dev/>, <Cookie b=\"c\" for x/>]>",
        "<RequestsCookieJar[<Cookie sid=~C for .acme.dev/>, <Cookie b=~C for x/>]>")]
    public void The_value_of_a_cookie_goes(string text, string expected) =>
        Assert.Equal(Expected(expected), s_text.Mask(text));

    [Theory]
    [InlineData("""{"value":"application/json","name":"content-type"}""")]
    [InlineData("""{"key":"service.name","value":{"stringValue":"agent-mcp"}}""")]
    [InlineData("""{"cookies":[],"headers":[{"name":"accept","value":"*/*"}]}""")]
    [InlineData("""{"value":12,"name":"password"}""")]
    [InlineData("""{"value":"[REDACTED:api-key]","name":"x-api-key"}""")]
    [InlineData("""{"value":"${API_KEY}","name":"x-api-key"}""")]
    [InlineData("""{"value":"","name":"x-api-key"}""")]
    [InlineData("""{"value":"dark","name":"theme"}""")]
    [InlineData("""{"value":"oBcn0Rqu5wDT6kWE"},{"name":"x-api-key"}""")]
    [InlineData("""{"value":{"deep":[[[1]]]},"name":"x-api-key"}""")]
    [InlineData("the \"value\" of x")]
    [InlineData("<Cookie banner>")]
    public void Other_values_stay(string text) => Assert.Equal(text, s_text.Mask(text));

    [Fact]
    public void A_long_value_is_found_and_a_name_too_far_is_not()
    {
        string token = new('k', 60_000);
        string text = $"{{\"value\":\"{token}7\",\"httpOnly\":true}}";
        var view = new View(Encoding.ASCII.GetBytes(text), 0, 0);
        var matches = new MatchList();
        ValueFirstVerifier.Verify(ref view, 1, s_names, matches);
        Assert.Equal(1, matches.Count);

        string far = $"{{\"value\":\"x1y2z3a4b5c6d7e8\",\"note\":\"{new string('n', 600)}\",\"httpOnly\":true}}";
        view = new View(Encoding.ASCII.GetBytes(far), 0, 0);
        matches.Clear();
        ValueFirstVerifier.Verify(ref view, 1, s_names, matches);
        Assert.Equal(0, matches.Count);
    }
}

using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class CookieListTests
{
    const string X = "[REDACTED:cookie]";

    static string Mask(string marked) => MarkedText.Mask(
        marked, Container.Member, (ref View view, in ValueSpan value, MatchList matches) =>
            CookieList.Mask(ref view, value.Start, matches));

    [Theory]
    [InlineData("""[{"name":"sid","value":"x1"},{"name":"tz","value":"UTC","httpOnly":true}]""",
        """[{"name":"sid","value":"~"},{"name":"tz","value":"~","httpOnly":true}]""")]
    [InlineData("[{\n  \"name\": \"sid\",\n  \"value\": \"x\",\n  \"path\": \"/\"\n }\n]", "[{\n  \"name\": \"sid\",\n  \"value\": \"~\",\n  \"path\": \"/\"\n }\n]")]
    [InlineData("""{"sid":"x","theme":"dark"}""", """{"sid":"~","theme":"~"}""")]
    [InlineData("""{'sid': 'x', 'path': '/'}""", """{'sid': '~', 'path': '/'}""")]
    [InlineData("""{"sid":{"value":"x","path":"/"},"b":"c"}""", """{"sid":{"value":"~","path":"/"},"b":"~"}""")]
    [InlineData("""{"name":"sid","value":"x"}""", """{"name":"sid","value":"~"}""")]
    [InlineData("""["sid=x; Path=/","b=c"]""", """["sid=~; Path=/","b=~"]""")]
    [InlineData("""[["sid","x"],["b","c"]]""", """[["sid","~"],["b","~"]]""")]
    [InlineData("""[{\"name\":\"sid\",\"value\":\"x\\\"y\"}]""", """[{\"name\":\"sid\",\"value\":\"~\"}]""")]
    [InlineData("""[{"name":"sid","value":""}]""", """[{"name":"sid","value":""}]""")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("""{"enabled":true,"path":"/"}""", """{"enabled":true,"path":"/"}""")]
    [InlineData("3", "3")]
    public void Every_cookie_of_a_list_goes(string list, string expected) =>
        Assert.Equal(
            "\"cookies\": " + expected.Replace("~", X) + ",\"n\":\"v\"", Mask($"\"cookies\": ⟦{list}⟧,\"n\":\"v\""));

    [Fact]
    public void A_long_list_is_masked_to_its_bound()
    {
        var list = new StringBuilder("[");
        for (int index = 0; index < 200; index++)
            list.Append($"{{\"name\":\"c{index}\",\"value\":\"secret{index}\"}},");
        list.Append("{}]");
        Assert.DoesNotContain("\"secret", Mask($"⟦{list}⟧"));
    }
}

using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class CookieValueTests
{
    const string X = "[REDACTED:cookie]";

    static string Cookie(string marked, Container container = Container.Colon) =>
        MarkedText.Mask(marked, container, (ref View view, in ValueSpan value, MatchList matches) =>
            CookieValue.Mask(ref view, value, setCookie: false, matches));

    static string SetCookie(string marked, Container container = Container.Colon) =>
        MarkedText.Mask(marked, container, (ref View view, in ValueSpan value, MatchList matches) =>
            CookieValue.Mask(ref view, value, setCookie: true, matches));

    [Theory]
    [InlineData("a=V683E1B1; auth_token=rzqCdN7s", $"a={X}; auth_token={X}")]
    [InlineData("theme=dark;lang=en;consent=true", $"theme={X};lang={X};consent={X}")]
    [InlineData("empty=; sid=1", $"empty=; sid={X}")]
    [InlineData("sid=\"a;b=c\"; x=\"y\"", $"sid=\"{X}\"; x=\"{X}\"")]
    [InlineData("a=b==; c=d=e", $"a={X}; c={X}")]
    [InlineData("prefs={\"a\":1,\"b\":[2]}; sid=x", $"prefs={X}; sid={X}")]
    [InlineData("a=b, c=d; e=f", $"a={X}, c={X}; e={X}")]
    [InlineData("connect.sid=s%3AKu7k%3D; _ga=GA1.1.123", $"connect.sid={X}; _ga={X}")]
    [InlineData("greeting=hello big world; sid=x", $"greeting={X}; sid={X}")]
    [InlineData("2f9a7c1be4d05f6a", X)]
    [InlineData("a=[REDACTED:cookie]; b=c", $"a=[REDACTED:cookie]; b={X}")]
    public void Every_value_of_a_cookie_header_goes(string value, string expected)
    {
        Assert.Equal($"Cookie: {expected}", Cookie($"Cookie: ⟦{value}⟧"));
        Assert.Equal($"Cookie: {expected}\r\nHost: x", Cookie($"Cookie: ⟦{value}⟧\r\nHost: x"));
        string escaped = value.Replace("\"", "\\\"");
        Assert.Equal(
            $"{{\"cookie\":\"{expected.Replace("\"", "\\\"")}\",\"n\":1}}",
            Cookie($"{{\"cookie\":\"⟦{escaped}⟧\",\"n\":1}}", Container.Member));
    }

    [Theory]
    [InlineData("Cookie: ⟦sid=abc x-api-key: b⟧", $"Cookie: sid={X} x-api-key: b")]
    [InlineData("Cookie: ⟦a=b; sid=abc status=200⟧", $"Cookie: a={X}; sid={X} status=200")]
    [InlineData("Cookie: ⟦a=b; c=d, User-Agent: curl/8⟧", $"Cookie: a={X}; c={X}, User-Agent: curl/8")]
    [InlineData("cookie: ⟦['a=b; c=d'], host: x⟧", $"cookie: ['a={X}; c={X}'], host: x")]
    [InlineData("Cookie: ⟦a=x, yz; c=d⟧", $"Cookie: a={X}; c={X}")]
    [InlineData("Cookie: ⟦sid=abc from 10.0.0.7⟧", $"Cookie: sid={X} from 10.0.0.7")]
    [InlineData("\"Cookie: ⟦a=b; c=d\" 200 12⟧", $"\"Cookie: a={X}; c={X}\" 200 12")]
    [InlineData("Cookie: ⟦a=b; c=d⟧\n  Host: x", $"Cookie: a={X}; c={X}\n  Host: x")]
    [InlineData("Cookie: ⟦a=b;⟧\r\n c=d\r\nHost: x", $"Cookie: a={X};\r\n c={X}\r\nHost: x")]
    [InlineData(@"'Cookie: ⟦a=b; c=d\r\nHost: x⟧'", $@"'Cookie: a={X}; c={X}\r\nHost: x'")]
    [InlineData(@"'Cookie: ⟦a=b;\r\n c=d\r\nHost: x⟧'", $@"'Cookie: a={X};\r\n c={X}\r\nHost: x'")]
    [InlineData("Cookie%3A%20⟦a%3Db%3B%20c%3Dd%3Dd%0AHost⟧", $"Cookie%3A%20a%3D{X}%3B%20c%3D{X}%0AHost")]
    [InlineData("map[Cookie:[⟦a=b; c=d⟧] Host:[x]]", $"map[Cookie:[a={X}; c={X}] Host:[x]]")]
    public void A_cookie_header_ends_where_its_line_or_string_ends(string marked, string expected) =>
        Assert.Equal(expected, Cookie(marked));

    [Theory]
    [InlineData("{Cookie=⟦a=b; c=d, Host=x}⟧", $"{{Cookie=a={X}; c={X}, Host=x}}")]
    [InlineData("{Cookie=⟦a=b} 200⟧", $"{{Cookie=a={X}}} 200")]
    [InlineData("{Cookie=⟦[a=b; c=d], Host=[x]}⟧", $"{{Cookie=[a={X}; c={X}], Host=[x]}}")]
    [InlineData("map[Cookie:⟦[a=b; c=d] Host:[x]]⟧", $"map[Cookie:[a={X}; c={X}] Host:[x]]")]
    [InlineData("cookie=⟦a=b; c=d status=200⟧", $"cookie=a={X}; c={X} status=200")]
    public void In_a_map_the_next_entry_stays(string marked, string expected) =>
        Assert.Equal(expected, Cookie(marked, Container.Equals));

    [Theory]
    [InlineData("not sent by the client")]
    [InlineData("disabled")]
    [InlineData("")]
    [InlineData("a=")]
    [InlineData("a=[REDACTED:cookie]; b=[REDACTED:cookie#abcdefgh]")]
    public void What_holds_no_cookie_stays(string value) =>
        Assert.Equal($"Cookie: {value}", Cookie($"Cookie: ⟦{value}⟧"));

    [Theory]
    [InlineData("PHPSESSID=gj8pfvJY; Path=/; HttpOnly; Secure", $"PHPSESSID={X}; Path=/; HttpOnly; Secure")]
    [InlineData("a=b; Expires=Wed, 09 Jun 2027 10:18:14 GMT; SameSite=Lax", $"a={X}; Expires=Wed, 09 Jun 2027 10:18:14 GMT; SameSite=Lax")]
    [InlineData("a=b; Expires=Wed, 09 Jun 2027 10:18:14 GMT, c=d; Path=/x", $"a={X}; Expires=Wed, 09 Jun 2027 10:18:14 GMT, c={X}; Path=/x")]
    [InlineData("a=b, c=d", $"a={X}, c={X}")]
    [InlineData("a=\"b, c\"; Max-Age=3600; Domain=.acme.dev; Partitioned", $"a=\"{X}\"; Max-Age=3600; Domain=.acme.dev; Partitioned")]
    [InlineData("a=; Max-Age=0", "a=; Max-Age=0")]
    [InlineData("a=b; sid=c", $"a={X}; sid={X}")]
    [InlineData("a=b|c; path=/;secure;HttpOnly", $"a={X}; path=/;secure;HttpOnly")]
    public void A_set_cookie_header_keeps_its_attributes(string value, string expected)
    {
        Assert.Equal($"< set-cookie: {expected}\n< x", SetCookie($"< set-cookie: ⟦{value}⟧\n< x"));
        Assert.Equal(
            $"{{\"set-cookie\":\"{expected.Replace("\"", "\\\"")}\"}}",
            SetCookie($"{{\"set-cookie\":\"⟦{value.Replace("\"", "\\\"")}⟧\"}}", Container.Member));
    }
}

using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>
/// Texts put together at random from what the grammars know: whatever comes of it, every verifier ends, its matches are
/// in order and inside the text, and its verdict on a part of a text is that on the whole or asks for more.
/// </summary>
public class HeaderSoupTests
{
    const int Seed = 7_310_441;
    const int Rounds = 2000;

    static readonly string[] s_pieces =
    [
        "Bearer ", "bearer:", "Basic ", "Digest ", "AWS4-HMAC-SHA256 Credential=", "Token", "Custom-Scheme ", "failed ",
        "dXNlcjpwYXNzd29yZA==", "KGpOyQNcdOyZbkBF7", "abc", "a=b", "name=\"x, y\"", "response=\\\"z\\\"", "token=", "=",
        ",", ", ", ";", "; ", " ", "  ", "\t", "\n", "\r\n", "\r\n ", "\\r\\n", "\\r\\n ", "\\n", "\\\\n", "\"", "\\\"",
        "\\\\\\\"", "'", "`", "\\", "\\\\", "\\u0022", "\\u003c", "\\u00", "&quot;", "&amp;", "&", "%20", "%3D", "%0A", "%",
        "%25", "+", "[", "]", "{", "}", "(", ")", "<", ">", "</h>", "${X}", "${", "{{x}}", "$(cat x)", "<token>", "***",
        "[REDACTED:cookie]", "[REDACTED", "[Filtered]", "\u001b[32m", "\u200b", "é", "curl ", " -u ", " -p ", " -psecret1",
        "\"-u\",\"", "--user ", "--user=", "--proxy-user", " -b ", "docker login", "mysql", "user:pass1", "Path=/",
        "Expires=Wed, 09 Jun 2027 10:18:14 GMT", "HttpOnly", "sid=abc", "\"value\":", "\"value\\\":", "'value': ",
        "\"name\":\"session\"", "\"key\":\"x\",", "\"httpOnly\":true", "\"cookies\":[", "{\"stringValue\":\"", "\"}", "null",
        "12", "UAADAAAA", "TlRMTVNT", ":", ": ",
    ];

    static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (int count = random.Next(1, 24); count > 0; count--)
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
        return text.ToString();
    }

    delegate void Verifier(ref View view, int position, MatchList matches);

    static void Check(byte[] bytes, int position, Verifier verifier, string what)
    {
        List<Match>? whole = null;
        for (int end = bytes.Length; end >= position; end--)
        {
            var view = new View(bytes.AsSpan(0, end), 0, 0);
            var list = new MatchList();
            try
            {
                verifier(ref view, position, list);
            }
            catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException)
            {
                Assert.Fail($"seed {Seed}: {what} at {position} of {Encoding.UTF8.GetString(bytes)}: {error}");
            }
            List<Match> matches = [.. Enumerable.Range(0, list.Count).Select(index => list[index])];
            for (int index = 0; index < matches.Count; index++)
            {
                Assert.True(
                    matches[index].End > matches[index].Start && matches[index].End <= end
                        && matches[index].Start >= (index == 0 ? 0 : matches[index - 1].End),
                    $"seed {Seed}: {what} at {position} of {Encoding.UTF8.GetString(bytes)}");
            }
            whole ??= matches;
            Assert.True(
                view.HitEnd || matches.SequenceEqual(whole),
                $"seed {Seed}: {what} at {position} of {Encoding.UTF8.GetString(bytes)}, cut at {end}");
        }
    }

    [Fact]
    public void Values_of_headers_may_be_anything()
    {
        var random = new Random(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes("Authorization: " + Soup(random) + "\n");
            var container = (Container)random.Next(9);
            Closer closer = random.Next(3) == 0 ? new Closer((byte)'"', 0) : default;
            int limit = closer.Quote == 0 ? Array.IndexOf(bytes, (byte)'\n', 15) : bytes.Length - 1;
            bool setCookie = random.Next(2) == 0;
            int start = Math.Min(limit, 15 + random.Next(4));
            var value = new ValueSpan(start, limit, container, closer, 0);
            Check(bytes, start, (ref View view, int _, MatchList matches) =>
                AuthorizationValue.Mask(ref view, Cut(value, view.End), matches), "authorization");
            Check(bytes, start, (ref View view, int _, MatchList matches) =>
                CookieValue.Mask(ref view, Cut(value, view.End), setCookie, matches), "cookie");
        }
    }

    static ValueSpan Cut(ValueSpan value, int end) => value with { Limit = Math.Min(value.Limit, end) };

    [Fact]
    public void Running_text_may_be_anything()
    {
        var random = new Random(Seed);
        var names = new NameCache(new NameTable([]));
        for (int round = 0; round < Rounds; round++)
        {
            string text = Soup(random);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            foreach (var literal in SchemeVerifier.Literals)
                CheckAll(bytes, literal.Text, SchemeVerifier.Verify, "scheme");
            foreach (var literal in OptionVerifier.Literals)
            {
                CheckAll(bytes, literal.Text, (ref View view, int position, MatchList matches) =>
                    OptionVerifier.Verify(ref view, position, literal.Argument, matches), "option");
            }
            foreach (var literal in ValueFirstVerifier.Literals)
            {
                CheckAll(bytes, literal.Text, (ref View view, int position, MatchList matches) =>
                    ValueFirstVerifier.Verify(ref view, position, names, matches), "value");
            }
            CheckAll(bytes, "[", CookieList.Mask, "cookie list");
            CheckAll(bytes, "{", CookieList.Mask, "cookie list");
        }
    }

    static void CheckAll(byte[] bytes, string literal, Verifier verifier, string what)
    {
        string text = Encoding.Latin1.GetString(bytes);
        for (int at = text.IndexOf(literal, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(literal, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            Check(bytes, at, verifier, what);
        }
    }
}

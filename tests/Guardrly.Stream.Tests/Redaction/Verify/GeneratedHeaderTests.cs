using Guardrly.Redaction;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;
using SourceContainer = Guardrly.Redaction.Verify.Container;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>Generated values of headers in every encoding that strings are written in.</summary>
public class GeneratedHeaderTests
{
    const int Seed = 90_210;
    const int Rounds = 40;

    static readonly (string Quote, Func<string, string> Escape)[] s_strings =
    [
        ("\"", Escapes.Json),
        ("\"", Escapes.JsonCautious),
        ("\"", Escapes.JsonSlash),
        ("\\\"", Escapes.JsonDeep(2)),
        ("\\\\\\\"", Escapes.JsonDeep(3)),
        ("'", Escapes.Python),
        ("&quot;", Escapes.Html),
        ("\\u0022", Escapes.JsonCautious),
        ("%22", Escapes.Percent),
        ("", Escapes.None),
    ];

    [Theory]
    [InlineData("bearer")]
    [InlineData("basic")]
    [InlineData("scheme-less")]
    [InlineData("digest")]
    [InlineData("aws4")]
    [InlineData("oauth1")]
    public void Every_credential_goes_in_every_encoding(string sort) => Check(sort, AuthorizationValue.Mask);

    [Theory]
    [InlineData("cookies", false)]
    [InlineData("set-cookie", true)]
    public void Every_cookie_goes_in_every_encoding(string sort, bool setCookie) =>
        Check(sort, (ref View view, in ValueSpan value, MatchList matches) =>
            CookieValue.Mask(ref view, value, setCookie, matches));

    static void Check(string sort, MarkedText.Verifier verifier)
    {
        for (int round = 0; round < Rounds; round++)
        {
            var dice = new Dice((ulong)(Seed + round));
            Secret secret = SecretGenerator.Sorts[sort](dice);
            foreach ((string quote, Func<string, string> escape) in s_strings)
            {
                string text = $"{{{quote}h{quote}:{quote}⟦{escape(secret.Text)}⟧{quote},{quote}n{quote}:1}}";
                if (quote.Length == 0)
                    text = $"Header: ⟦{secret.Text}⟧\r\nHost: x";
                string masked = MarkedText.Mask(
                    text, quote.Length == 0 ? SourceContainer.Colon : SourceContainer.Member, verifier);
                foreach (string vanishing in secret.Vanishing.Select(escape))
                {
                    for (int from = 0; from + 8 <= vanishing.Length; from++)
                    {
                        Assert.False(
                            masked.Contains(vanishing.Substring(from, 8), StringComparison.Ordinal),
                            $"seed {Seed + round}: {text} became {masked}");
                    }
                }
                if (quote.Length > 0)
                    Assert.EndsWith($"{quote},{quote}n{quote}:1}}", masked);
                int blank = secret.Text.IndexOf(' ');
                if (sort is not "scheme-less" && secret.Kind == SecretKind.Authorization)
                    Assert.Contains(escape(secret.Text[..(blank + 1)]) + "[REDACTED", masked);
            }
        }
    }
}

using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>A policy's own token formats, and the alphabets they are written with.</summary>
public sealed class TokenFormatTests
{
    static readonly TokenFormat s_acme = new("acme-token", "acme_", "A-Za-z0-9_-", 8, 12);

    [Theory]
    [InlineData("x acme_a1B2c3D4 y", "x [REDACTED:own] y")]
    [InlineData("x acme_a1B2c3D4e5F6, y", "x [REDACTED:own], y")]
    [InlineData("_acme_a1B2c3D4", "_[REDACTED:own]")]
    [InlineData("%3Dacme_a1B2c3D4%26", "%3D[REDACTED:own]%26")]
    [InlineData("x acme_a1B2c3D y", "x acme_a1B2c3D y")]
    [InlineData("x acme_a1B2c3D4e5F6g y", "x acme_a1B2c3D4e5F6g y")]
    [InlineData("xacme_a1B2c3D4", "xacme_a1B2c3D4")]
    [InlineData("ACME_a1B2c3D4", "ACME_a1B2c3D4")]
    public void An_own_format_is_found_as_the_vendors_are(string text, string expected) =>
        Assert.Equal(expected, new NaiveTokenEngine(s_acme).Redact(text));

    [Fact]
    public void Each_own_format_has_its_kind_and_a_literal()
    {
        var table = new VendorTable([s_acme, s_acme with { Prefix = "a-rather-long-prefix-" }]);
        VendorRow[] rows = table.Rows[^2..].ToArray();
        Assert.Equal((SecretKind)128, rows[0].Kind);
        Assert.Equal((SecretKind)129, rows[1].Kind);
        Assert.Contains(new Literal("acme_", false, LiteralFamily.Vendor, table.Rows.Length - 2), table.Literals);
        Assert.Contains(new Literal("a-rather", false, LiteralFamily.Vendor, table.Rows.Length - 1), table.Literals);
    }

    [Theory]
    [InlineData("Acme", "acme_", "a-z", 8, 12, "tokenFormats[1].name")]
    [InlineData("", "acme_", "a-z", 8, 12, "tokenFormats[1].name")]
    [InlineData("acme", "ac", "a-z", 8, 12, "tokenFormats[1].prefix")]
    [InlineData("acme", "ac me", "a-z", 8, 12, "tokenFormats[1].prefix")]
    [InlineData("acme", "acmé_", "a-z", 8, 12, "tokenFormats[1].prefix")]
    [InlineData("acme", "acme_", "", 8, 12, "tokenFormats[1].alphabet")]
    [InlineData("acme", "acme_", "z-a", 8, 12, "tokenFormats[1].alphabet")]
    [InlineData("acme", "acme_", "a-z ", 8, 12, "tokenFormats[1].alphabet")]
    [InlineData("acme", "acme_", "\\s", 8, 12, "tokenFormats[1].alphabet")]
    [InlineData("acme", "acme_", "a-z\\", 8, 12, "tokenFormats[1].alphabet")]
    [InlineData("acme", "acme_", "a-z", 7, 12, "tokenFormats[1].lengthMin")]
    [InlineData("acme", "acme_", "a-z", 8, 7, "tokenFormats[1].lengthMax")]
    [InlineData("acme", "acme_", "a-z", 8, 5000, "tokenFormats[1].lengthMax")]
    public void A_format_that_cannot_be_is_refused_by_name(
        string name, string prefix, string alphabet, int lengthMin, int lengthMax, string place)
    {
        var format = new TokenFormat(name, prefix, alphabet, lengthMin, lengthMax);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new VendorTable([s_acme, format]));
        Assert.StartsWith(place + ": ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-c", "abc")]
    [InlineData("abc-", "-abc")]
    [InlineData("-abc", "-abc")]
    [InlineData("\\da", "0123456789a")]
    [InlineData("a\\-c", "-ac")]
    [InlineData("\\]\\\\^", "\\]^")]
    [InlineData("+/=", "+/=")]
    public void An_alphabet_reads_as_a_bracket_expression_does(string text, string members)
    {
        TokenAlphabet alphabet = TokenAlphabet.Parse(text);
        for (int value = 0; value < 256; value++)
            Assert.Equal(members.Contains((char)value), alphabet.Contains((byte)value));
        Assert.Equal(members.Length, alphabet.Count);
        Assert.Equal(members.Length, alphabet.Run(Encoding.Latin1.GetBytes(members + "\u00ff")));
        Assert.Equal(members.Length, alphabet.RunBackwards(Encoding.Latin1.GetBytes("\u00ff" + members)));
    }

    [Theory]
    [InlineData("1234567890123456|aB3dE5gH7jK9mN1pQ3sT5vW7yZ9", true)]
    [InlineData("1234567890123456%7CaB3dE5gH7jK9mN1pQ3sT5vW7yZ9", true)]
    [InlineData("1234567890123456\\u007caB3dE5gH7jK9mN1pQ3sT5vW7yZ9", true)]
    [InlineData("123456789012345|3fa94c07d5e7bf18efd7e76bdf3b46be", true)]
    [InlineData("1765432100999123|4bf92f3577b34da6a3ce929d0e0e4736|info", false)]
    [InlineData("1765432100999123|550e8400-e29b-41d4-a716-446655440000", false)]
    [InlineData("1765432100999123|user_signed_in_from_new_device", false)]
    [InlineData("1765432100999123 | aB3dE5gH7jK9mN1pQ3sT5vW7yZ9", false)]
    [InlineData("12345678901234567890|aB3dE5gH7jK9mN1pQ3sT5vW7yZ9", false)]
    public void An_app_token_is_found_by_its_digits(string text, bool isToken)
    {
        var matches = new MatchList();
        var view = new View(Encoding.ASCII.GetBytes($"a={text}&b"), 0, 0);
        Assert.Equal(isToken, VendorTable.TryVerifyDigits(ref view, 2, matches));
        Assert.Equal(isToken ? 1 : 0, matches.Count);
        if (isToken)
            Assert.Equal(new Match(2, 2 + text.Length, SecretKind.MetaToken), matches[0]);
    }
}

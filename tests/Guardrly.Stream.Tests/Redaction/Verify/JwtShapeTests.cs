using System.Text;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public sealed class JwtShapeTests
{
    const int Seed = 20260316;
    const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
    const string Payload = "eyJzdWIiOiI4Mzk3NzUwMjMxIiwiaWF0IjoxNzYwMzk5MzY3fQ";
    const string Encrypted = "48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzO.XFBoMYUZodetZdvTiFvSkQ";
    const string Signature = "pnEWodC6LW4uQgxyxaBERYkfeP9JGkPQsS7OaL6Cqqy";

    static readonly NaiveTokenEngine s_engine = new();

    [Theory]
    [InlineData("signed {0} here", Header + "." + Payload + "." + Signature)]
    [InlineData("unsigned {0}. Next", Header + "." + Payload)]
    [InlineData("cut {0}\nnext", Header + "." + Payload)]
    [InlineData("cut {0}\nnext", Header + ".eyJzdWIiOiI4M")]
    [InlineData("detached {0};", Header + ".." + Signature)]
    [InlineData("padded {0};", Header + "==." + Payload + "==." + Signature + "==")]
    [InlineData("[{0}]", "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2oja." + Encrypted)]
    [InlineData("[{0}]", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0.." + Encrypted)]
    [InlineData("session={0};", "eyJ1c2VyX2lkIjo0Mn0.ZxY12w.3kQ9vR7mT1xW5yB8nC2dF4gH6jL")]
    [InlineData("url?id_token={0}&a=1", Header + "." + Payload + "." + Signature)]
    [InlineData("a%3D{0}%26", Header + "." + Payload + "." + Signature)]
    public void A_token_is_masked_whole(string format, string token)
    {
        Assert.Equal(
            format.Replace("{0}", "[REDACTED:token]", StringComparison.Ordinal),
            s_engine.Redact(format.Replace("{0}", token, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("eyJ")]
    [InlineData("cursor eyJpZCI6MTIzNDU2Nzg5MH0= of eyJpZCI6MTIzNDU2Nzg5MH0.")]
    [InlineData(Header)]
    [InlineData(Header + ".json")]
    [InlineData("eyJpZCI6MTIzNDU2Nzg5MH0.config.json")]
    [InlineData("x" + Header + "." + Payload + "." + Signature)]
    [InlineData("com.acme.eyJects.Foo.Bar")]
    [InlineData("ZXlKaGJH ZXlKcFpDSTZNVEl6TkRVMk56ZzVNSDA9ZXlKcFpDSTZNVEl6TkRVMk56ZzVNSDA9")]
    public void What_is_no_token_stays(string text) => Assert.Equal(text, s_engine.Redact(text));

    [Fact]
    public void A_token_written_as_base64_once_more_is_masked()
    {
        var random = new Random(Seed);
        for (int turn = 0; turn < 50; turn++)
        {
            byte[] more = new byte[turn * 100];
            random.NextBytes(more);
            string token = VendorTokenGenerator.NextJwt(random).Text + VendorTokenGenerator.Base64Url(more);
            string encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(token));
            Assert.Equal("blob=[REDACTED:token]\n", s_engine.Redact($"blob={encoded}\n"));
            Assert.Equal("[REDACTED:token]&a=1", s_engine.Redact($"{Uri.EscapeDataString(encoded)}&a=1"));
        }
    }

    [Fact]
    public void A_long_header_that_names_its_algorithm_makes_a_token()
    {
        string certificates = string.Concat(Enumerable.Repeat("\"MIIC8jCCAdqgAwIBAgIJAK\",", 400));
        string json = $"{{\"alg\":\"RS256\",\"x5c\":[{certificates}\"\"]}}";
        string header = VendorTokenGenerator.Base64Url(Encoding.ASCII.GetBytes(json));
        Assert.Equal("[REDACTED:token] x", s_engine.Redact($"{header}.{Payload}.{Signature} x"));
    }

    [Fact]
    public void Looking_at_what_is_no_token_costs_a_bounded_number_of_bytes()
    {
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("eyJ1c2VyX2lkIjo0Mn0-", 4000)));
        var view = new View(text.AsSpan(0, 1024), 0, 0);
        var matches = new MatchList();
        VendorTokenGenerator.Table.Verify(ref view, 0, VendorTokenGenerator.RowCount, matches);
        Assert.False(view.HitEnd);
        Assert.Equal(0, matches.Count);
    }

    [Fact]
    public void A_verdict_that_did_not_ask_for_more_does_not_change_with_more()
    {
        string[] texts =
        [
            $"{Header}.{Payload}.{Signature} and more.", $"{Header}.{Payload}. and", $"{Header}..{Signature}; x",
            $"{Header}.json x",
            "eyJpZCI6MTIzNDU2Nzg5MH0.ZxY12w.3kQ9vR7mT1xW5yB8nC2dF4gH6jL x", "eyJpZCI6MTIzNDU2Nzg5MH0.config.json x",
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Header}.{Payload}.{Signature}")) + " x",
            "ZXlKcFpDSTZNVEl6TkRVMk56ZzVNSDA9 x",
        ];
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            int row = VendorTokenGenerator.RowCount + (text[0] == 'Z' ? 1 : 0);
            (int Count, Match First, bool _) whole = Verify(bytes, row);
            for (int length = 4; length < bytes.Length; length++)
            {
                (int Count, Match First, bool HitEnd) part = Verify(bytes.AsSpan(0, length), row);
                bool isSame = (part.Count, part.First) == (whole.Count, whole.First);
                Assert.True(part.HitEnd || isSame, $"cut at {length}: {text}");
            }
        }
    }

    static (int Count, Match First, bool HitEnd) Verify(ReadOnlySpan<byte> text, int row)
    {
        var view = new View(text, 0, 0);
        var matches = new MatchList();
        VendorTokenGenerator.Table.Verify(ref view, 0, row, matches);
        return (matches.Count, matches.Count > 0 ? matches[0] : default, view.HitEnd);
    }
}

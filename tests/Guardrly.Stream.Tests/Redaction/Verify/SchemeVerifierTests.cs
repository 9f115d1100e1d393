using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class SchemeVerifierTests
{
    const string X = "[REDACTED:authorization]";

    static readonly CandidateText s_text = new(
        SchemeVerifier.Literals,
        (ref View view, int position, Guardrly.Redaction.Scan.Literal _, MatchList matches) =>
            SchemeVerifier.Verify(ref view, position, matches));

    [Theory]
    [InlineData("diagnostic Bearer: BToSo2IeJKfLjG7A0nIQoCWVGPqbQTh4D from provider", $"diagnostic Bearer: {X} from provider")]
    [InlineData("auth=Bearer K7x2mQ9vT4 ok", $"auth=Bearer {X} ok")]
    [InlineData("sent \"Bearer mF_9.B5f-4.1JqM\", then", $"sent \"Bearer {X}\", then")]
    [InlineData("using bearer 9b74c9897bac770ffc029102a200c5de.", $"using bearer {X}")]
    [InlineData("BEARER\teyJhbGciOi.eyJzdWIi.abc-_", $"BEARER\t{X}")]
    [InlineData("h=Bearer%20fhJ6bTYNrFiMen1DmNu%0AHost", $"h=Bearer%20{X}%0AHost")]
    [InlineData(@"x\nBearer abcd1234efgh\n", $@"x\nBearer {X}\n")]
    [InlineData("('bearer', 'x') Bearer 12|KGpOyQNcdOyZbkBF", $"('bearer', 'x') Bearer {X}")]
    [InlineData("Bearer \"K7x2mQ9vT4wZ\" used", $"Bearer \"{X}\" used")]
    [InlineData("{\"Bearer\": \"K7x2mQ9vT4wZ\"}", $"{{\"Bearer\": \"{X}\"}}")]
    [InlineData("Bearer a1b2c3d4e5 and Bearer f6g7h8i9j0", $"Bearer {X} and Bearer {X}")]
    [InlineData("tried Basic ZWxhc3RpYzpadT1wLzM= twice", $"tried Basic {X} twice")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA", $"Basic {X}")]
    [InlineData(@"Basic dXNlcjpwYXNzd29yZA\u003d\u003d"" ok", $@"Basic {X}"" ok")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIA/2026/s3, SignedHeaders=host;date, Signature=fe5f ok", $"AWS4-HMAC-SHA256 {X} ok")]
    [InlineData("type 3: TlRMTVNTUAADAAAAGAAYAHIAAAA== sent", $"type 3: {X} sent")]
    public void A_credential_after_its_scheme_goes(string text, string expected) =>
        Assert.Equal(expected, s_text.Mask(text));

    [Theory]
    [InlineData("bearer token expired")]
    [InlineData("Bearer <token>")]
    [InlineData("Bearer ${TOKEN_2}")]
    [InlineData("Bearer [REDACTED:authorization]")]
    [InlineData("Unauthorized: missing or invalid bearer token")]
    [InlineData("WWW-Authenticate: Bearer realm=\"mcp\", error=\"invalid_token\"")]
    [InlineData("WWW-Authenticate: Bearer resource_metadata=\"https://mcp.acme.dev/.well-known/x9\"")]
    [InlineData("WWW-Authenticate: Bearer authorization_uri=https://login.acme.dev/a1b2")]
    [InlineData("{\"token_type\":\"Bearer\",\"expires_in\":3600}")]
    [InlineData("token_type=bearer&expires_in=3600")]
    [InlineData("bearer_methods_supported: header_and_body1")]
    [InlineData("forbearer K7x2mQ9vT4wZ")]
    [InlineData("the bearer of this-document-is-entitled")]
    [InlineData("Bearer https://acme.dev/a1b2c3")]
    [InlineData("Bearer: none")]
    [InlineData("Basic usage: run the tool")]
    [InlineData("Basic authentication is required for /v1/orders")]
    [InlineData("basic: a1b2c3")]
    [InlineData("BASIC 101")]
    [InlineData("basic YWJjZGVmZ2hpamts")]
    [InlineData("AWS4-HMAC-SHA256\n20260101T000000Z\n20260101/us-east-1/s3/aws4_request")]
    [InlineData("UAADAAAA")]
    public void Prose_and_challenges_stay(string text) => Assert.Equal(text, s_text.Mask(text));

    [Fact]
    public void Random_tokens_go_whole()
    {
        const int Seed = 20_260_101;
        var random = new Random(Seed);
        for (int round = 0; round < 300; round++)
        {
            string token = random.GetString(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/", random.Next(20, 90));
            Assert.True($"a Bearer {X} b" == s_text.Mask($"a Bearer {token} b"), $"seed {Seed}, token {token}");
            string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"user{round}:{token}"));
            Assert.Equal($"a Basic {X} b", s_text.Mask($"a Basic {basic} b"));
        }
    }
}

using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class SecretLikeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("false")]
    [InlineData("***")]
    [InlineData("••••••")]
    [InlineData("xxxxxxxx")]
    [InlineData("[Filtered]")]
    [InlineData("[REDACTED]")]
    [InlineData("[REDACTED:token]")]
    [InlineData("[REDACTED:api-key#a2b3c4d5]")]
    [InlineData("<redacted>")]
    [InlineData("<your-token>")]
    [InlineData("$API_KEY")]
    [InlineData("${API_KEY}")]
    [InlineData("${API_KEY:-}")]
    [InlineData("${{ secrets.GITHUB_TOKEN }}")]
    [InlineData("%API_KEY%")]
    [InlineData("{{ vault_db_password }}")]
    [InlineData("$(cat key)")]
    [InlineData("process.env.API_KEY")]
    [InlineData("os.getenv('DB_PASSWORD')")]
    [InlineData("computeToken()")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("sk-...")]
    [InlineData("sk-snDB************Dc2C")]
    public void A_placeholder_is_harmless(string value) => Assert.True(SecretLike.IsHarmless(Bytes(value)));

    [Theory]
    [InlineData("hunter2")]
    [InlineData("swordfish")]
    [InlineData("$ecr3tPass")]
    [InlineData("${API_KEY:-q8WmZ2pLx0RtV5nB}")]
    [InlineData("<q8WmZ2pLx0RtV5nB>")]
    [InlineData("[q8WmZ2pLx0RtV5nB]")]
    [InlineData("a.b.c")]
    public void Anything_else_is_not(string value) => Assert.False(SecretLike.IsHarmless(Bytes(value)));

    [Theory]
    [InlineData("q8WmZ2pLx0RtV5nB")]
    [InlineData("yDf57u9dUj53YFEaUop9xgdSeMN/Cerh4Ni/Paw/")]
    [InlineData("u+PAALCfWVU0o0qU+KiHwdTpmv==")]
    [InlineData("I774LmIBNoP40ytZn6rO")]
    [InlineData("1000.mooX22LbYi878UXJsDCTb7T7aLCgkoc.4e162da7")]
    public void Letters_and_digits_in_disorder_are_likely_a_secret(string value) =>
        Assert.True(SecretLike.IsLikely(Bytes(value)));

    [Theory]
    [InlineData("short1")]
    [InlineData("required for this")]
    [InlineData("orders.created")]
    [InlineData("com.acme.mcp.Auth")]
    [InlineData("client_secret_basic")]
    [InlineData("NEXUS-GPT4-API-KEY")]
    [InlineData("/var/run/secrets/token")]
    [InlineData("https://auth.acme.dev/oauth/token")]
    [InlineData("2026-11-14T10:15:42.118Z")]
    [InlineData("1765432109876")]
    [InlineData("1.24.0-rc.1")]
    [InlineData("73082700-1f09-405b-80d0-3131bfd6272d")]
    [InlineData("9fceb02d0ae598e95dc970b74767f19372d61af8")]
    [InlineData("customerAccessTokenCreate")]
    [InlineData("arn:aws:iam::123456789012:role/agent")]
    public void Words_ids_dates_paths_and_hashes_are_not(string value) =>
        Assert.False(SecretLike.IsLikely(Bytes(value)));

    static byte[] Bytes(string value) => Encoding.UTF8.GetBytes(value);
}

using System.Text;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Properties;

/// <summary>No text costs more than a fixed factor of its length. Work is counted, never timed.</summary>
public class LinearTimeTests
{
    /// <summary>
    /// Long against the few KiB that a single verdict may look at; short against what would hide quadratic work, the
    /// 64 KiB of a view.
    /// </summary>
    const int Length = 16 * 1024;

    /// <summary>What a text four times as long may cost, with room for what happens at the ends.</summary>
    const double GrowthMax = 5.5;

    /// <summary>Bytes looked at past candidates, a byte of text: some KiB a name, and a name each ten bytes.</summary>
    const int WorkPerByteMax = 1024;

    public static TheoryData<string> NearMisses =>
    [
        "token ", "token=", "token: ", "token=\"", "\"token\":\"", "\"token\":", "token,", "token\n", "token:\n ",
        "password='", "api_key ", "secret:", "secret;", "Authorization: ", "Authorization: Bearer ", "authorization,",
        "Authorization: Digest a=\"", "Authorization: Digest a=b, ", "Authorization:\n ", "Bearer ", "Basic ", "Bearer",
        "Cookie: a=", "Cookie: ", "Set-Cookie: a;", "eyJ", "eyJa.", "eyJhbGciOiJIUzI1NiIsInR5cCI6.", "ghp_", "shpat_",
        "sk-", "sk-ant-", "AKIA", "EAA", "EAAG", "-----BEGIN ", "-----BEGIN PRIVATE", "-----BEGIN X PRIVATE KEY",
        "4", "4242", "4242 ", "4242-", "4242-4242-", "1", "0", "12 ", "+1", "+1 ", "+", "(41", "(415) ", "020 ", "0-",
        "@", "a@", "a@b", "a@b.", "a.b@", "@@", "%40", "a%40", "\\u0040", "&#64;", "://", "://a:", "://a:b", "http://a:",
        "-u ", "-u a:", "-p", "-p ", "--token ", "--token=", "\\", "\\\"", "\\\\\\\"", "\"", "'", "`", "\"value\":\"",
        "{\"value\":\"x\",", "\"value\":", "\"name\":\"", "[\"authorization\",", "[\"token\",\"", "&token=", "?token=",
        "&amp;token=", "\\u0026token=", "%26token%3D", "%22token%22:", "%22token%22%3A%22", "<token>", "<token ", "</token",
        "map[token:[", "{token=", "name=\"token\"\r\n\r\n", "Content-Disposition: form-data; name=\"token\"\r\n\r\n",
        "HTTP_AUTHORIZATION=", "\u001b[31mtoken\u001b[0m", "token\u200b", "mobile ", "fax: ", "[REDACTED:token]", "***",
        "${TOKEN}", "code=", "sig=", "{\"a\":", "[", "{", "\0", "ÿ", "\r\n", "\t", " ",
    ];

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_repeated_near_miss_costs_in_step_with_its_length(string unit) =>
        CostsInStep(Encoding.UTF8.GetBytes(unit));

    [Fact]
    public void Repeated_pieces_of_grammar_cost_in_step_with_their_length()
    {
        for (ulong seed = 0; seed < 150; seed++)
        {
            var dice = new Dice(seed);
            byte[] unit = Mutation.Unit(dice, dice.Between(1, 4));
            CostsInStep(unit);
        }
    }

    static void CostsInStep(byte[] unit)
    {
        RuleSet rules = Redactor.Default.Rules;
        long once = WorkMeter.ForwardBytes(rules, Repeated(unit, Length));
        long longer = WorkMeter.ForwardBytes(rules, Repeated(unit, 4 * Length));
        string what = $"{once} bytes looked at for {Length}, {longer} for {4 * Length}: {Leak.Escape(unit)}";
        Assert.True(longer <= Math.Max(GrowthMax * once, 4 * Length), what);
        Assert.True(longer <= 4L * Length * WorkPerByteMax, what);
    }

    static byte[] Repeated(byte[] unit, int length)
    {
        byte[] text = new byte[length];
        for (int index = 0; index < length; index++)
            text[index] = unit[index % unit.Length];
        return text;
    }
}

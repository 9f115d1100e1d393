using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class FieldVerifierTests
{
    const string Secret = "q8WmZ2pLx0RtV5nB";

    [Theory]
    [InlineData("{\"password\":\"a\\\"b\\\\\",\"n\":1}", "{\"password\":\"[REDACTED:password]\",\"n\":1}")]
    [InlineData("{\"password\":\"a,b;c&d@e\",\"n\":1}", "{\"password\":\"[REDACTED:password]\",\"n\":1}")]
    [InlineData("password='it''s 9' n=1", "password='[REDACTED:password]' n=1")]
    [InlineData("password=\"a b\" n=1", "password=\"[REDACTED:password]\" n=1")]
    [InlineData("PASSWORD=a\"b'c)d;e9 n=1", "PASSWORD=[REDACTED:password] n=1")]
    [InlineData("Password=a,b9;Server=x", "Password=[REDACTED:password];Server=x")]
    [InlineData("{password=a9b, n=1}", "{password=[REDACTED:password], n=1}")]
    [InlineData("f(password=a9b)", "f(password=[REDACTED:password])")]
    public void The_tail_of_a_value_goes_and_its_neighbours_stay(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_string_ends_at_the_quote_of_its_own_depth(int depth)
    {
        string inner = Nested("{\"token\":\"" + Secret + "\\\"x\\\\\",\"n\":\"y\"}", depth);
        string expected = Nested("{\"token\":\"[REDACTED:token]\",\"n\":\"y\"}", depth);
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(inner));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_number_becomes_a_string_of_its_own_depth(int depth) => Assert.Equal(
        Nested("{\"cvc\":\"[REDACTED:password]\",\"n\":1}", depth),
        FieldEngine.BuiltIn.Mask(Nested("{\"cvc\":123,\"n\":1}", depth)));

    [Theory]
    [InlineData("{\"a\":\"token=<token> secret=null\",\"passwd\":\"6ZYR!r<!G@b/9\"}", "{\"a\":\"token=<token> secret=null\",\"passwd\":\"[REDACTED:password]\"}")]
    [InlineData("{\"a\":\"see <token> x\",\"pwd\":\"J8\\u003C/hiz@q6\"}", "{\"a\":\"see <token> x\",\"pwd\":\"[REDACTED:password]\"}")]
    [InlineData("{\"a\":\"see <token> x\",\"pwd\":\"J8</hiz@q6\"}", "{\"a\":\"see <token> x\",\"pwd\":\"[REDACTED:password]\"}")]
    [InlineData("<a:token x=\"1\">k3y9 vQ2m</a:token>", "<a:token x=\"1\">[REDACTED:token]</a:token>")]
    [InlineData("&lt;password&gt;k3y9 vQ2m&lt;/password&gt;", "&lt;password&gt;[REDACTED:password]&lt;/password&gt;")]
    [InlineData("<dt>password</dt><dd>k3y9vQ2mX7tL4pR8</dd>", "<dt>password</dt><dd>[REDACTED:password]</dd>")]
    public void An_element_ends_at_its_own_end_tag_and_at_no_other(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("{“password”: “hunter2xyz9”, “n”: 1}", "{“password”: “[REDACTED:password]”, “n”: 1}")]
    [InlineData("‘api_key’: ‘k3y9vQ2mX7tL4pR8’", "‘api_key’: ‘[REDACTED:api-key]’")]
    [InlineData("„password“: „hunter2xyz9“", "„password“: „[REDACTED:password]“")]
    [InlineData("password: “hunter2xyz9” (old)", "password: “[REDACTED:password]” (old)")]
    [InlineData("“Authorization”: “Bearer k3y9vQ2mX7tL4pR8”", "“Authorization”: “Bearer [REDACTED:authorization]”")]
    public void Curly_quotes_are_quotes(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("public string ApiKey { get; set; } = \"k3y9vQ2mX7tL4pR8\";", "public string ApiKey { get; set; } = \"[REDACTED:api-key]\";")]
    [InlineData("string? Password { get; private set; } = \"hunter2xyz9\";", "string? Password { get; private set; } = \"[REDACTED:password]\";")]
    [InlineData("string Password { get; } =\"hunter2xyz9\";", "string Password { get; } =\"[REDACTED:password]\";")]
    public void A_property_is_masked_where_it_is_initialised(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("X-Api-Key:\n\tk3y9vQ2mX7tL4pR8\nHost: a", "X-Api-Key:\n\t[REDACTED:api-key]\nHost: a")]
    [InlineData("X-Auth-Token: \r\n k3y9vQ2mX7tL4pR8\r\n", "X-Auth-Token: \r\n [REDACTED:token]\r\n")]
    [InlineData("db:\n  password:\n    k3y9vQ2mX7tL4pR8\n", "db:\n  password:\n    [REDACTED:password]\n")]
    public void A_value_that_is_folded_behind_its_colon_is_masked(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("| user | bob |\n| password | hunter2xyz9 |", "| user | bob |\n| password | [REDACTED:password] |")]
    [InlineData("user|bob|api_key|k3y9vQ2mX7tL4pR8|", "user|bob|api_key|[REDACTED:api-key]|")]
    [InlineData("api_key|k3y9vQ2mX7tL4pR8\n", "api_key|[REDACTED:api-key]\n")]
    public void The_cell_after_a_name_is_masked(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("password|required|min:10|max:72")]
    [InlineData("| password | varchar(255) | not null |")]
    [InlineData("| token | string | the token |")]
    [InlineData("echo $PASSWORD | sha256sum | cut -c1-8")]
    [InlineData("if (token || k3y9vQ2mX7tL4pR8) return;")]
    [InlineData("public string Password { get; set; } = \"\";")]
    [InlineData("public string Password { get; set; } = string.Empty;")]
    [InlineData("public CancellationToken Token { get; init; } = CancellationToken.None;")]
    [InlineData("the word “password” is short")]
    [InlineData("token:\n  name: k3y9vQ2mX7tL4pR8\n")]
    [InlineData("invalid token:\n    at com.example.Parser\n")]
    [InlineData("password:\n\n  k3y9vQ2mX7tL4pR8\n")]
    [InlineData("password:\nk3y9vQ2mX7tL4pR8\n")]
    public void What_only_looks_like_such_a_value_stays(string text) =>
        Assert.Equal(text, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("{\"token\":12345}")]
    [InlineData("{\"token\":1234567.5}")]
    [InlineData("{\"password\":0}")]
    [InlineData("{\"tokens\":1234567}")]
    [InlineData("{\"token\":true}")]
    public void Other_numbers_stay(string text) => Assert.Equal(text, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("API_KEY=\nNEXT=" + Secret)]
    [InlineData("{\"raw\":\"api_key: \\r\\nnext: " + Secret + "\"}")]
    [InlineData("url = \"https://x.dev/?token=\" + other")]
    [InlineData("print(\"token: \", other)")]
    public void An_empty_value_does_not_take_what_follows(string text) =>
        Assert.Equal(text, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("{\"a\":1,\"token\":\"" + Secret, "{\"a\":1,\"token\":\"[REDACTED:token]")]
    [InlineData("{\"m\":\"{\\\"token\\\":\\\"" + Secret + "\",\"n\":1}", "{\"m\":\"{\\\"token\\\":\\\"[REDACTED:token]\",\"n\":1}")]
    [InlineData("{\"m\":\"token: '" + Secret + "\",\"n\":1}", "{\"m\":\"token: '[REDACTED:token]\",\"n\":1}")]
    [InlineData("token='" + Secret + "\nnext", "token='[REDACTED:token]\nnext")]
    public void A_string_that_is_cut_off_ends_with_what_is_around_it(string text, string expected) =>
        Assert.Equal(expected, FieldEngine.BuiltIn.Mask(text));

    [Theory]
    [InlineData("\\u0022token\\u0022:\\u0022{0}\\u0022")]
    [InlineData("\\x22token\\x22: \\x22{0}\\x22")]
    [InlineData("&quot;token&quot;:&quot;{0}&quot;")]
    [InlineData("%22token%22%3A%22{0}%22")]
    [InlineData("\"\"token\"\":\"\"{0}\"\"")]
    [InlineData("\u001b[1;36mtoken\u001b[0m=\u001b[33m{0}\u001b[0m")]
    [InlineData("\\u001b[36mtoken\\u001b[0m: {0}\\u001b[0m")]
    [InlineData("token\u200b:\u200b {0} x")]
    [InlineData("access\u200b_token: {0} x")]
    [InlineData("access%5Ftoken={0}&x=1")]
    [InlineData("x=1%26token%3D{0}%26y%3D2")]
    [InlineData("x=1\\u0026token={0}\\u0026y=2")]
    [InlineData("x=1&amp;token={0}&amp;y=2")]
    [InlineData("a\\ntoken: {0}\\nb")]
    [InlineData("C:\\token={0} x")]
    public void Names_and_quotes_are_read_out_of_any_escaping(string format) => Assert.Equal(
        string.Format(null, format, "[REDACTED:token]"), FieldEngine.BuiltIn.Mask(string.Format(null, format, Secret)));

    [Theory]
    [InlineData("[REDACTED:api-key]: " + Secret)]
    [InlineData("x [REDACTED:token]=" + Secret)]
    public void The_word_in_a_placeholder_is_no_name(string text) =>
        Assert.Equal(text, FieldEngine.BuiltIn.Mask(text));

    [Fact]
    public void A_quoted_value_tells_what_would_close_it()
    {
        byte[] text = Encoding.UTF8.GetBytes("{\\\"token\\\":\\\"" + Secret);
        Match match = Assert.Single(FieldEngine.BuiltIn.Find(text));
        Assert.Equal(new Closer((byte)'"', 1), match.Closer);
        Assert.Equal(text.Length, match.End);
    }

    [Fact]
    public void Of_a_name_longer_than_the_bound_the_last_part_tells()
    {
        string name = new string('a', 200) + "_token=";
        Assert.Equal(name + "[REDACTED:token]", FieldEngine.BuiltIn.Mask(name + Secret));
    }

    static string Nested(string json, int depth)
    {
        for (int level = 0; level < depth; level++)
            json = "{\"m\":\"" + json.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\",\"k\":2}";
        return json;
    }
}

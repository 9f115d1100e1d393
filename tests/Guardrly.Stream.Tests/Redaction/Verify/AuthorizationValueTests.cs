using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class AuthorizationValueTests
{
    const string X = "[REDACTED:authorization]";

    static string Line(string marked) => MarkedText.Mask(marked, Container.Colon, AuthorizationValue.Mask);

    static string Member(string marked) => MarkedText.Mask(marked, Container.Member, AuthorizationValue.Mask);

    [Theory]
    [InlineData("Bearer KGpOyQNcdOyZbkBFTFoOxtzHq8STZHE6svi34zWH", $"Bearer {X}")]
    [InlineData("bearer mF_9.B5f-4.1JqM", $"bearer {X}")]
    [InlineData("Basic ZWxhc3RpYzpadT1wLzM=", $"Basic {X}")]
    [InlineData("Negotiate YIIJvwYGKwYBBQUCoIIJszCC+Q/=", $"Negotiate {X}")]
    [InlineData("NTLM TlRMTVNTUAADAAAAGAAYAHIA==", $"NTLM {X}")]
    [InlineData("Token 9944b09199c62bcf9418ad846dd0e4bb", $"Token {X}")]
    [InlineData("token ghs_ZHx7K1kuYwFs6S2Y", $"token {X}")]
    [InlineData("ApiKey y02IzE88Up6urCHPMhqQc3", $"ApiKey {X}")]
    [InlineData("Api-Token Og5xYG4akPB4qiO9udlG", $"Api-Token {X}")]
    [InlineData("Bot MTk4NjIyNDgzNDcx.Cl2FMQ.ZnCjm1XVW7vR", $"Bot {X}")]
    [InlineData("SharedKey acmestore:TVU2V3NnNWU4", $"SharedKey {X}")]
    [InlineData("Splunk 78877ED8-FOjLnHiPWkuG", $"Splunk {X}")]
    [InlineData("Zoho-oauthtoken 1000.mooX22LbYi.4e162da7", $"Zoho-oauthtoken {X}")]
    [InlineData("GenieKey eb243592-faa2-4ba2-a551-q1afdf565c", $"GenieKey {X}")]
    [InlineData("SSWS 00QCjAl4MlV-WPXM", $"SSWS {X}")]
    [InlineData("AWS AKIAIOSFODNN7EXAMPLE:frJIUN8DYpKDtOLCwo//yllqDzg=", $"AWS {X}")]
    [InlineData("sso-key 3mM44UcB:KKf3x9mQ", $"sso-key {X}")]
    [InlineData("Fancy-Scheme 8f7a6b5c4d3e", $"Fancy-Scheme {X}")]
    [InlineData("SharedAccessSignature sr=https%3A%2F%2Fh&sig=abc%3D&se=1", $"SharedAccessSignature {X}")]
    [InlineData("AWS4-ECDSA-P256-SHA256 Credential=AKIA/a, Signature=fe5f", $"AWS4-ECDSA-P256-SHA256 {X}")]
    [InlineData("Acme2 secret-with-9-parts", $"Acme2 {X}")]
    public void The_credential_goes_and_the_scheme_stays(string value, string expected) =>
        Assert.Equal("Authorization: " + expected, Line($"Authorization: ⟦{value}⟧"));

    [Theory]
    [InlineData("ra8mGXw5zMRl5frPi9NeFsFW5B")]
    [InlineData("sha256~1Dikr4w7T2iuSzSuY9Ui2NICGDmbn7db9nTle7Rt--d")]
    [InlineData("9b74c9897bac770ffc029102a200c5de")]
    [InlineData("deadbeefcafe123")]
    [InlineData("root@pam!monitoring=aaaaaaaaa-bbb-cccc-dddd-ef0123456789")]
    [InlineData("PVEAPIToken=root@pam!mon=aaaaaaaaa-bbb-cccc")]
    [InlineData("KGpOyQNcdOyZbkBFTFoOxtzHq")]
    [InlineData("key=AAAAyP8x9mQ:APA91bH")]
    public void A_credential_without_a_scheme_goes(string value)
    {
        Assert.Equal($"Authorization: {X}", Line($"Authorization: ⟦{value}⟧"));
        Assert.Equal($"{{\"authorization\":\"{X}\"}}", Member($"{{\"authorization\":\"⟦{value}⟧\"}}"));
        Assert.Equal($"Authorization: {X} from provider", Line($"Authorization: ⟦{value} from provider⟧"));
        Assert.Equal($"Authorization: {X} x-api-key: b", Line($"Authorization: ⟦{value} x-api-key: b⟧"));
        Assert.Equal($"Authorization: {X} status=401", Line($"Authorization: ⟦{value} status=401⟧"));
        Assert.Equal($"Authorization: {X} a1b2c3d4", Line($"Authorization: ⟦{value} a1b2c3d4⟧"));
    }

    [Theory]
    [InlineData("""Digest username="svc", realm="a, b", nonce="d9", uri="/v2", qop=auth, nc=00000001, response="2127"⟧""", $"Digest {X}")]
    [InlineData("""Digest username="svc", opaque="ff5b"; status=401⟧""", $"Digest {X}; status=401")]
    [InlineData("""Digest username="svc", opaque=ff5b; status=401⟧""", $"Digest {X}; status=401")]
    [InlineData("""Digest username="svc", opaque=ff5b status=401⟧""", $"Digest {X} status=401")]
    [InlineData("""OAuth oauth_consumer_key="1uFr", oauth_token="uM", oauth_signature="T2tj%3D"⟧""", $"OAuth {X}")]
    [InlineData("""OAuth realm=,oauth_token="uM"⟧""", $"OAuth {X}")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=fe5f⟧", $"AWS4-HMAC-SHA256 {X}")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIA/20260101/s3,SignedHeaders=host;range;x-amz-date,Signature=fe5f status=200⟧", $"AWS4-HMAC-SHA256 {X} status=200")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIA/20260101/s3 SignedHeaders=host;x-amz-date Signature=fe5f⟧", $"AWS4-HMAC-SHA256 {X}")]
    [InlineData("""Hawk id="dh37", ts="1353832234", nonce="j4h3g2", ext="some-app; x", mac="6R4r"⟧""", $"Hawk {X}")]
    [InlineData("""Token token="abc", email="x"⟧""", $"Token {X}")]
    [InlineData("""Signature keyId="k",headers="(request-target) date",signature="abc="⟧ (ok)""", $"Signature {X} (ok)")]
    [InlineData("GoogleLogin auth=DQAAAGgA7Zg8CTN⟧", $"GoogleLogin {X}")]
    [InlineData("""Custom-List a="1", b="secret"⟧""", $"Custom-List {X}")]
    [InlineData("""username="svc", response="21279020a7421eac"⟧""", X)]
    public void All_of_a_parameter_list_goes(string value, string expected) =>
        Assert.Equal("Authorization: " + expected, Line("Authorization: ⟦" + value));

    [Theory]
    [InlineData("Bearer ab x-api-key: b", $"Bearer {X} x-api-key: b")]
    [InlineData("Bearer abcdefgh, status=200", $"Bearer {X}, status=200")]
    [InlineData("Bearer abcdefgh; status=200", $"Bearer {X}; status=200")]
    [InlineData("Bearer abcdefgh) done", $"Bearer {X}) done")]
    [InlineData("Bearer abcdefgh] done", $"Bearer {X}] done")]
    [InlineData("Bearer abcdefgh} done", $"Bearer {X}}} done")]
    [InlineData("Bearer abcdefgh\" 200", $"Bearer {X}\" 200")]
    [InlineData("Bearer abcdefgh, Basic dXNlcjpw", $"Bearer {X}, Basic {X}")]
    [InlineData("Bearer  abcdefgh", $"Bearer  {X}")]
    [InlineData("Bearer\tabcdefgh", $"Bearer\t{X}")]
    [InlineData("Bearer: abcdefgh from provider", $"Bearer: {X} from provider")]
    [InlineData("Bearer=abcdefgh", $"Bearer={X}")]
    [InlineData("Basic abc\\/def+ghi=", $"Basic {X}")]
    [InlineData("Bearer \"abcdefgh\" ok", $"Bearer \"{X}\" ok")]
    [InlineData("Bearer 12|abcdefgh&x", $"Bearer {X}")]
    [InlineData("[Bearer abcdefgh] 200", $"[Bearer {X}] 200")]
    [InlineData("[Bearer abcdefgh, Basic dXNlcjpw] 200", $"[Bearer {X}, Basic {X}] 200")]
    [InlineData("Optional(Bearer abcdefgh)", $"Optional(Bearer {X})")]
    [InlineData("b'Bearer abcdefgh')", $"b'Bearer {X}')")]
    [InlineData("\u001b[32mBearer abcdefgh\u001b[0m ok", $"\u001b[32mBearer {X}\u001b[0m ok")]
    [InlineData(@"\ Bearer\ abcdefgh https://x", $@"\ Bearer\ {X} https://x")]
    [InlineData(@"\e[32mBearer \033[1mabcdefgh ok", $@"\e[32mBearer \033[1m{X} ok")]
    [InlineData("\u200bBearer abcdefgh", $"\u200bBearer {X}")]
    public void A_token_ends_where_no_token_goes_on(string value, string expected) =>
        Assert.Equal("Authorization: " + expected, Line($"Authorization: ⟦{value}⟧"));

    [Theory]
    [InlineData(@"\tBearer abcdefgh\r\nHost: x", $@"\tBearer {X}\r\nHost: x")]
    [InlineData(@"Bearer abcdefgh\r\n", $@"Bearer {X}\r\n")]
    [InlineData(@"Bearer abcdefgh\\r\\nHost: x", $@"Bearer {X}\\r\\nHost: x")]
    [InlineData(@"Bearer\r\n abcdefgh\r\nHost: x", $@"Bearer\r\n {X}\r\nHost: x")]
    [InlineData(@"\r\n Bearer abcdefgh\r\nHost: x", $@"\r\n Bearer {X}\r\nHost: x")]
    [InlineData(@"Digest username=\""u\"",\r\n response=\""abc\""\r\nHost: x", $@"Digest {X},\r\n {X}\r\nHost: x")]
    [InlineData(@"Digest username=\""a, \\\""b\"", response=\""abc\""; x", $@"Digest {X}; x")]
    [InlineData(@"Bearer \""abcdefgh\""", $@"Bearer \""{X}\""")]
    [InlineData(@"Bearer abc\u002Bdef\u003D\u0022 ok", $@"Bearer {X}\u0022 ok")]
    [InlineData("Bearer abcdefgh&quot; ok", $"Bearer {X}&quot; ok")]
    [InlineData("Digest username=&quot;a, b&quot;, response=&quot;c&quot;; ok", $"Digest {X}; ok")]
    [InlineData(@"Bearer\u0020abcdefgh\u000aHost", $@"Bearer\u0020{X}\u000aHost")]
    public void Escaped_text_is_read_as_what_it_stands_for(string value, string expected)
    {
        Assert.Equal("\"Authorization: " + expected + "\"", Line($"\"Authorization: ⟦{value}⟧\""));
        Assert.Equal("{\"Authorization\":\"" + expected + "\"}", Member($"{{\"Authorization\":\"⟦{value}⟧\"}}"));
    }

    [Theory]
    [InlineData("Authorization%3A%20⟦Bearer%20fhJ6bTYNrFiMen1%0AAccept%3A%20*%2F*⟧", $"Authorization%3A%20Bearer%20{X}%0AAccept%3A%20*%2F*")]
    [InlineData("Authorization%3A+⟦Basic+dXNlcjpw%3D%3D%0D%0AHost⟧", $"Authorization%3A+Basic+{X}%0D%0AHost")]
    [InlineData("Authorization%253A%2520⟦Bearer%2520abcdef%250AHost⟧", $"Authorization%253A%2520Bearer%2520{X}%250AHost")]
    [InlineData("h=Authorization%3A%20⟦Bearer%20fhJ6bTYNr&page=2⟧", $"h=Authorization%3A%20Bearer%20{X}&page=2")]
    [InlineData("%22authorization%22%3A%22⟦Bearer%20abcdef%22%2C%22a%22⟧", $"%22authorization%22%3A%22Bearer%20{X}%22%2C%22a%22")]
    [InlineData("authorization=⟦Bearer%20abc%3D&x=1⟧", $"authorization=Bearer%20{X}&x=1")]
    [InlineData("Authorization%3A%20⟦Digest%20username%3D%22a%22%2C%20response%3D%22b%22%0AHost⟧", $"Authorization%3A%20Digest%20{X}%0AHost")]
    public void Percent_encoded_text_is_read_as_what_it_stands_for(string marked, string expected) =>
        Assert.Equal(expected, Line(marked));

    [Theory]
    [InlineData("Authorization:⟦⟧\r\n Bearer abcdefgh\r\nHost: x", $"Authorization:\r\n Bearer {X}\r\nHost: x")]
    [InlineData("Authorization: ⟦>-⟧\n  Custom-Auth abcdefg7\nnext: x", $"Authorization: >-\n  Custom-Auth {X}\nnext: x")]
    [InlineData("Authorization:⟦⟧\n  - Bearer abcdefgh\nnext: x", $"Authorization:\n  - Bearer {X}\nnext: x")]
    [InlineData("Authorization: ⟦Bearer⟧\r\n\tabcdefgh\r\nHost: x", $"Authorization: Bearer\r\n\t{X}\r\nHost: x")]
    [InlineData("Authorization: ⟦Digest username=\"u\",⟧\r\n response=\"abc\",\r\n opaque=\"d\"\r\nHost: x",
        $"Authorization: Digest {X},\r\n {X},\r\n {X}\r\nHost: x")]
    [InlineData("Authorization: ⟦AWS4-HMAC-SHA256 Credential=AKIA/a,⟧\n  SignedHeaders=host;date,\n  Signature=abc\nHost: x",
        $"Authorization: AWS4-HMAC-SHA256 {X},\n  {X},\n  {X}\nHost: x")]
    public void A_folded_value_goes_on_in_the_next_line(string marked, string expected) =>
        Assert.Equal(expected, Line(marked));

    [Theory]
    [InlineData("Authorization: ⟦Bearer abcdefgh⟧\n  Content-Length: 1374", $"Authorization: Bearer {X}\n  Content-Length: 1374")]
    [InlineData("Authorization:⟦⟧\n  Content-Length: 1374", "Authorization:\n  Content-Length: 1374")]
    [InlineData("authorization:⟦⟧\n  type: oauth2", "authorization:\n  type: oauth2")]
    [InlineData("authorization: ⟦Bearer⟧\n  timeout: 30", "authorization: Bearer\n  timeout: 30")]
    [InlineData("authorization: ⟦Basic⟧\n  realm=9", "authorization: Basic\n  realm=9")]
    [InlineData("authorization: ⟦Bearer⟧\nabcdefgh12", "authorization: Bearer\nabcdefgh12")]
    public void A_value_that_is_not_folded_ends_with_its_line(string marked, string expected) =>
        Assert.Equal(expected, Line(marked));

    [Theory]
    [InlineData("required for this endpoint")]
    [InlineData("Required")]
    [InlineData("none")]
    [InlineData("null")]
    [InlineData("The user is not permitted to call /v1/orders2")]
    [InlineData("failed with status 401")]
    [InlineData("failed status=401 user=bob")]
    [InlineData("pre-check status=401")]
    [InlineData("status=401")]
    [InlineData("Bearer token is missing")]
    [InlineData("bearer token expired")]
    [InlineData("Basic auth required")]
    [InlineData("OAuth flow started")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer $API_KEY")]
    [InlineData("Bearer ${API_KEY}")]
    [InlineData("Bearer ${API_KEY:-}")]
    [InlineData("Bearer $(cat token.txt)")]
    [InlineData("Bearer {{ token }}")]
    [InlineData("Bearer {self.token}")]
    [InlineData("Bearer <token>")]
    [InlineData("Bearer <your token here>")]
    [InlineData(@"Bearer \u003ctoken\u003e")]
    [InlineData("Bearer &lt;token&gt;")]
    [InlineData("Bearer %API_TOKEN%")]
    [InlineData("Bearer [REDACTED:authorization]")]
    [InlineData("Bearer [REDACTED:authorization#abcdefgh]")]
    [InlineData("[REDACTED:authorization]")]
    [InlineData("https://auth.example.com/authorize")]
    [InlineData("application/json")]
    [InlineData("req.headers.authorization")]
    [InlineData("getAuthHeader(")]
    public void What_is_no_credential_stays(string value)
    {
        Assert.Equal($"Authorization: {value}", Line($"Authorization: ⟦{value}⟧"));
        Assert.Equal($"{{\"authorization\":\"{value}\"}}", Member($"{{\"authorization\":\"⟦{value}⟧\"}}"));
    }

    [Fact]
    public void A_credential_in_a_string_of_its_own_goes_with_all_that_follows_in_it() =>
        Assert.Equal(
            $"{{\"authorization\":\"{X}\",\"n\":1}}",
            Member("{\"authorization\":\"⟦9f8e7d6c5b 4a3b2c1d⟧\",\"n\":1}"));

    [Fact]
    public void A_token_that_the_view_cuts_asks_for_more()
    {
        var view = new View("Authorization: Bearer abc"u8, floor: 0, opened: 0);
        AuthorizationValue.Mask(ref view, new ValueSpan(15, 25, Container.Colon, default, 0), new MatchList());
        Assert.True(view.HitEnd);
    }
}

using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction.Verify;

public class NameTableTests
{
    static readonly NameTable s_names = new([]);

    [Theory]
    [InlineData("access_token", SecretKind.Token)]
    [InlineData("accessToken", SecretKind.Token)]
    [InlineData("X-Access-Token", SecretKind.Token)]
    [InlineData("ACCESS_TOKEN", SecretKind.Token)]
    [InlineData("csrfmiddlewaretoken", SecretKind.Token)]
    [InlineData("X-Shopify-Access-Token", SecretKind.ApiKey)]
    [InlineData("session_token", SecretKind.Token)]
    [InlineData("apikey", SecretKind.ApiKey)]
    [InlineData("X-MBX-APIKEY", SecretKind.ApiKey)]
    [InlineData("tavilyApiKey", SecretKind.ApiKey)]
    [InlineData("APIKey", SecretKind.ApiKey)]
    [InlineData("stripeSecretKey", SecretKind.ApiKey)]
    [InlineData("STRIPESECRETKEY", SecretKind.ApiKey)]
    [InlineData("Ocp-Apim-Subscription-Key", SecretKind.ApiKey)]
    [InlineData("appsecret_proof", SecretKind.ApiKey)]
    [InlineData("AccountKey", SecretKind.ApiKey)]
    [InlineData("API_KEY_PROD", SecretKind.ApiKey)]
    [InlineData("api_key_2", SecretKind.ApiKey)]
    [InlineData("private_key", SecretKind.PrivateKey)]
    [InlineData("db_password", SecretKind.Password)]
    [InlineData("userPassword", SecretKind.Password)]
    [InlineData("password2", SecretKind.Password)]
    [InlineData("password_confirmation", SecretKind.Password)]
    [InlineData("password_hash", SecretKind.Password)]
    [InlineData("smtpPass", SecretKind.Password)]
    [InlineData("MYSQL_PWD", SecretKind.Password)]
    [InlineData("private_key_password", SecretKind.Password)]
    [InlineData("X-Amz-Credential", SecretKind.Password)]
    [InlineData("JSESSIONID", SecretKind.Cookie)]
    [InlineData("ASP.NET_SessionId", SecretKind.Cookie)]
    [InlineData(".AspNetCore.Session", SecretKind.Cookie)]
    [InlineData("connect.sid", SecretKind.Cookie)]
    [InlineData("device_code", SecretKind.Token)]
    [InlineData("code_verifier", SecretKind.Token)]
    [InlineData("SAMLResponse", SecretKind.Token)]
    public void A_name_that_ends_in_a_secrets_word_is_a_secrets(string name, SecretKind kind) =>
        Assert.Equal(new NameClass(kind, NameShape.Strong), Classify(name));

    [Theory]
    [InlineData("token_type")]
    [InlineData("max_tokens_to_sample_count")]
    [InlineData("nextPageToken")]
    [InlineData("progressToken")]
    [InlineData("continuation_token")]
    [InlineData("CancellationToken")]
    [InlineData("tokenizer")]
    [InlineData("tokenizationId")]
    [InlineData("author")]
    [InlineData("is_authenticated")]
    [InlineData("primary_key")]
    [InlineData("public_key")]
    [InlineData("routingKey")]
    [InlineData("Idempotency-Key")]
    [InlineData("monkey")]
    [InlineData("keyboard")]
    [InlineData("kid")]
    [InlineData("session_id")]
    [InlineData("Mcp-Session-Id")]
    [InlineData("secret_name")]
    [InlineData("SharedAccessKeyName")]
    [InlineData("password_changed_at")]
    [InlineData("password_reset_required")]
    [InlineData("access_key_id")]
    [InlineData("access_key_rotation_days")]
    [InlineData("status_code")]
    [InlineData("client_id")]
    [InlineData("token_endpoint")]
    [InlineData("cookie_name")]
    [InlineData("compass")]
    public void A_name_that_only_holds_such_a_word_is_none(string name) =>
        Assert.Equal(NameShape.None, Classify(name).Shape);

    [Theory]
    [InlineData("a_password_here", "Weak")]
    [InlineData("tokens", "Weak")]
    [InlineData("dashboard_key", "StrictlyWeak")]
    [InlineData("pass", "Password")]
    [InlineData("credentials", "Password")]
    [InlineData("code", "Parameter")]
    [InlineData("sig", "Parameter")]
    [InlineData("key", "Parameter")]
    [InlineData("X-Goog-Signature", "Parameter")]
    [InlineData("otp", "OneTimeCode")]
    [InlineData("seed_phrase", "Phrase")]
    [InlineData("auth", "Credentials")]
    [InlineData("Authorization", "Authorization")]
    [InlineData("REDIRECT_HTTP_AUTHORIZATION", "Authorization")]
    [InlineData("http.request.header.authorization", "Authorization")]
    [InlineData("auth_header", "Authorization")]
    [InlineData("HTTP_COOKIE", "Cookie")]
    [InlineData("Set-Cookie", "SetCookie")]
    public void Some_names_say_less_or_something_else(string name, string shape) =>
        Assert.Equal(shape, Classify(name).Shape.ToString());

    [Theory]
    [InlineData("X-Acme-Pass")]
    [InlineData("xAcmePass")]
    [InlineData("x_acme_pass")]
    [InlineData("xacmepass")]
    [InlineData("other.x.acme.pass")]
    public void A_name_of_the_policy_matches_in_any_spelling(string spelling)
    {
        var engine = new FieldEngine(new SecretName("x-acme-pass", SecretKind.ApiKey));
        Assert.Equal($"{spelling}=[REDACTED:api-key]", engine.Mask($"{spelling}=qwertz"));
    }

    [Theory]
    [InlineData("a-b")]
    [InlineData("x-y-9")]
    public void A_name_of_short_words_is_found_too(string name)
    {
        var engine = new FieldEngine(new SecretName(name + "z", SecretKind.Token));
        Assert.Equal($"{name}z: [REDACTED:token]", engine.Mask($"{name}z: q1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("with blank")]
    [InlineData("näme")]
    public void A_name_that_no_field_can_have_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new NameTable([new SecretName(name, SecretKind.Token)]));

    static NameClass Classify(string name) => s_names.Classify(Encoding.UTF8.GetBytes(name));
}

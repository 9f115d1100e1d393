namespace Guardrly.Tests.Support;

/// <summary>Parameters of URLs and form bodies, and what else a URL can hold.</summary>
internal static class ParameterContainers
{
    public static readonly Container[] All =
    [
        Parameter("URL query", (dice, name, value) =>
            $"GET https://api.acme.dev/v1/items?limit=20&{name}={value}&fields=id 200 88ms"),
        Parameter("first parameter", (dice, name, value) => $"GET /v21.0/me?{name}={value} 200"),
        Parameter("URL fragment", (dice, name, value) =>
            $"redirect -> https://app.acme.dev/#{name}={value}&expires_in=3600"),
        Parameter("percent-encoded name", (dice, name, value) =>
            $"https://api.acme.dev/x?a=1&{name.Replace("_", "%5F", StringComparison.Ordinal)}={value}&b=2"),
        Parameter("&amp; between", (dice, name, value) =>
            $"<a href=\"https://app.acme.dev/reset?u=17&amp;{name}={value}&amp;lang=en\">"),
        Parameter("\\u0026 between", (dice, name, value) =>
            $"{{\"url\":\"https://api.acme.dev/v1/ws?room=7\\u0026{name}={value}\\u0026v=2\",\"status\":101}}"),
        Parameter("URL in JSON", (dice, name, value) =>
            $"{{\"url\":\"https:\\/\\/api.acme.dev\\/v1\\/x?{name}={value}\",\"code\":200}}"),
        Parameter("form body", (dice, name, value) =>
            $"body: grant_type=client_credentials&client_id=web&{name}={value}&token_count=42") with
            { Escape = Escapes.Form },
        new("URL in a URL", NameStyle.Parameter, SecretForms.Word, Escapes.PercentTwice, (dice, name, value) =>
            $"GET /login?next=https%3A%2F%2Fapp.acme.dev%2Fcb%3Fu%3D1%26{name}%3D{value}%26lang%3Den&x=1 302")
            { KeepsPersonalData = false },
        new("multipart", NameStyle.Parameter, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"--b0undary\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n--b0undary--")
            { OwnLine = true },
        Userinfo("URL userinfo", (dice, value) =>
            $"could not connect to {dice.Pick("postgresql+asyncpg", "redis", "https", "mongodb+srv", "ftp")}://"
            + $"svc_agent:{value}@{dice.Pick("10.0.4.12", "db.acme.dev:5432", "[::1]:8080")}/analytics (retry 3)"),
        Userinfo("userinfo without a user", (dice, value) => $"cache redis://:{value}@localhost:6379/0 is down"),
        Token("OAuth code", value => $"GET /login/callback?code={value}&state=5f2c&redirect_uri=%2Fcb HTTP/1.1"),
        Token("S3 signature", value =>
            $"GET https://x.s3.amazonaws.com/o.csv?X-Amz-Date=20261103T101500Z&X-Amz-Signature={value} 200"),
        Token("SAS signature", value =>
            $"https://acme.blob.core.windows.net/logs?sv=2024-11-04&se=2026-12-01&sr=c&sig={value}"),
        new("jsessionid", NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"GET /app/cart;jsessionid={value}?page=2 200") { Sorts = ["token"] },
    ];

    static Container Parameter(string name, Func<Dice, string, string, string> place) =>
        new(name, NameStyle.Parameter, SecretForms.Word, Escapes.Percent, place);

    static Container Token(string name, Func<string, string> place) =>
        new(name, NameStyle.Nameless, SecretForms.Word, Escapes.Percent, (dice, _, value) => place(value))
        { Sorts = ["token"] };

    static Container Userinfo(string name, Func<Dice, string, string> place) =>
        new(name, NameStyle.Nameless, SecretForms.Word | SecretForms.Any, Escapes.Percent,
            (dice, _, value) => place(dice, value))
        { Sorts = ["password", "wild password"] };
}

namespace Guardrly.Tests.Support;

/// <summary>Data inside strings of data, and quotes that are written as something else.</summary>
internal static class EscapedContainers
{
    public static readonly Container[] All =
    [
        Nested(1),
        Nested(2),
        Nested(3),
        new("cautious JSON", NameStyle.Field, SecretForms.All, Escapes.JsonCautious, (dice, name, value) =>
            $"{{\"level\":\"info\",\"{name}\":\"{value}\",\"retries\":{dice.Below(9)}}}"),
        new("cautious JSON in JSON", NameStyle.Field, SecretForms.All,
            text => Escapes.JsonCautious(Escapes.JsonCautious(text)), (dice, name, value) =>
            $"{{\"payload\":\"{{\\u0022{name}\\u0022:\\u0022{value}\\u0022,\\u0022n\\u0022:7}}\"}}")
        { TakesNameless = false },
        new("JSON with escaped slashes", NameStyle.Field, SecretForms.All, Escapes.JsonSlash, (dice, name, value) =>
            $"{{\"url\":\"https:\\/\\/api.acme.dev\\/v1\",\"{name}\":\"{value}\"}}"),
        Quoted("quotes as \\u0022", "\\u0022"),
        Quoted("quotes as \\x22", "\\x22"),
        Quoted("quotes as &quot;", "&quot;"),
        new("quotes as %22", NameStyle.Field, SecretForms.Word | SecretForms.Scheme, Escapes.Percent,
            (dice, name, value) => $"body %7B%22{name}%22%3A%22{value}%22%2C%22a%22%3A1%7D done")
        { TakesNameless = false },
        new("percent-encoded header", NameStyle.Header, SecretForms.Scheme, Escapes.Percent, (dice, name, value) =>
            $"hdrs={name}%3A%20{value}%0AAccept%3A%20*%2F*") { TakesNameless = false },
        new("header in escaped JSON", NameStyle.Header, SecretForms.All, Escapes.JsonDeep(2), (dice, name, value) =>
            $"{{\"args\":\"{{\\\"headers\\\":{{\\\"{name}\\\":\\\"{value}\\\"}},\\\"url\\\":\\\"https://x.dev\\\"}}\"}}"),
        new("HAR in escaped JSON", NameStyle.Header, SecretForms.All, Escapes.JsonDeep(2), (dice, name, value) =>
            $"{{\"har\":\"[{{\\\"name\\\":\\\"{name}\\\",\\\"value\\\":\\\"{value}\\\"}}]\"}}"),
        new("URL in escaped JSON", NameStyle.Parameter, SecretForms.Word, Escapes.Percent, (dice, name, value) =>
            $"{{\"a\":\"{{\\\"url\\\":\\\"https://x.dev/v1?limit=5&{name}={value}&b=c\\\"}}\"}}"),
    ];

    static Container Nested(int depth) =>
        new($"JSON in {depth} strings", NameStyle.Field, SecretForms.All, Escapes.JsonDeep(depth + 1),
            (dice, name, value) =>
        {
            string quote = Escapes.JsonDeep(depth)("\"");
            string text = $"{{{quote}{name}{quote}:{quote}{value}{quote},{quote}n{quote}:7}}";
            for (int level = depth - 1; level >= 0; level--)
            {
                quote = Escapes.JsonDeep(level)("\"");
                text = $"{{{quote}payload{quote}:{quote}{text}{quote},{quote}k{quote}:{level}}}";
            }
            return text;
        });

    static Container Quoted(string name, string quote) =>
        new(name, NameStyle.Field, SecretForms.Word | SecretForms.Scheme, Escapes.None, (dice, field, value) =>
            $"body {{{quote}{field}{quote}:{quote}{value}{quote},{quote}a{quote}:1}} done")
        { TakesNameless = false };
}

using System.Globalization;

namespace Guardrly.Tests.Support;

/// <summary>The manner in which a container spells names.</summary>
internal enum NameStyle
{
    /// <summary><c>X-Api-Key</c></summary>
    Header,

    /// <summary><c>apiKey</c>, <c>api_key</c>, <c>api-key</c>, <c>ApiKey</c></summary>
    Field,

    /// <summary><c>STRIPE_API_KEY</c></summary>
    Environment,

    /// <summary><c>HTTP_X_API_KEY</c></summary>
    Cgi,

    /// <summary><c>api_key</c>, <c>apiKey</c></summary>
    Parameter,

    /// <summary><c>--api-key</c></summary>
    Option,

    /// <summary>The container has no name.</summary>
    Nameless,
}

/// <summary>Names of secrets and of harmless things, as words, and their spellings.</summary>
internal static class SecretNames
{
    public const string Authorization = "authorization";

    public static readonly string[] ApiKeys =
    [
        "api key", "x api key", "apikey", "client secret", "app secret", "secret key", "webhook secret",
        "signing secret", "secret access key", "subscription key", "x shopify access token",
        "x shopify storefront access token", "ocp apim subscription key", "acme api key",
    ];

    public static readonly string[] Tokens =
    [
        "access token", "refresh token", "id token", "auth token", "session token", "csrf token", "bot token",
        "x auth token", "private token", "slack bot token",
    ];

    public static readonly string[] Passwords =
        ["password", "passwd", "db password", "passphrase", "user password", "pwd", "admin password"];

    static readonly string[] s_harmless = ["note", "contact", "detail", "remark", "info", "text", "memo"];

    /// <summary>The name in a spelling of that style; a harmless one where <paramref name="words"/> is null.</summary>
    public static string Spell(Dice dice, NameStyle style, string? words)
    {
        string[] parts = (words ?? dice.Pick<string>(s_harmless)).Split(' ');
        return style switch
        {
            NameStyle.Header => Header(dice, parts),
            NameStyle.Environment => dice.Pick("", "", "ACME_") + Joined(parts, "_").ToUpperInvariant(),
            NameStyle.Cgi => "HTTP_" + Joined(parts, "_").ToUpperInvariant(),
            NameStyle.Parameter => dice.Chance(50) ? Joined(parts, "_") : Camel(parts),
            NameStyle.Option => "--" + Joined(parts, "-"),
            NameStyle.Field => Field(dice, parts),
            _ => "",
        };
    }

    static string Header(Dice dice, string[] parts) => dice.Below(4) switch
    {
        0 => Joined(parts, "-"),
        1 => Joined(parts, "-").ToUpperInvariant(),
        _ => Joined([.. parts.Select(Capital)], "-"),
    };

    static string Field(Dice dice, string[] parts) => dice.Below(5) switch
    {
        0 => Joined(parts, "-"),
        1 => Joined([.. parts.Select(Capital)], ""),
        2 => Joined(parts, "_").ToUpperInvariant(),
        3 => Camel(parts),
        _ => Joined(parts, "_"),
    };

    static string Camel(string[] parts) => parts[0] + Joined([.. parts.Skip(1).Select(Capital)], "");

    static string Joined(string[] parts, string separator) => string.Join(separator, parts);

    static string Capital(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word);
}

namespace Guardrly.Tests.Support;

/// <summary>Headers as they stand in dumps and traces.</summary>
internal static class HeaderContainers
{
    public static readonly Container[] All =
    [
        Own("raw header", (dice, name, value) => $"{name}:{dice.Pick(" ", " ", "", "  ", "\t")}{value}"),
        Own("indented header", (dice, name, value) => $"      {name}: {value}"),
        Own("header in a request", (dice, name, value) =>
            $"POST /v1/orders HTTP/1.1\r\nHost: api.acme.dev\r\n{name}: {value}\r\nAccept: */*\r\n\r\n"),
        Own("curl dump", (dice, name, value) =>
            $"> POST /v1/items HTTP/2\n> Host: api.acme.dev\n> {name}: {value}\n> Accept: */*\n< HTTP/2 200"),
        Own("logger's prefix", (dice, name, value) =>
            $"2026-11-02T12:00:00.1234567Z ##[debug]{name}: {value}"),
        Folded("folded header", "\n "),
        Folded("folded header, CRLF", "\r\n\t"),
        new("HTTP/2 trace", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"* [HTTP/2] [1] [{name.ToLowerInvariant()}: {value}]") { OwnLine = true },
        new("two headers on a line", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"{name}: {value} x-request-id: 7f{dice.Text(Dice.Hex, 6)}") { OwnLine = true },
        new("curl -H", NameStyle.Header, SecretForms.Line, Escapes.None, (dice, name, value) =>
            $"curl -s -H '{name}: {value}' https://api.acme.dev/v1/items?page=2"),
        new("curl -H, double quotes", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"curl -X PUT -H \"{name}: {value}\" https://api.acme.dev/v1/items"),
        new("curl --header=", NameStyle.Header, SecretForms.Line, Escapes.None, (dice, name, value) =>
            $"+ curl --header='{name}: {value}' https://api.acme.dev"),
        new("bytes of a request", NameStyle.Header, SecretForms.Line, Escapes.None, (dice, name, value) =>
            $"send: b'GET /v21.0/me HTTP/1.1\\r\\nHost: api.acme.dev\\r\\n{name}: {value}\\r\\nAccept: */*\\r\\n\\r\\n'"),
        new("folded header in JSON", NameStyle.Header, SecretForms.Scheme, Escapes.Json, (dice, name, value) =>
            $"{{\"raw\":\"Host: x\\r\\n{name}: {value.Replace(" ", "\\r\\n ", StringComparison.Ordinal)}\\r\\nA: b\"}}"),
        new("coloured header", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"\u001b[33m{name}\u001b[0m: \u001b[36m{value}\u001b[0m") { TakesNameless = false },
        new("zero-width characters", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"{name}\u200b:\u200b {value}") { TakesNameless = false },
    ];

    static Container Own(string name, Func<Dice, string, string, string> place) =>
        new(name, NameStyle.Header, SecretForms.Line, Escapes.None, place) { OwnLine = true };

    /// <summary>A scheme on one line, its credential on the next.</summary>
    static Container Folded(string name, string fold) =>
        new(name, NameStyle.Header, SecretForms.Scheme, Escapes.None, (dice, header, value) =>
            $"{header}: {value.Replace(" ", fold, StringComparison.Ordinal)}\nAccept: */*")
        { OwnLine = true };
}

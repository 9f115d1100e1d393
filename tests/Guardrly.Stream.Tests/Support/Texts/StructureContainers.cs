namespace Guardrly.Tests.Support;

/// <summary>Members and lists of data formats and of languages' own ways to print them.</summary>
internal static class StructureContainers
{
    static readonly string[] s_passwords = ["password", "wild password"];

    public static readonly Container[] All =
    [
        Json("JSON member", NameStyle.Field, (dice, name, value) =>
            $"{{\"level\":\"info\",\"{name}\":\"{value}\",\"retries\":{dice.Below(9)}}}"),
        Json("JSON header", NameStyle.Header, (dice, name, value) =>
            $"{{\"headers\": {{\"User-Agent\": \"axios/1.7.9\", \"{name}\": \"{value}\"}}, \"status\": 200}}"),
        Json("JSON over lines", NameStyle.Field, (dice, name, value) =>
            $"{{\n  \"clientId\": \"7f0d1c2e\",\n  \"{name}\"   :   \"{value}\",\n  \"tenant\": \"acme\"\n}}"),
        Json("JSON array of one", NameStyle.Header, (dice, name, value) =>
            $"{{\"headers\":{{\"{name}\":[\"{value}\"]}},\"status\":200}}"),
        Json("pair list", NameStyle.Header, (dice, name, value) =>
            $"{{\"headers\":[[\"accept\",\"*/*\"],[\"{name}\",\"{value}\"]],\"n\":1}}"),
        Json("raw headers", NameStyle.Header, (dice, name, value) =>
            $"{{\"rawHeaders\":[\"Host\",\"mcp.local:3000\",\"{name}\",\"{value}\",\"Accept\",\"*/*\"]}}"),
        Json("HAR", NameStyle.Header, (dice, name, value) =>
            $"{{\"headers\":[{{\"name\":\"{name}\",\"value\":\"{value}\"}}],\"time\":91}}"),
        Json("HAR, value first", NameStyle.Header, (dice, name, value) =>
            $"{{\"headers\":[{{\"value\":\"{value}\",\"name\":\"{name}\"}}],\"time\":91}}"),
        Json("GraphQL variables", NameStyle.Field, (dice, name, value) =>
            $"{{\"query\":\"mutation M($i: I!) {{ m(input: $i) {{ id }} }}\",\"variables\":{{\"{name}\":\"{value}\"}}}}"),
        Python("Python dict", NameStyle.Field, (dice, name, value) =>
            $"loaded {{'{name}': '{value}', 'debug': False}} in 4ms"),
        Python("Python headers", NameStyle.Header, (dice, name, value) =>
            $"headers={{'Accept': '*/*', '{name}': '{value}'}} elapsed_ms=88"),
        Python("Python bytes pairs", NameStyle.Header, (dice, name, value) =>
            $"[(b'host', b'api.acme.dev'), (b'{name}', b'{value}'), (b'accept', b'*/*')]"),
        Python("keyword argument", NameStyle.Field, (dice, name, value) =>
            $"ClientConfig(base_url='https://api.acme.dev', {name.Replace('-', '_')}='{value}', retries=2)"),
        Python("JavaScript object", NameStyle.Parameter, (dice, name, value) =>
            $"settings: {{ {name}: '{value}', zone: 'b' }}"),
        new("Go map", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None, (dice, name, value) =>
            $"outgoing headers: map[Accept:[application/json] {name}:[{value}] User-Agent:[gateway/1.4.2]]"),
        new("Java map", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None, (dice, name, value) =>
            $"headers {{Accept=*/*, {name}={value}, Host=api.acme.dev}}"),
        new("Java map of lists", NameStyle.Header, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"headers {{Accept=[*/*], {name}=[{value}]}}"),
        new("Ruby hash", NameStyle.Cgi, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"\"REQUEST_METHOD\"=>\"GET\", \"{name}\"=>\"{value}\", \"REMOTE_ADDR\"=>\"10.0.0.7\""),
        new("Elixir pairs", NameStyle.Header, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"headers: [{{\"content-type\", \"application/json\"}}, {{\"{name}\", \"{value}\"}}] duration=31ms"),
        new("XML attribute", NameStyle.Parameter, SecretForms.All, Escapes.Html, (dice, name, value) =>
            $"<config region=\"eu\" {name}=\"{value}\" mode=\"b\"/>"),
        new("XML name and value", NameStyle.Header, SecretForms.All, Escapes.Html, (dice, name, value) =>
            $"<add key=\"{name}\" value=\"{value}\" />"),
        new("XML element", NameStyle.Parameter, SecretForms.All, Escapes.Html, (dice, name, value) =>
            $"<auth><user>svc</user><{name}>{value}</{name}></auth>"),
        new("XML header element", NameStyle.Header, SecretForms.All, Escapes.Html, (dice, name, value) =>
            $"<request method=\"GET\"><header name=\"{name}\">{value}</header><status>200</status></request>"),
        new("SQL password", NameStyle.Nameless, SecretForms.All, Escapes.DoubledQuote, (dice, name, value) =>
            $"ALTER USER agent WITH PASSWORD '{value}';") { Sorts = s_passwords },
        new("SQL assignment", NameStyle.Parameter, SecretForms.All, Escapes.DoubledQuote, (dice, name, value) =>
            $"UPDATE shops SET {name} = '{value}' WHERE id = {dice.Below(99)};"),
        new("GraphQL text", NameStyle.Parameter, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"mutation {{ create(input: {{first: 3, {name}: \"{value}\"}}) {{ id }} }}"),
        new("protobuf text", NameStyle.Header, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"MCP {{ url: \"https://mcp.acme.dev\" headers {{ key: \"{name}\" value: \"{value}\" }} }}"),
    ];

    static Container Json(string name, NameStyle style, Func<Dice, string, string, string> place) =>
        new(name, style, SecretForms.All, Escapes.Json, place) { OwnLine = name.Contains("lines") };

    static Container Python(string name, NameStyle style, Func<Dice, string, string, string> place) =>
        new(name, style, SecretForms.All, Escapes.Python, place);
}

namespace Guardrly.Tests.Support;

/// <summary>Command lines, as typed and as argument arrays.</summary>
internal static class CommandContainers
{
    static readonly string[] s_passwords = ["password"];

    public static readonly Container[] All =
    [
        new("option", NameStyle.Option, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"npx -y @acme/mcp-server {name} {value} --port 3000"),
        new("option with =", NameStyle.Option, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"npx -y @acme/mcp-server {name}={value} --port 3000"),
        new("quoted option", NameStyle.Option, SecretForms.Word | SecretForms.Scheme, Escapes.None,
            (dice, name, value) => $"agent run {name} \"{value}\" --fast"),
        new("argument array", NameStyle.Option, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"{{\"command\":\"npx\",\"args\":[\"-y\",\"@acme/mcp\",\"{name}\",\"{value}\",\"--port\",\"3000\"]}}"),
        new("argument array with =", NameStyle.Option, SecretForms.Word, Escapes.Json, (dice, name, value) =>
            $"{{\"command\":\"npx\",\"args\":[\"-y\",\"{name}={value}\",\"--port\",\"3000\"]}}"),
        new("Python argv", NameStyle.Option, SecretForms.All, Escapes.Python, (dice, name, value) =>
            $"argv=['run', '{name}', '{value}', '--fast']"),
        Password("curl -u", value => $"curl --cacert ca.crt -u elastic:{value} https://localhost:9200"),
        Password("curl --user", value => $"curl -s --user 'api:{value}' https://api.mailgun.net/v2"),
        Password("sshpass -p", value => $"sshpass -p {value} ssh deploy@10.0.0.4 uptime"),
        Password("docker login -p", value => $"docker login -u agent -p {value} ghcr.io"),
        Password("mysql -p", value => $"mysql -h db-1 -u root -p{value} app"),
        new("curl -b", NameStyle.Nameless, SecretForms.List, Escapes.None, (dice, name, value) =>
            $"curl -b '{value}' https://admin.acme.dev/export") { Sorts = ["cookies"] },
    ];

    static Container Password(string name, Func<string, string> place) =>
        new(name, NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, _, value) => place(value))
        { Sorts = s_passwords };
}

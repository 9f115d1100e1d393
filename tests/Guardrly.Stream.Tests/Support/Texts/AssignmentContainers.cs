namespace Guardrly.Tests.Support;

/// <summary>Names and values of configuration files, environments and structured log lines.</summary>
internal static class AssignmentContainers
{
    public static readonly Container[] All =
    [
        new("logfmt", NameStyle.Parameter, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"level=info method=PUT {name}={value} status=204 dur=18ms"),
        new("quoted logfmt", NameStyle.Header, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"level=debug path=/v1/items/77 {name}=\"{value}\" status=204 dur=18ms"),
        new("dotted logfmt", NameStyle.Header, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"time=09:00:00.000 msg=\"upstream call\" header.{name}=\"{value}\" status=502"),
        new("environment", NameStyle.Environment, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"{dice.Pick("", "export ")}{name}={value}") { OwnLine = true },
        new("quoted environment", NameStyle.Environment, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"LOG_LEVEL=debug\nexport {name}=\"{value}\"\nPATH=/usr/bin") { OwnLine = true },
        new("docker -e", NameStyle.Environment, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"docker run --rm -e {name}={value} -p 8080:8080 ghcr.io/acme/agent:1.4.2"),
        new("CGI variable", NameStyle.Cgi, SecretForms.Line, Escapes.None, (dice, name, value) =>
            $"{name}={value}") { OwnLine = true },
        new("YAML", NameStyle.Field, SecretForms.Word | SecretForms.Scheme, Escapes.None, (dice, name, value) =>
            $"mcp:\n  url: https://mcp.acme.dev/sse\n  {name}: {value}\n  timeout: 30") { OwnLine = true },
        new("quoted YAML", NameStyle.Field, SecretForms.All, Escapes.DoubledQuote, (dice, name, value) =>
            $"  {name}: '{value}'\n  zone: b") { OwnLine = true },
        new("TOML", NameStyle.Field, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"[servers.acme]\nurl = \"https://mcp.acme.dev\"\n{name} = \"{value}\"\n") { OwnLine = true },
        new("TOML inline table", NameStyle.Header, SecretForms.All, Escapes.Json, (dice, name, value) =>
            $"http_headers = {{ \"{name}\" = \"{value}\" }}") { OwnLine = true },
        new("INI", NameStyle.Parameter, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"[client]\nuser = agent\n{name} = {value}\nport = 3306") { OwnLine = true },
        new("connection string", NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"Server=db-1;Database=app;User Id=svc;{dice.Pick("Password", "Pwd", "PWD")}={value};Encrypt=true")
            { Sorts = ["password"] },
        new("netrc", NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"machine api.heroku.com login agent password {value}\nmachine git.heroku.com") {
                OwnLine = true, Sorts = ["password"] },
        new("prose with a colon", NameStyle.Field, SecretForms.Word, Escapes.None, (dice, name, value) =>
            $"connecting with {name}: {value}") { OwnLine = true },
    ];
}

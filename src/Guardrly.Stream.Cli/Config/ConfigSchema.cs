using System.Text.Json;
using System.Text.Json.Nodes;
using Guardrly.Alerts;

namespace Guardrly.Cli.Config;

/// <summary>The JSON schema of config files, made of the same words that they are read by.</summary>
static class ConfigSchema
{
    /// <summary>The schema, a line end behind it.</summary>
    public static string Text()
    {
        var root = Object(new JsonObject
        {
            ["$schema"] = Typed("string"),
            ["redaction"] = new JsonObject { ["type"] = "object" },
            ["alerts"] = Alerts(),
            ["allowDomains"] = Strings("Domains that are known, subdomains included."),
            ["tails"] = Array(Work(WorkSection.TailKeys), "Live logs to follow, each with its outputs."),
            ["audits"] = Array(
                Work(WorkSection.AuditKeys), "Archived logs to go through once, before the tails begin."),
        });
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["title"] = "guardrly.json";
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
            root.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    static JsonObject Alerts()
    {
        var rules = new JsonObject();
        foreach (AlertRule rule in Enum.GetValues<AlertRule>())
        {
            rules[RuleFacts.Of(rule).Name] = new JsonObject
            {
                ["description"] = "A threshold, or whether the rule is on.",
                ["type"] = new JsonArray("boolean", "integer"),
            };
        }
        rules["exclude_lock_timeouts"] = Typed("boolean");
        return Object(rules);
    }

    static JsonObject Work(IEnumerable<string> keys)
    {
        var properties = new JsonObject();
        foreach (string key in keys)
        {
            properties[key] = key switch
            {
                "paths" => Strings("Files, folders and globs, relative to the folder of this file."),
                "to" => Strings("Sinks of lines or records: lines:PATH, jsonl:PATH, parquet:DIR, - for stdout."),
                "alerts" => Strings("Sinks of alerts, likewise."),
                "allowDomains" => Strings("Domains that are known, subdomains included."),
                "from" => new JsonObject { ["enum"] = new JsonArray("start", "end") },
                "jobs" => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 256 },
                _ => Typed("string"),
            };
        }
        JsonObject work = Object(properties);
        work["required"] = new JsonArray("paths");
        return work;
    }

    static JsonObject Object(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = properties,
    };

    static JsonObject Array(JsonObject items, string description) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = items,
    };

    static JsonObject Strings(string description) => Array(Typed("string"), description);

    static JsonObject Typed(string type) => new() { ["type"] = type };
}

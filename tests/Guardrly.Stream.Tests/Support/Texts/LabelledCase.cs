using System.Text;
using System.Text.Json;

namespace Guardrly.Tests.Support;

/// <summary>One line of a file of fixtures/redaction: an input, what must go from it and what must stay.</summary>
internal sealed record LabelledCase(string Id, byte[] Input, byte[][] Secrets, byte[][] Keep, bool Debatable)
{
    static readonly Lazy<IReadOnlyDictionary<string, LabelledCase>> s_all = new(() => Read("cases.jsonl"));

    public static IReadOnlyDictionary<string, LabelledCase> All => s_all.Value;

    /// <summary>The cases of one file of fixtures/redaction.</summary>
    public static IReadOnlyDictionary<string, LabelledCase> Read(string file) =>
        File.ReadLines(Path.Combine(Repository.Fixtures, "redaction", file))
            .Select(Parse)
            .ToDictionary(labelled => labelled.Id);

    static LabelledCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        return new LabelledCase(
            root.GetProperty("id").GetString()!,
            Bytes(root.GetProperty("input")),
            Array(root.GetProperty("secrets")),
            Array(root.GetProperty("keep")),
            root.TryGetProperty("debatable", out JsonElement debatable) && debatable.GetBoolean());
    }

    static byte[][] Array(JsonElement element) => [.. element.EnumerateArray().Select(Bytes)];

    static byte[] Bytes(JsonElement element) => Encoding.UTF8.GetBytes(element.GetString()!);
}

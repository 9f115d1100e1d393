using System.Text.RegularExpressions;

namespace Guardrly.Tests.House;

/// <summary>Who may import whom: the picture of the house as a table.</summary>
internal static class Arrows
{
    /// <summary>The rooms that each room may name. What is not listed is no arrow.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Redaction"] = ["Redaction.Scan", "Redaction.Verify", "Redaction.Mask"],
        ["Redaction.Scan"] = [],
        ["Redaction.Verify"] = ["Redaction.Scan"],
        ["Redaction.Mask"] = ["Redaction.Verify"],
        ["Records"] = [],
        ["Framing"] = ["Redaction", "Records"],
        ["Platforms"] = ["Framing", "Records"],
        ["Normalize"] = ["Platforms", "Framing", "Records"],
        ["Classify"] = ["Normalize", "Platforms", "Framing", "Records"],
        ["Alerts"] = ["Classify", "Normalize", "Platforms", "Framing", "Records"],
        ["Native"] = [],
        ["Sinks"] = ["Alerts", "Classify", "Normalize", "Platforms", "Framing", "Redaction", "Records", "Native"],
        ["Sources"] = ["Sinks", "Framing", "Native"],
        ["Pipeline"] =
        [
            "Sources", "Sinks", "Alerts", "Classify", "Normalize", "Platforms", "Framing", "Redaction", "Records", "Native",
        ],
        ["Tail"] =
        [
            "Sources", "Sinks", "Alerts", "Classify", "Normalize", "Platforms", "Framing", "Redaction", "Records", "Native",
        ],
        ["Parquet"] = ["Sinks", "Platforms", "Framing", "Redaction", "Records", "Native"],
        ["Cli"] =
        [
            "Tail", "Pipeline", "Parquet", "Alerts", "Classify", "Normalize", "Platforms", "Redaction", "Framing", "Records", "Sinks",
            "Sources", "Native",
        ],
    };

    static readonly Regex s_comment = new(@"//.*$|/\*.*?\*/", RegexOptions.Multiline);
    static readonly Regex s_namespace = new(@"^namespace Guardrly(?:\.([\w.]+))?;", RegexOptions.Multiline);
    static readonly Regex s_import = new(@"\bGuardrly\.((?:[A-Z]\w*\.?)+)");

    /// <summary>What bytes in, bytes out has no use for.</summary>
    static readonly Regex s_inputAndOutput = new(
        @"\bSystem\.IO\b|\bSystem\.Threading\b|\b(Task|ValueTask|PipeReader|PipeWriter|Channel|Stream|File|Thread)\b");

    /// <summary>Arrows of a file that are not in the table.</summary>
    public static IEnumerable<string> Complaints(string text)
    {
        text = s_comment.Replace(text, "");
        if (s_namespace.Match(text) is not { Success: true } declared)
            yield break; // the few lines that start a program
        string room = Room(declared.Groups[1].Value);
        if (room.Length > 0 && !Allowed.ContainsKey(room))
            yield return $"{room} is no room of the table";
        foreach (Match import in s_import.Matches(s_namespace.Replace(text, "")))
        {
            string target = Room(import.Groups[1].Value);
            if (target.Length > 0 && target != room && !IsAllowed(room, target))
                yield return $"{room} → {target}";
        }
        bool isRedaction = room.StartsWith("Redaction", StringComparison.Ordinal);
        if (isRedaction && s_inputAndOutput.Match(text) is { Success: true } use)
            yield return $"{room} → {use.Value}";
    }

    /// <summary>A room may name the one that it stands in; what may name a room may name what stands in it.</summary>
    static bool IsAllowed(string room, string target) =>
        room.StartsWith(target + '.', StringComparison.Ordinal)
        || (Allowed.TryGetValue(room, out string[]? targets)
            && (targets.Contains(target) || targets.Contains(target.Split('.')[0])));

    /// <summary>The room a namespace or a full name lies in; empty for the root.</summary>
    static string Room(string name)
    {
        string[] parts = name.Split('.');
        string inner = parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0];
        return Allowed.ContainsKey(inner) ? inner : parts[0];
    }
}

using System.Globalization;
using Guardrly.Cli.Run;
using Guardrly.Sources;

namespace Guardrly.Cli.Report;

/// <summary>A summary for people, on standard error.</summary>
static class SummaryText
{
    const int FileRowsMax = 20;

    /// <summary>Writes it: a sentence, and tables by kind and by file where something was found.</summary>
    public static void Write(Summary summary)
    {
        foreach (InputProblem skipped in summary.Skipped)
            Messages.WriteLine($"guardrly: {Messages.Safe(skipped.Path)}: left out: {Messages.Safe(skipped.What)}");
        if (summary.FindingCount > 0)
        {
            WriteTable("kind", summary.ByKind);
            if (summary.Files.Count > 1)
                WriteTable("file", MostFound(summary.Files));
        }
        Messages.WriteLine(Sentence(summary));
    }

    /// <summary><c>guardrly: 12 findings in 3 files, 1 failed; 2 masked only because a bound was reached</c>.</summary>
    static string Sentence(Summary summary)
    {
        int failed = summary.Files.Count(file => file.Status == FileStatus.Failed);
        int unfinished = summary.Files.Count(file => file.Status == FileStatus.Interrupted);
        string text = summary.Interrupted is null ? "guardrly: " : "guardrly: interrupted; ";
        text += $"{Count(summary.FindingCount, "finding")} in {Count(summary.Files.Count - unfinished, "file")}"
            + $" ({Size(summary.Files.Sum(file => file.InputBytes))})";
        if (failed > 0)
            text += $", {failed} failed";
        if (unfinished > 0)
            text += $", {unfinished} not finished";
        if (summary.BoundReached > 0)
            text += $"; {summary.BoundReached} masked only because a bound was reached";
        if (summary.ConfigPath is not null)
            text += $"; configured by {Messages.Safe(summary.ConfigPath)}";
        return text;
    }

    static IEnumerable<KeyValuePair<string, long>> MostFound(IReadOnlyList<FileResult> files)
    {
        FileResult[] found =
            [.. files.Where(file => file.FindingCount > 0).OrderByDescending(file => file.FindingCount)];
        foreach (FileResult file in found.Take(FileRowsMax))
            yield return KeyValuePair.Create(file.Input, file.FindingCount);
        if (found.Length > FileRowsMax)
        {
            yield return KeyValuePair.Create(
                $"({found.Length - FileRowsMax} more files)", found.Skip(FileRowsMax).Sum(file => file.FindingCount));
        }
    }

    static void WriteTable(string what, IEnumerable<KeyValuePair<string, long>> rows) =>
        TextTable.Write([what, "findings"], rows.Select(row => new[] { row.Key, Number(row.Value) }), countColumns: 1);

    static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    static string Size(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        double size = bytes;
        int unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++)
            size /= 1024;
        return size.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + units[unit];
    }
}

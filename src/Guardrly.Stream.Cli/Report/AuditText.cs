using System.Globalization;
using Guardrly.Cli.Run;
using Guardrly.Records;

namespace Guardrly.Cli.Report;

/// <summary>An audit for people, on standard error.</summary>
static class AuditText
{
    /// <summary>Writes the tables of calls and the alerts.</summary>
    public static void Write(AuditSummary summary)
    {
        AuditTally tally = summary.Tally;
        if (tally.Calls > 0)
        {
            TextTable.Write(["platform", "status", "calls"], tally.ByStatus.Select(row => new[]
            {
                summary.Platforms.Name(row.Platform),
                row.Status == 0 ? "none" : row.Status.ToString(CultureInfo.InvariantCulture),
                Number(row.Count),
            }), countColumns: 1);
            TextTable.Write(["access", "low", "medium", "high", "critical"], AccessRows(tally), countColumns: 4);
        }
        foreach ((string rule, long count, IEnumerable<Alert> first) in tally.ByRule)
            WriteRule(rule, count, [.. first]);
        Messages.WriteLine($"guardrly: {Number(tally.Calls)} calls in {Number(tally.Records)} records, "
            + $"{Number(tally.Alerts)} alerts");
    }

    static void WriteRule(string rule, long count, Alert[] first)
    {
        Messages.WriteLine($"{rule}: {Number(count)}, what to do: {first[0].Action}");
        foreach (Alert alert in first)
        {
            string where = alert.Line is { } line ? $"{alert.Source}:{line}" : alert.Source;
            string host = alert.Host is null ? "" : $" {Messages.Safe(alert.Host)}";
            Messages.WriteLine($"  {where} {alert.Severity.Word()} {alert.Platform}{host}");
        }
        if (count > first.Length)
            Messages.WriteLine($"  and {Number(count - first.Length)} more");
        Messages.WriteLine("");
    }

    static IEnumerable<string[]> AccessRows(AuditTally tally)
    {
        foreach (Access access in Enum.GetValues<Access>())
        {
            Risk[] risks = [Risk.Low, Risk.Medium, Risk.High, Risk.Critical];
            long[] counts = [.. risks.Select(risk => tally.Count(access, risk))];
            if (counts.Any(count => count > 0))
                yield return [access.Word() ?? "other", .. counts.Select(Number)];
        }
    }

    static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

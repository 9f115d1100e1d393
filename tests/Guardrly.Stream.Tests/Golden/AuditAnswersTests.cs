using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Pipeline;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Tests.Pipeline;
using Guardrly.Tests.Sinks;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Golden;

/// <summary>Whole logs of agents and MCP servers, with the calls and the alerts in them known.</summary>
public sealed class AuditAnswersTests
{
    static readonly string s_folder = Path.Combine(Repository.Fixtures, "agentlogs");
    static readonly string s_answers = Path.Combine(Repository.Fixtures, "agentlogs-answers");
    static readonly PlatformTable s_platforms = PlatformTable.BuiltIn.Allow(["internal.example"]);

    static readonly string[] s_fields =
    [
        "timestamp", "platform", "method", "endpoint", "status", "effective_status", "access", "latency_ms", "session_id",
    ];

    public static TheoryData<string> Logs =>
        [.. Directory.EnumerateFiles(s_folder).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Logs))]
    public async Task Every_call_is_found_with_every_field_right(string log)
    {
        string[] expected = [.. Read("expected.jsonl")
            .Where(answer => answer.GetProperty("file").GetString() == log)
            .Select(Expected).Order(StringComparer.Ordinal)];

        (string records, _) = await Audit(log, StreamLimits.BatchReadBytes);

        string[] found = [.. Lines(records)
            .Where(record => record.GetProperty("endpoint").ValueKind != JsonValueKind.Null)
            .Select(record => Fields(record, record)).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public async Task Every_alert_is_raised_and_no_other(string log)
    {
        string[] expected = [.. Read("expected_alerts.jsonl")
            .Where(answer => answer.GetProperty("file").GetString() == log)
            .Select(AlertFields).Order(StringComparer.Ordinal)];

        (_, string alerts) = await Audit(log, StreamLimits.BatchReadBytes);

        Assert.Equal(expected, Lines(alerts).Select(AlertFields).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public async Task How_a_log_is_cut_into_reads_does_not_show(string log)
    {
        (string records, string alerts) = await Audit(log, StreamLimits.BatchReadBytes);
        foreach (int pieceBytes in (int[])[7, 333, 4096])
        {
            (string cutRecords, string cutAlerts) = await Audit(log, pieceBytes);
            Assert.Equal(records, cutRecords);
            Assert.Equal(alerts, cutAlerts);
        }
    }

    static async Task<(string Records, string Alerts)> Audit(string log, int pieceBytes)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(s_folder, log));
        var pool = new BatchPool();
        CollectedOutput records = new(), alerts = new();
        await using var recordSink = new FormattedSink(records, new RecordJson(s_platforms, SecretKinds.Name).Write);
        await using var alertSink = new FormattedSink(alerts, WriteAlerts);
        var setup = new PipelineSetup
        {
            Redactor = Redactor.Default,
            Platforms = s_platforms,
            OpenWindows = () => new AlertWindows(s_platforms),
            Sinks = [recordSink, alertSink],
            Pool = pool,
        };
        PipelineReport report = await PipelineRun.RunAsync(
            setup, [new StreamInput(log, () => new MemorySource(bytes, pieceBytes))], CancellationToken.None);
        Assert.True(report.IsBalanced);
        Assert.Equal(0, pool.Rented);
        return (Encoding.UTF8.GetString(records.Bytes), Encoding.UTF8.GetString(alerts.Bytes));
    }

    static void WriteAlerts(RecordBatch batch, IBufferWriter<byte> output)
    {
        foreach (Alert alert in batch.Alerts)
            AlertJson.Write(output, alert);
    }

    static string Expected(JsonElement answer) => Fields(answer, answer.GetProperty("x"));

    /// <summary>A line of the fields that matter; what an answer does not have follows from what it has.</summary>
    static string Fields(JsonElement record, JsonElement verdicts)
    {
        var line = new StringBuilder().Append("line=").Append(record.GetProperty("line").GetInt64());
        foreach (string field in s_fields)
        {
            bool isVerdict = field is "effective_status" or "access";
            if (!(isVerdict ? verdicts : record).TryGetProperty(field, out JsonElement value))
                value = record.GetProperty("status");
            line.Append(' ').Append(field).Append('=').Append(Text(value));
        }
        return line.ToString();
    }

    static string AlertFields(JsonElement alert) => string.Join(' ', new[]
    {
        "rule", "line", "platform", "session_id", "count",
    }.Select(field => $"{field}={(alert.TryGetProperty(field, out JsonElement value) ? Text(value) : "null")}"));

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Number => Math.Round(value.GetDouble(), 3).ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static IEnumerable<JsonElement> Read(string answers) => Lines(File.ReadAllText(Path.Combine(s_answers, answers)));

    static IEnumerable<JsonElement> Lines(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.Clone());
}

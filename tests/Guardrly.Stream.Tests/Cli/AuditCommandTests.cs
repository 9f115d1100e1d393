using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class AuditCommandTests : IDisposable
{
    const string Secret = "Authorization: Bearer gq7Zt2mPw9xKc4VbN1sDf8";

    static readonly string[] s_fields =
    [
        "source", "line", "offset", "timestamp", "level", "platform", "host", "method", "endpoint", "status",
        "effective_status", "latency_ms", "session_id", "agent", "tool", "request_id", "access", "risk", "credential",
        "request_bytes", "response_bytes", "findings", "text",
    ];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_has_the_fields_of_the_format_in_their_order()
    {
        _folder.Write("a.log", $"plain\n{Secret}\n");

        ProgramRun run = Audit("a.log --to jsonl:-");

        Assert.True(run.ExitCode == 0, run.ToString());
        JsonElement[] records = Records(run.Output);
        Assert.Equal(2, records.Length);
        Assert.All(records, record => Assert.Equal(s_fields, record.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("a.log", records[1].GetProperty("source").GetString());
        Assert.Equal(2, records[1].GetProperty("line").GetInt64());
        Assert.Equal(6, records[1].GetProperty("offset").GetInt64());
        Assert.Equal("{\"authorization\":1}", records[1].GetProperty("findings").GetRawText());
        Assert.Equal(
            "Authorization: Bearer [REDACTED:authorization]", records[1].GetProperty("text").GetString());
    }

    [Fact]
    public void Lines_are_what_redact_gives_file_after_file()
    {
        string first = string.Concat(Enumerable.Range(0, 20_000).Select(line => $"{line} {Secret}\r\n"));
        _folder.Write("in/a.log", first);
        _folder.Write("in/b.log", $"\n\nno end {Secret}");

        ProgramRun audit = Audit("in --jobs 2 --to lines:all.log");
        ProgramRun redact = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "-o", "out"]);

        Assert.True(audit.ExitCode == 0, audit.ToString());
        Assert.True(redact.ExitCode == 0, redact.ToString());
        Assert.Equal(_folder.Read("out/a.log") + _folder.Read("out/b.log"), _folder.Read("all.log"));
    }

    [Fact]
    public void Without_a_sink_there_is_only_the_table()
    {
        _folder.Write("a.log", Secret + "\n");

        ProgramRun run = Audit("a.log");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("", run.Output);
        Assert.Contains("0 calls in 1 records", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.log"], _folder.Files);
    }

    [Fact]
    public void Standard_input_is_an_input_among_others()
    {
        _folder.Write("a.log", "a\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["audit", "a.log", "-", "--to", "-", "--quiet"], "b\n");

        Assert.Equal(new ProgramRun(0, "a\nb\n", ""), run);
    }

    [Fact]
    public void An_input_that_fails_is_said_and_the_others_are_done()
    {
        _folder.Write("a.log", "a\n");
        File.WriteAllBytes(_folder["b.log.gz"], [0x1F, 0x8B, 8, 0, 1, 2]);
        _folder.Write("c.log", "c\n");

        ProgramRun run = Audit("a.log b.log.gz missing.log c.log --to -");

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Equal("a\nc\n", run.Output);
        Assert.Contains("b.log.gz", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing.log", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines:/dev/full")]
    [InlineData("jsonl:/dev/full")]
    [InlineData("jsonl:file/out.jsonl")]
    [InlineData("lines:/proc/nowhere/out")]
    public void A_sink_that_fails_names_itself_and_leaves_nothing(string sink)
    {
        _folder.Write("file", "x");
        _folder.Write("a.log", string.Concat(Enumerable.Repeat("a line\n", 100_000)));

        ProgramRun run = Audit($"a.log --to {sink} --to lines:whole.log");

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains(sink[(sink.IndexOf(':', StringComparison.Ordinal) + 1)..], run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.log", "file"], _folder.Files);
    }

    [Fact]
    public void A_signal_leaves_nothing_half_written()
    {
        using GuardrlyProgram program = GuardrlyProgram.Start(
            _folder.Path, ["audit", "-", "--to", "jsonl:out.jsonl", "--to", "lines:out.log"]);
        program.Input.Write("a line\n"u8);
        program.Input.Flush();
        while (_folder.Files.Length < 2)
            Thread.Yield();

        program.Signal(PosixSignal.SIGINT);
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == 130, run.ToString());
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void The_summary_for_machines_counts_records_and_findings()
    {
        _folder.Write("a.log", $"a\n\n{Secret}\n");

        ProgramRun run = Audit("a.log --json --to lines:out.log");

        Assert.True(run.ExitCode == 0, run.ToString());
        JsonElement summary = Assert.Single(Records(run.Output));
        Assert.Equal("audit", summary.GetProperty("command").GetString());
        Assert.Equal(2, summary.GetProperty("records").GetInt64());
        Assert.Equal(1, summary.GetProperty("finding_count").GetInt64());
    }

    [Theory]
    [InlineData("{\"alerts\": {\"consecutive_403\": 0}}", "1:32: consecutive_403 must be at least 1")]
    [InlineData("{\"alerts\": {\"consecutive_404\": 3}}", "unknown key 'consecutive_404'; did you mean 'consecutive_403'")]
    [InlineData("{\"alerts\": {\"unknown_domain\": 3}}", "unknown_domain has no threshold")]
    [InlineData("{\"allowDomains\": \"x.example\"}", "allowDomains must be an array")]
    public void A_config_that_is_wrong_says_where(string config, string complaint)
    {
        _folder.Write("guardrly.json", config);
        _folder.Write("a.log", "a\n");

        ProgramRun run = Audit("a.log");

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    ProgramRun Audit(string arguments) =>
        GuardrlyProgram.Run(_folder.Path, ["audit", .. arguments.Split(' ')]);

    static JsonElement[] Records(string lines) =>
    [
        .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.Clone()),
    ];
}

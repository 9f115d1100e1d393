using System.Runtime.Versioning;
using Guardrly.Tests.Cli;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Parquet;

/// <summary>What <c>guardrly audit --to parquet:</c> leaves behind, read by DuckDB.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ParquetAuditTests : IDisposable
{
    const string RecordColumns =
        "{source:'VARCHAR', line:'BIGINT', \"offset\":'BIGINT', timestamp:'TIMESTAMPTZ', level:'VARCHAR', "
        + "platform:'VARCHAR', host:'VARCHAR', method:'VARCHAR', endpoint:'VARCHAR', status:'INTEGER', "
        + "effective_status:'INTEGER', latency_ms:'DOUBLE', session_id:'VARCHAR', agent:'VARCHAR', tool:'VARCHAR', "
        + "request_id:'VARCHAR', access:'VARCHAR', risk:'VARCHAR', credential:'VARCHAR', request_bytes:'BIGINT', "
        + "response_bytes:'BIGINT', findings:'MAP(VARCHAR, BIGINT)', text:'VARCHAR'}";

    const string AlertColumns =
        "{id:'VARCHAR', rule:'VARCHAR', severity:'VARCHAR', source:'VARCHAR', line:'BIGINT', timestamp:'TIMESTAMPTZ', "
        + "platform:'VARCHAR', session_id:'VARCHAR', count:'INTEGER', host:'VARCHAR', bytes:'BIGINT', "
        + "action:'VARCHAR', evidence:'STRUCT(source VARCHAR, line BIGINT, \"offset\" BIGINT)[]'}";

    static readonly string s_logs = Path.Combine(Repository.Fixtures, "agentlogs");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Records_and_alerts_are_those_of_jsonl_row_by_row_and_type_by_type()
    {
        Audit(s_logs, "--allow-domain", "internal.example", "--to", "parquet:audit", "--to", "jsonl:audit.jsonl",
            "--alerts", "parquet:alerts", "--alerts", "jsonl:alerts.jsonl");

        AssertSame(Duck.Files(_folder["audit"]), Json("audit.jsonl", RecordColumns), rows: 467);
        AssertSame(Duck.Files(_folder["alerts"]), Json("alerts.jsonl", AlertColumns), rows: 23);
    }

    [Fact]
    public void Sql_over_the_files_gives_the_known_answers()
    {
        Audit(s_logs, "--allow-domain", "internal.example", "--to", "parquet:audit", "--alerts", "parquet:alerts");

        string answers = Path.Combine(Repository.Fixtures, "agentlogs-answers");
        Assert.Equal(
            Duck.Rows($"SELECT platform, status, x.access, count(*) FROM read_json('{answers}/expected.jsonl', "
                + "format='newline_delimited') GROUP BY ALL ORDER BY ALL"),
            Duck.Rows($"SELECT platform, status, access, count(*) FROM {Duck.Files(_folder["audit"])} "
                + "WHERE endpoint IS NOT NULL GROUP BY ALL ORDER BY ALL"));
        Assert.Equal(
            Duck.Rows($"SELECT rule, count(*) FROM read_json('{answers}/expected_alerts.jsonl', "
                + "format='newline_delimited') GROUP BY ALL ORDER BY ALL"),
            Duck.Rows($"SELECT rule, count(*) FROM {Duck.Files(_folder["alerts"])} GROUP BY ALL ORDER BY ALL"));
    }

    [Fact]
    public void A_row_lies_in_the_folder_of_its_day_and_one_without_a_time_in_that_of_none()
    {
        _folder.Write("a.log", """
            {"time":"2026-01-31T23:59:59.999Z","msg":"one"}
            {"time":"2026-02-01T01:00:00+01:00","msg":"two"}
            {"time":"1969-12-31T23:59:59Z","msg":"out of range"}
            three

            """);

        Audit("a.log", "--to", "parquet:audit");

        Assert.Equal(
            ["2026-01-31|1", "2026-02-01|2", "null|3", "null|4"],
            Duck.Rows($"SELECT strftime(date::DATE, '%Y-%m-%d'), line FROM "
                + $"{Duck.Files(_folder["audit"], withDate: true)} ORDER BY line"));
    }

    [Fact]
    public void A_second_run_replaces_what_the_first_made_of_the_same_log_and_nothing_else()
    {
        _folder.Write("logs/a.log", Day(1) + Day(2));
        _folder.Write("logs/b.log", Day(1));
        _folder.Write("audit/date=2026-01-01/mine.parquet", "not ours");
        Audit("logs", "--to", "parquet:audit");
        _folder.Write("logs/a.log", Day(2) + Day(2) + Day(3));

        Audit("logs/../logs/a.log", "--to", "parquet:audit");

        File.Delete(_folder["audit/date=2026-01-01/mine.parquet"]);
        Assert.Equal(
            ["a.log|2|2", "a.log|3|1", "b.log|1|1"],
            Duck.Rows("SELECT regexp_extract(source, '[ab].log'), day(timestamp), count(*) FROM "
                + Duck.Files(_folder["audit"]) + " GROUP BY ALL ORDER BY ALL"));
    }

    [Fact]
    public void Standard_input_is_known_again_by_what_came_through_it()
    {
        foreach (string text in new[] { Day(1), Day(2), Day(1) })
        {
            ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["audit", "-", "--to", "parquet:audit"], text);
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        Assert.Equal(
            ["1|1", "2|1"],
            Duck.Rows("SELECT day(timestamp), count(*) FROM "
                + Duck.Files(_folder["audit"]) + " GROUP BY ALL ORDER BY ALL"));
    }

    [Fact]
    public void A_log_that_cannot_be_read_to_its_end_does_not_take_the_place_of_one_that_could()
    {
        byte[] whole = Gzip(string.Concat(Enumerable.Range(0, 20_000).Select(number => Day(1 + (number % 9)))));
        File.WriteAllBytes(_folder["a.log.gz"], whole);
        Audit("a.log.gz", "--to", "parquet:audit");
        File.WriteAllBytes(_folder["a.log.gz"], whole[..(whole.Length / 2)]);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["audit", "a.log.gz", "--to", "parquet:audit"]);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Equal("20000", Duck.Value($"SELECT count(*) FROM {Duck.Files(_folder["audit"])}"));
    }

    [Fact]
    public void More_days_than_are_held_open_come_out_complete()
    {
        string[] lines = [.. Enumerable.Range(0, 3000).Select(number => Day(1 + (number * 7 % 28)))];
        _folder.Write("a.log", string.Concat(lines));

        Audit("a.log", "--to", "parquet:audit");

        Assert.Equal(
            lines.GroupBy(line => line).Select(day => $"{day.Count()}").Order(),
            Duck.Rows($"SELECT count(*) FROM {Duck.Files(_folder["audit"])} GROUP BY day(timestamp)").Order());
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".inprogress", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_and_texts_of_any_kind_come_out_as_in_jsonl()
    {
        byte[] odd =
        [
            .. "a \0 b\n"u8, 0xFF, 0xC3, .. "\n\ud7ff \n"u8, .. "😀 \uFFFD \t\n"u8, .. "x\r\n"u8, 0xF0, 0x9F, 0x0A,
            .. "Cookie: a=b; c=d\n"u8,
        ];
        File.WriteAllBytes(_folder["a.log"], odd);

        Audit("a.log", "--to", "parquet:audit", "--to", "jsonl:audit.jsonl");

        AssertSame(Duck.Files(_folder["audit"]), Json("audit.jsonl", RecordColumns), rows: 7);
    }

    [Fact]
    public void Files_are_for_their_owner_alone()
    {
        _folder.Write("a.log", Day(1));

        Audit("a.log", "--to", "parquet:audit");

        foreach (string file in _folder.Files.Where(file => file.StartsWith("audit", StringComparison.Ordinal)))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder[file]));
    }

    [Fact]
    public void Killed_at_any_moment_it_leaves_files_that_open_and_the_next_run_makes_it_whole()
    {
        // Set GUARDRLY_KILLS for more than the test needs.
        int kills = int.TryParse(Environment.GetEnvironmentVariable("GUARDRLY_KILLS"), out int given) ? given : 3;
        const int Logs = 24;
        const int Lines = 1500;
        for (int log = 0; log < Logs; log++)
        {
            string lines = string.Concat(Enumerable.Range(0, Lines).Select(number => Day(1 + (number % 4))));
            _folder.Write($"logs/{log:D2}.log", lines);
        }
        for (int kill = 0; kill < kills; kill++)
        {
            int visible = 1 + (kill * (Logs - 1) * 4 / Math.Max(1, kills));
            Directory.CreateDirectory(_folder["audit"]);
            foreach (string day in Directory.GetDirectories(_folder["audit"]))
                Directory.Delete(day, recursive: true);
            using GuardrlyProgram program = GuardrlyProgram.Start(
                _folder.Path, ["audit", "logs", "--to", "parquet:audit", "--quiet"]);
            SpinWait.SpinUntil(() => VisibleFiles().Length >= visible, GuardrlyProgram.Deadline);
            program.Signal(GuardrlyProgram.SigKill);
            program.WaitForEnd();

            foreach (string file in VisibleFiles())
                Assert.NotEqual("0", Duck.Value($"SELECT count(*) FROM read_parquet('{file}')"));
            Audit("logs", "--to", "parquet:audit");
            Assert.Equal(
                $"{Logs}|{Logs * Lines}",
                Duck.Value($"SELECT count(DISTINCT source), count(*) FROM {Duck.Files(_folder["audit"])}"));
            Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".inprogress", StringComparison.Ordinal));
        }

        string[] VisibleFiles() =>
        [
            .. Directory.EnumerateDirectories(_folder["audit"])
                .SelectMany(day => Directory.EnumerateFiles(day, "*.parquet")),
        ];
    }

    [Theory]
    [InlineData("--to parquet:-", "cannot go to stdout")]
    [InlineData("--to parquet:a.log.d --to jsonl:a.log.d", "two sinks")]
    [InlineData("--to parquet:file", "is a file")]
    [InlineData("--to parquet:out --alerts parquet:out/alerts", "inside")]
    public void What_cannot_be_is_refused_with_the_reason(string options, string reason)
    {
        _folder.Write("a.log", Day(1));
        _folder.Write("file", "");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["audit", "a.log", .. options.Split(' ')]);

        Assert.True(run.ExitCode is 2 or 3, run.ToString());
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.log", "file"], _folder.Files);
    }

    void Audit(string path, params string[] options)
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["audit", path, .. options]);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    static string Day(int day) => $$"""{"time":"2026-01-{{day:D2}}T10:00:00Z","msg":"Cookie: a=b; c=d"}""" + "\n";

    static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    string Json(string name, string columns) =>
        $"read_json('{_folder[name]}', format='newline_delimited', columns={columns})";

    static void AssertSame(string parquet, string json, int rows)
    {
        Assert.Equal($"{rows}", Duck.Value($"SELECT count(*) FROM {parquet}"));
        Assert.Equal(
            Duck.Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {json})"),
            Duck.Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {parquet})"));
        Assert.Empty(Duck.Rows($"SELECT * FROM {parquet} EXCEPT ALL SELECT * FROM {json}"));
        Assert.Empty(Duck.Rows($"SELECT * FROM {json} EXCEPT ALL SELECT * FROM {parquet}"));
    }
}

using System.Text.Json;

namespace Guardrly.Tests.Cli;

public sealed class ScanCommandTests : IDisposable
{
    const string Secret = "gq7Zt2mPw9xKc4VbN1sDf8";
    const string Line = $"GET /x Authorization: Bearer {Secret}\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_listed_with_their_place_and_end_with_1()
    {
        _folder.Write("a.log", "one\n" + Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.Equal("a.log:2:30: authorization: GET /x Authorization: Bearer [REDACTED:authorization]\n", run.Output);
        Assert.Equal("one\n" + Line, _folder.Read("a.log"));
        Assert.Equal(["a.log"], _folder.Files);
    }

    [Fact]
    public void Nothing_found_ends_with_0()
    {
        _folder.Write("a.log", "one\ntwo\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("", run.Output);
        Assert.Contains("0 findings in 1 file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_scanned_when_it_is_named()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "-"], Line);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-:1:30: authorization: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_fails_ends_with_3_whatever_was_found()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "none.log", "a.log"]);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.StartsWith("a.log:1:30: authorization: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Findings_come_in_the_order_of_the_inputs(string jobs)
    {
        string filler = string.Concat(Enumerable.Repeat("nothing to be seen here\n", 20_000));
        for (int file = 0; file < 6; file++)
            _folder.Write($"in/{file}.log", (file == 0 ? filler : "") + Line + Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "in", "--jobs", jobs]);

        string[] files = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..8])];
        string[] expected = [.. Enumerable.Range(0, 12).Select(finding => $"in/{finding / 2}.log")];
        Assert.Equal(expected, files);
    }

    [Fact]
    public void Json_gives_an_object_a_finding_and_a_summary_as_the_last()
    {
        _folder.Write("a.log", Line + "from jane@acme.io\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "--json", "a.log"]);

        JsonElement[] lines =
        [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["finding", "finding", "summary"], lines.Select(line => line.GetProperty("type").GetString()));
        Assert.Equal("email", lines[1].GetProperty("kind").GetString());
        Assert.Equal("a.log", lines[1].GetProperty("file").GetString());
        Assert.Equal(2, lines[1].GetProperty("line").GetInt64());
        Assert.Equal(6, lines[1].GetProperty("column").GetInt64());
        Assert.Equal("from [REDACTED:email]", lines[1].GetProperty("preview").GetString());
        Assert.Equal(2, lines[2].GetProperty("finding_count").GetInt64());
    }

    [Fact]
    public void A_preview_shows_no_secret_of_its_line()
    {
        _folder.Write(
            "a.log", $"{{\"password\":\"Zt2mPw9xKc4V\",\"from\":\"jane@acme.io\",\"api_key\":\"{Secret}\"}}\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        Assert.Equal(3, run.Output.Count(letter => letter == '\n'));
        Assert.DoesNotContain("Zt2mPw9xKc4V", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_is_cut_to_the_surroundings_of_its_finding()
    {
        _folder.Write("a.log", new string('a', 100_000) + " " + Line.TrimEnd() + " " + new string('b', 100_000) + "\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        string line = Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("a.log:1:100031: authorization: …aaa", line, StringComparison.Ordinal);
        Assert.Contains("Bearer [REDACTED:authorization] bbb", line, StringComparison.Ordinal);
        Assert.EndsWith("bbb…", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 100, 220);
    }

    [Fact]
    public void Control_characters_in_a_preview_are_escaped()
    {
        _folder.Write("a.log", "\u001b[31mred\u001b[0m\tfrom jane@acme.io é\u202e\r\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        Assert.EndsWith(
            @": email: \u{1b}[31mred\u{1b}[0m\tfrom [REDACTED:email] é\u{202e}" + "\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_far_beyond_a_buffer_are_all_shown()
    {
        _folder.Write("a.log", string.Concat(Enumerable.Repeat($"from jane@acme.io {new string('-', 50)}\n", 20_000)));

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["scan", "a.log"]);

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(20_000, lines.Length);
        for (int line = 0; line < lines.Length; line++)
            Assert.Equal($"a.log:{line + 1}:6: email: from [REDACTED:email] {new string('-', 50)}", lines[line]);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_it_quietly()
    {
        _folder.Write("a.log", string.Concat(Enumerable.Repeat(Line, 50_000)));

        using GuardrlyProgram program = GuardrlyProgram.Start(_folder.Path, ["scan", "a.log"], collectOutput: false);
        program.ReadOutput(100);
        program.CloseOutput();
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.DoesNotContain("roken pipe", run.Error, StringComparison.Ordinal);
    }
}

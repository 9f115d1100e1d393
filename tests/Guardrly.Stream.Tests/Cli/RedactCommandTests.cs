using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class RedactCommandTests : IDisposable
{
    const string Secret = "gq7Zt2mPw9xKc4VbN1sDf8";
    const string Line = $"GET /x Authorization: Bearer {Secret}\n";
    const string Masked = "GET /x Authorization: Bearer [REDACTED:authorization]\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("redact")]
    [InlineData("redact -")]
    [InlineData("redact --jobs 1")]
    public void Standard_input_goes_to_standard_output(string line)
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, line.Split(' '), "before\n" + Line + "after");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("before\n" + Masked + "after", run.Output);
    }

    [Fact]
    public void Bytes_that_are_no_text_pass_unchanged()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "-", "-o", "out.bin"], bytes);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(bytes, File.ReadAllBytes(_folder["out.bin"]));
    }

    [Fact]
    public void A_large_file_comes_out_the_same_however_many_threads_mask_it()
    {
        const string KeyLine = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n";
        string key = string.Concat(Enumerable.Repeat(KeyLine, 20));
        string part = string.Concat(Enumerable.Repeat("\"n\":1, \"path\": \"/orders/1\"\n" + Line, 300))
            + $"-----BEGIN PRIVATE KEY-----\n{key}-----END PRIVATE KEY-----\n" + new string('x', 70_000) + "\n";
        _folder.Write("a.log", string.Concat(Enumerable.Repeat(part, 120)));

        ProgramRun one = Run("1", "b.log");
        ProgramRun four = Run("4", "c.log");

        Assert.True(one.ExitCode == 0, one.ToString());
        Assert.Equal(one.Output.Replace("b.log", "c.log", StringComparison.Ordinal), four.Output);
        Assert.Contains("\"authorization\":36000", four.Output, StringComparison.Ordinal);
        Assert.True(File.ReadAllBytes(_folder["b.log"]).AsSpan().SequenceEqual(File.ReadAllBytes(_folder["c.log"])));

        ProgramRun Run(string jobs, string output) =>
            GuardrlyProgram.Run(_folder.Path, ["redact", "--json", "--jobs", jobs, "a.log", "-o", output]);
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_said_to_be_none()
    {
        _folder.Write("in/a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(
            _folder.Path,
            "cp in/a.log \"in/$(printf 'b\\377.log')\"; {0} redact in -o out; code=$?; rm in/b*; exit $code");

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains(": its name is not UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Equal(Masked, _folder.Read("out/a.log"));
    }

    [Fact]
    public void Empty_input_gives_empty_output()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void One_file_goes_to_standard_output_and_stays_as_it_is()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Masked, run.Output);
        Assert.Equal(Line, _folder.Read("a.log"));
    }

    [Fact]
    public void One_file_goes_to_a_file()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log", "--output", "deep/er/b.log"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("", run.Output);
        Assert.Equal(Masked, _folder.Read("deep/er/b.log"));
        Assert.Equal(["a.log", "deep/er/b.log"], _folder.Files);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void A_folder_goes_to_a_folder_with_the_same_names(string jobs)
    {
        string[] names = ["a.log", "deep/b.log", "deep/er/c.txt", "d.log"];
        foreach (string name in names)
            _folder.Write("in/" + name, name + "\n" + Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "-o", "out", "--jobs", jobs]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal([.. names.Order(StringComparer.Ordinal).Select(name => "out/" + name)], _folder.Files[4..]);
        foreach (string name in names)
            Assert.Equal(name + "\n" + Masked, _folder.Read("out/" + name));
    }

    [Fact]
    public void Several_files_go_to_a_folder()
    {
        _folder.Write("a.log", "a " + Line);
        _folder.Write("b.log", "b " + Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log", "b.log", "-o", "out"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("a " + Masked, _folder.Read("out/a.log"));
        Assert.Equal("b " + Masked, _folder.Read("out/b.log"));
    }

    [Fact]
    public void A_compressed_file_stays_compressed_in_a_folder_and_is_opened_for_standard_output()
    {
        Directory.CreateDirectory(_folder["in"]);
        using (var gzip = new GZipStream(File.Create(_folder["in/a.log.gz"]), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Line));

        ProgramRun toFolder = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "-o", "out"]);
        ProgramRun toOutput = GuardrlyProgram.Run(_folder.Path, ["redact", "in/a.log.gz"]);

        Assert.True(toFolder.ExitCode == 0, toFolder.ToString());
        using var unzipped = new StreamReader(
            new GZipStream(File.OpenRead(_folder["out/a.log.gz"]), CompressionMode.Decompress));
        Assert.Equal(Masked, unzipped.ReadToEnd());
        Assert.Equal(Masked, toOutput.Output);
    }

    [Fact]
    public void Files_are_replaced_in_place_and_keep_their_permissions()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        _folder.Write("a.log", Line);
        _folder.Write("b.log", "nothing\n");
        File.SetUnixFileMode(_folder["a.log"], Mode);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--in-place", "a.log", "b.log"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Masked, _folder.Read("a.log"));
        Assert.Equal("nothing\n", _folder.Read("b.log"));
        Assert.Equal(Mode, File.GetUnixFileMode(_folder["a.log"]));
        Assert.Equal(["a.log", "b.log"], _folder.Files);
    }

    [Fact]
    public void An_output_takes_the_permissions_of_its_input()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        _folder.Write("a.log", Line);
        File.SetUnixFileMode(_folder["a.log"], Mode);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log", "-o", "b.log"]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Mode, File.GetUnixFileMode(_folder["b.log"]));
    }

    [Fact]
    public void A_broken_file_fails_and_the_others_are_done()
    {
        _folder.Write("in/a.log", Line);
        _folder.Write("in/c.log", Line);
        WriteCutGzip("in/b.log.gz");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "-o", "out"]);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains("guardrly: in/b.log.gz: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["out/a.log", "out/c.log"], _folder.Files[3..]);
        Assert.Equal(Masked, _folder.Read("out/a.log"));
        Assert.Equal(Masked, _folder.Read("out/c.log"));
    }

    [Fact]
    public void A_missing_file_fails_and_the_others_are_done()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "none.log", "a.log", "-o", "out"]);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains("none.log", run.Error, StringComparison.Ordinal);
        Assert.Equal(Masked, _folder.Read("out/a.log"));
    }

    [Fact]
    public void Two_inputs_with_one_output_are_refused_before_anything_is_written()
    {
        _folder.Write("one/a.log", Line);
        _folder.Write("two/a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "one/a.log", "two/a.log", "-o", "out"]);

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Contains("a.log", run.Error, StringComparison.Ordinal);
        Assert.Equal(["one/a.log", "two/a.log"], _folder.Files);
    }

    [Fact]
    public void A_file_that_would_overwrite_itself_is_refused()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log", "-o", "./a.log"]);

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Equal(Line, _folder.Read("a.log"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_fails()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "a.log", "-o", "/dev/full"]);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.StartsWith("guardrly: /dev/full: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_summed_up_by_kind_and_by_file_on_standard_error()
    {
        _folder.Write("in/a.log", Line + Line + "from jane@acme.io\n");
        _folder.Write("in/b.log", Line);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "-o", "out"]);

        Assert.Equal("", run.Output);
        Assert.Matches(@"(?m)^authorization +3$", run.Error);
        Assert.Matches(@"(?m)^email +1$", run.Error);
        Assert.Matches(@"(?m)^in/a.log +3$", run.Error);
        Assert.Matches(@"(?m)^in/b.log +1$", run.Error);
        Assert.Contains("4 findings in 2 files", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_but_errors()
    {
        _folder.Write("a.log", Line);

        Assert.Equal("", GuardrlyProgram.Run(_folder.Path, ["redact", "-q", "a.log", "-o", "b.log"]).Error);
        Assert.NotEqual("", GuardrlyProgram.Run(_folder.Path, ["redact", "-q", "none.log", "-o", "b.log"]).Error);
    }

    [Fact]
    public void Json_is_on_standard_output_when_data_goes_to_files()
    {
        _folder.Write("in/a.log", Line);
        WriteCutGzip("in/b.log.gz");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--json", "in", "-o", "out"]);

        Assert.Equal(3, run.ExitCode);
        JsonElement summary = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("redact", summary.GetProperty("command").GetString());
        Assert.Equal(3, summary.GetProperty("exit_code").GetInt32());
        Assert.Equal(1, summary.GetProperty("finding_count").GetInt64());
        Assert.Equal(1, summary.GetProperty("findings").GetProperty("authorization").GetInt64());
        JsonElement[] files = [.. summary.GetProperty("files").EnumerateArray()];
        Assert.Equal("in/a.log", files[0].GetProperty("input").GetString());
        Assert.Equal("out/a.log", files[0].GetProperty("output").GetString());
        Assert.Equal("done", files[0].GetProperty("status").GetString());
        Assert.Equal(Line.Length, files[0].GetProperty("input_bytes").GetInt64());
        Assert.Equal(Masked.Length, files[0].GetProperty("output_bytes").GetInt64());
        Assert.Equal("failed", files[1].GetProperty("status").GetString());
        Assert.Contains("in/b.log.gz", files[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_on_standard_error_when_data_goes_to_standard_output()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--json"], Line);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Masked, run.Output);
        JsonElement summary = JsonDocument.Parse(run.Error).RootElement;
        Assert.Equal("-", summary.GetProperty("files")[0].GetProperty("input").GetString());
    }

    [Fact]
    public void Paths_are_masked_in_what_is_said()
    {
        _folder.Write("in/jane.doe@acme.io.log", Line);

        ProgramRun people = GuardrlyProgram.Run(_folder.Path, ["redact", "in", "in/jane.doe@acme.io.gz", "-o", "out"]);
        ProgramRun machine = GuardrlyProgram.Run(_folder.Path, ["redact", "--json", "in", "-o", "out2"]);

        Assert.DoesNotContain("jane.doe", people.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("jane.doe", machine.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out2/jane.doe@acme.io.log"]));
    }

    [Fact]
    public void A_reader_that_goes_away_ends_it_quietly()
    {
        string line = new string('x', 1023) + "\n";
        _folder.Write("big.log", string.Concat(Enumerable.Repeat(line, 8 * 1024)));

        using GuardrlyProgram program = GuardrlyProgram.Start(
            _folder.Path, ["redact", "big.log"], collectOutput: false);
        program.ReadOutput(1024);
        program.CloseOutput();
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.DoesNotContain("roken pipe", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0} redact a.log 2>&-")]
    [InlineData("{0} redact a.log 2>/dev/full")]
    [InlineData("{0} redact --json a.log 2>/dev/full")]
    public void Messages_that_nobody_takes_are_no_failure(string line)
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, line);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Masked, run.Output);
    }

    [Fact]
    public void Two_runs_into_one_output_stand_one_behind_the_other()
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, "(echo 1; {0} redact a.log; {0} redact a.log) >out");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("1\n" + Masked + Masked, _folder.Read("out"));
    }

    [Fact]
    public void A_line_is_passed_on_as_soon_as_it_is_decided()
    {
        using GuardrlyProgram program = GuardrlyProgram.Start(_folder.Path, ["redact"], collectOutput: false);
        program.Input.Write("hello\n"u8);
        program.Input.Flush();
        string first = program.ReadOutput("hello\n".Length);
        program.Input.Close();

        Assert.Equal("hello\n", first);
        Assert.Equal("", program.ReadOutput());
        Assert.Equal(0, program.WaitForEnd().ExitCode);
    }

    void WriteCutGzip(string name)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line, 100))));
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], packed.ToArray()[..^12]);
    }
}

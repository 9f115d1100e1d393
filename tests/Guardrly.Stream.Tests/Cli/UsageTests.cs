namespace Guardrly.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--nope")]
    [InlineData("redact --nope")]
    [InlineData("redact -x")]
    [InlineData("redact --output --quiet")]
    [InlineData("redact --quiet=perhaps")]
    [InlineData("redact --output")]
    [InlineData("redact --output a --output b")]
    [InlineData("redact --jobs 0")]
    [InlineData("redact --jobs many")]
    [InlineData("redact --zstd-window-max 4096")]
    [InlineData("redact --in-place")]
    [InlineData("redact --in-place -")]
    [InlineData("redact a.log --in-place --output b.log")]
    [InlineData("redact a.log b.log")]
    [InlineData("redact a.log -")]
    [InlineData("redact .")]
    [InlineData("scan")]
    [InlineData("scan --in-place a.log")]
    [InlineData("scan - -")]
    [InlineData("audit")]
    [InlineData("audit - -")]
    [InlineData("audit a.log --to")]
    [InlineData("audit a.log --to nowhere")]
    [InlineData("audit a.log --to json:out")]
    [InlineData("audit a.log --to jsonl:")]
    [InlineData("audit a.log --to parquet:-")]
    [InlineData("audit a.log --to kafka:topic")]
    [InlineData("audit a.log --to - --to jsonl:-")]
    [InlineData("audit a.log --to jsonl:out --alerts jsonl:./out")]
    [InlineData("audit a.log --to lines:a.log")]
    [InlineData("audit . --to jsonl:out.jsonl")]
    [InlineData("frobnicate")]
    [InlineData("")]
    public void A_command_line_that_makes_no_sense_ends_with_2_and_says_where_help_is(string line)
    {
        _folder.Write("a.log", "a\n");
        _folder.Write("b.log", "b\n");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Equal("", run.Output);
        Assert.StartsWith("guardrly: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.log", "b.log"], _folder.Files);
    }

    [Fact]
    public void An_unknown_option_is_refused_with_the_nearest_known_one()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redact", "--outptu", "x"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("unknown option '--outptu'; did you mean '--output'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_is_refused_with_the_nearest_known_one()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["redcat"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("unknown command 'redcat'; did you mean 'redact'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_hyphen_is_reached_by_its_folder_or_after_two_hyphens()
    {
        _folder.Write("-x", "hello\n");

        Assert.Equal("hello\n", GuardrlyProgram.Run(_folder.Path, ["redact", "./-x"]).Output);
        Assert.Equal("hello\n", GuardrlyProgram.Run(_folder.Path, ["redact", "--", "-x"]).Output);
    }

    [Fact]
    public void A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        _folder.Write("@x", "hello\n");

        Assert.Equal("hello\n", GuardrlyProgram.Run(_folder.Path, ["redact", "@x"]).Output);
    }

    [Theory]
    [InlineData("--help", "redact")]
    [InlineData("redact --help", "--in-place")]
    [InlineData("scan --help", "guardrly scan")]
    [InlineData("redact --help --nope", "--in-place")]
    public void Help_is_given_on_standard_output(string line, string expected)
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void The_version_is_a_number_alone()
    {
        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["--version"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Fact]
    public void A_secret_in_a_mistyped_argument_is_not_echoed()
    {
        const string Secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["frob" + "-" + Secret, $"--token={Secret}"]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }
}

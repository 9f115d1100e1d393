using System.Runtime.Versioning;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class StandardStreamsTests : IDisposable
{
    const string Line = "GET /x Authorization: Bearer gq7Zt2mPw9xKc4VbN1sDf8\n";
    const string Masked = "GET /x Authorization: Bearer [REDACTED:authorization]\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{0} redact <&-")]
    [InlineData("{0} redact - -o out.log <&-")]
    [InlineData("{0} scan - <&-")]
    public void Standard_input_that_is_closed_is_an_error_and_nothing_is_read(string line)
    {
        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, line);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Equal("", run.Output);
        Assert.Contains("-: standard input is closed", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("{0} redact a.log >&-")]
    [InlineData("{0} scan a.log >&-")]
    [InlineData("{0} redact --json a.log -o out.log >&-")]
    [InlineData("{0} redact a.log <&- >&-")]
    public void Standard_output_that_is_closed_is_an_error_where_something_should_go_there(string line)
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, line);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains("-: standard output is closed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0} redact a.log nope.log -o out <&- >&- 2>&-")]
    [InlineData("{0} redact nope.log a.log --jobs 1 -o out <&- >&- 2>&-")]
    public void With_every_standard_stream_closed_no_message_gets_into_a_file(string line)
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, line);

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Equal(["a.log", "out/a.log"], _folder.Files);
        Assert.Equal(Masked, _folder.Read("out/a.log"));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("redact --help")]
    [InlineData("scan nothing.log a.log")]
    [InlineData("redact a.log")]
    public void A_full_device_as_standard_output_is_an_error_and_no_crash(string arguments)
    {
        _folder.Write("a.log", Line);

        ProgramRun run = GuardrlyProgram.RunInShell(_folder.Path, $"{{0}} {arguments} >/dev/full");

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains("-: cannot be written: no space left on device", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}

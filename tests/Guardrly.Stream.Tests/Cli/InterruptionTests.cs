using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class InterruptionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PosixSignal.SIGINT, 130)]
    [InlineData(PosixSignal.SIGTERM, 143)]
    [InlineData(PosixSignal.SIGHUP, 129)]
    public void A_signal_leaves_no_partial_file(PosixSignal signal, int exitCode)
    {
        Directory.CreateDirectory(_folder["out"]);
        using GuardrlyProgram program = GuardrlyProgram.Start(_folder.Path, ["redact", "-", "-o", "out/a.log"]);
        // The input stays open: the program has begun its output and waits for more.
        program.Input.Write("hello\n"u8);
        program.Input.Flush();
        WaitUntil(() => _folder.Files.Length == 1);

        program.Signal(signal);
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == exitCode, run.ToString());
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_signal_leaves_the_files_that_are_done()
    {
        string pipe = _folder.MakePipe("b.log");
        _folder.Write("a.log", "hello\n");
        using GuardrlyProgram program = GuardrlyProgram.Start(
            _folder.Path, ["redact", "--json", "--jobs", "1", "a.log", "b.log", "-o", "out"]);
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        writer.Write("half\n"u8);
        writer.Flush();
        WaitUntil(() => File.Exists(_folder["out/a.log"]) && Directory.GetFiles(_folder["out"]).Length == 2);

        program.Signal(PosixSignal.SIGTERM);
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == 143, run.ToString());
        Assert.Equal(["a.log", "b.log", "out/a.log"], _folder.Files);
        Assert.Equal("hello\n", _folder.Read("out/a.log"));
        Assert.Contains("\"status\":\"interrupted\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_worked_on_when_the_signal_comes_is_whole_or_absent()
    {
        // The pipe keeps one job waiting, so that the program still runs when the signal comes; how far the other
        // one is by then, nobody knows.
        string pipe = _folder.MakePipe("b.log");
        string text = string.Concat(Enumerable.Repeat("Authorization: Bearer gq7Zt2mPw9xKc4VbN1sDf8\n", 10_000));
        _folder.Write("a.log", text);
        using GuardrlyProgram program = GuardrlyProgram.Start(
            _folder.Path, ["redact", "--jobs", "2", "b.log", "a.log", "-o", "out"]);
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write);

        program.Signal(PosixSignal.SIGTERM);
        ProgramRun run = program.WaitForEnd();

        Assert.True(run.ExitCode == 143, run.ToString());
        Assert.Equal(text, _folder.Read("a.log"));
        string[] left = Directory.Exists(_folder["out"]) ? Directory.GetFiles(_folder["out"]) : [];
        Assert.True(left is [] || (left is [{ } only] && Path.GetFileName(only) == "a.log"), string.Join(' ', left));
        if (left.Length == 1)
            Assert.EndsWith("Bearer [REDACTED:authorization]\n", File.ReadAllText(left[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signal_ends_a_scan_that_waits_for_its_input()
    {
        using GuardrlyProgram program = GuardrlyProgram.Start(_folder.Path, ["scan", "-"], collectOutput: false);
        program.Input.Write("Authorization: Bearer gq7Zt2mPw9xKc4VbN1sDf8\nnext\nnext\nnext\n"u8);
        program.Input.Flush();
        Assert.Equal("-:1:23: authorization: ", program.ReadOutput("-:1:23: authorization: ".Length));

        program.Signal(PosixSignal.SIGINT);

        Assert.Equal(130, program.WaitForEnd().ExitCode);
    }

    /// <summary>Polls: there is nothing to wait on in another process's folder.</summary>
    static void WaitUntil(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, GuardrlyProgram.Deadline), "it did not come to pass");
}

using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Guardrly.Tests.Cli;

/// <summary>The real program over real files; the rules of following are tested step by step elsewhere.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TailCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_follows_until_it_is_told_to_end_and_goes_on_where_it_was()
    {
        _folder.Write("logs/a.log", "one\n");
        using (GuardrlyProgram program = Start())
        {
            WaitForLines(1);
            File.AppendAllText(_folder["logs/a.log"], "Cookie: a=b; c=d\n");
            WaitForLines(2);
            program.Signal(PosixSignal.SIGTERM);
            Assert.Equal(new ProgramRun(143, "", ""), program.WaitForEnd());
        }
        File.AppendAllText(_folder["logs/a.log"], "three\n");
        File.Move(_folder["logs/a.log"], _folder["logs/b.log"]);

        using (GuardrlyProgram program = Start())
        {
            WaitForLines(3);
            program.Signal(PosixSignal.SIGINT);
            Assert.Equal(130, program.WaitForEnd().ExitCode);
        }

        Assert.Equal(
            ["one", "Cookie: a=[REDACTED:cookie]; c=[REDACTED:cookie]", "three"],
            File.ReadAllLines(_folder["out.log"]));
    }

    [Fact]
    public void Sighup_opens_outputs_that_were_rotated_anew()
    {
        _folder.Write("logs/a.log", "one\n");
        using GuardrlyProgram program = Start();
        WaitForLines(1);
        File.Move(_folder["out.log"], _folder["out.log.1"]);
        program.Signal(PosixSignal.SIGHUP);
        WaitUntil(() => File.Exists(_folder["out.log"]));
        File.AppendAllText(_folder["logs/a.log"], "two\n");
        WaitForLines(1);
        program.Signal(PosixSignal.SIGTERM);
        program.WaitForEnd();

        Assert.Equal("one\n", _folder.Read("out.log.1"));
        Assert.Equal("two\n", _folder.Read("out.log"));
    }

    [Theory]
    [InlineData("tail logs/*.log", "name a sink")]
    [InlineData("tail - --to -", "cannot be followed")]
    [InlineData("tail logs --to lines:logs/out.log", "would be followed itself")]
    [InlineData("tail logs/*.log --to lines:logs/out.log", "would be followed itself")]
    [InlineData("tail a.log --to lines:a.log", "would be followed itself")]
    [InlineData("tail a.log --to lines:b --to jsonl:b", "two sinks")]
    [InlineData("tail a.log --to - --from middle", "middle")]
    public void What_cannot_be_is_refused_with_the_reason(string line, string reason)
    {
        _folder.Write("logs/a.log", "");

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, line.Split(' '));

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_one_with_the_same_state_is_refused()
    {
        _folder.Write("logs/a.log", "one\n");
        using GuardrlyProgram first = Start();
        WaitForLines(1);

        ProgramRun second = GuardrlyProgram.Run(
            _folder.Path, ["tail", "logs/*.log", "--to", "lines:other.log", "--state", "state"]);

        Assert.True(second.ExitCode == 3, second.ToString());
        Assert.Contains("another guardrly", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_and_explain_say_how_far_each_file_is_read_and_why()
    {
        _folder.Write("logs/a.log", "one\ntwo");
        using (GuardrlyProgram program = Start())
        {
            WaitForLines(1);
            program.Signal(PosixSignal.SIGTERM);
            program.WaitForEnd();
        }
        File.AppendAllText(_folder["logs/a.log"], " and\n");

        ProgramRun status = Run("--status");
        ProgramRun read = Run("--explain", "logs/a.log");
        _folder.Write("elsewhere.txt", "x\n");
        ProgramRun other = Run("--explain", "elsewhere.txt");

        Assert.True(status.ExitCode == 0, status.ToString());
        Assert.Contains("logs/a.log", status.Output, StringComparison.Ordinal);
        Assert.Contains("8 bytes behind", read.Output, StringComparison.Ordinal);
        Assert.Contains("no pattern leads to it", other.Output, StringComparison.Ordinal);
    }

    ProgramRun Run(params string[] more) => GuardrlyProgram.Run(
        _folder.Path, ["tail", "logs/*.log", "--to", "lines:out.log", "--state", "state", .. more]);

    GuardrlyProgram Start() => GuardrlyProgram.Start(
        _folder.Path, ["tail", "logs/*.log", "--to", "lines:out.log", "--state", "state", "--from", "start"]);

    void WaitForLines(int count) => WaitUntil(
        () => File.Exists(_folder["out.log"]) && _folder.Read("out.log").Count(letter => letter == '\n') >= count);

    static void WaitUntil(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, GuardrlyProgram.Deadline), "it did not come in time");
}

using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class RunCommandTests : IDisposable
{
    const string Tail = """{ "paths": ["logs/*.log"], "to": ["lines:out.log"], "state": "state" }""";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Audits_run_first_and_then_all_tails_until_it_is_told_to_end()
    {
        _folder.Write("old/a.log", "archived\n");
        _folder.Write("logs/a.log", "live\n");
        _folder.Write("more/b.log", "other\n");
        _folder.Write("conf.json", $$"""
            {
              "audits": [ { "paths": ["old"], "to": ["lines:old.log"] } ],
              "tails": [
                {{Tail}},
                { "paths": ["more/b.log"], "to": ["jsonl:more.jsonl"], "state": "state2", "from": "start" }
              ]
            }
            """);
        using GuardrlyProgram program = GuardrlyProgram.Start("/", ["run", _folder["conf.json"]]);
        WaitFor("out.log", "live\n");
        WaitUntil(() => File.Exists(_folder["more.jsonl"]) && _folder.Read("more.jsonl").EndsWith('\n'));
        program.Signal(PosixSignal.SIGTERM);

        Assert.Equal(143, program.WaitForEnd().ExitCode);
        Assert.Equal("archived\n", _folder.Read("old.log"));
    }

    [Fact]
    public void Sighup_takes_a_good_file_and_leaves_things_as_they_are_for_a_bad_one()
    {
        _folder.Write("logs/a.log", "one\n");
        _folder.Write("conf.json", $$"""{ "tails": [ {{Tail}} ] }""");
        using GuardrlyProgram program = GuardrlyProgram.Start(_folder.Path, ["run", "conf.json"]);
        WaitFor("out.log", "one\n");
        File.Move(_folder["out.log"], _folder["out.log.1"]);
        _folder.Write("conf.json", """{ "tials": [] }""");
        program.Signal(PosixSignal.SIGHUP);
        WaitUntil(() => File.Exists(_folder["out.log"])); // opened anew after the file was found wanting
        File.AppendAllText(_folder["logs/a.log"], "two\n");
        WaitFor("out.log", "two\n");
        _folder.Write("logs/b.txt", "three\n");
        _folder.Write("conf.json", $$"""{ "tails": [ {{Tail.Replace("logs/*.log", "logs/*")}} ] }""");
        program.Signal(PosixSignal.SIGHUP);
        WaitFor("out.log", "two\nthree\n");
        program.Signal(PosixSignal.SIGINT);

        ProgramRun run = program.WaitForEnd();
        Assert.Equal(130, run.ExitCode);
        Assert.Contains(
            "unknown key 'tials'; did you mean 'tails'?; what runs goes on", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "tails": [ { "path": [] } ] }""", "1:16: unknown key 'path'; did you mean 'paths'?")]
    [InlineData("""{ "tails": [ { "to": ["-"] } ] }""", "1:14: 'paths' is missing here")]
    [InlineData("""{ "tails": [ { "paths": ["a"], "to": ["linse:x"] } ] }""", "1:39: 'linse:x' is no sink; did you mean 'lines'?")]
    [InlineData("""{ "tails": [ { "paths": ["a"], "to": ["-"], "from": "ned" } ] }""", "1:53: from cannot be 'ned'; did you mean 'end'?")]
    [InlineData("""{ "tails": [ { "paths": ["a"] } ] }""", "1:14: name a sink at least")]
    [InlineData("""{ "audits": [ { "paths": ["a"], "jobs": 0 } ] }""", "1:41: jobs must be from 1 to 256")]
    [InlineData("{}", "there is nothing to do in it")]
    public void What_is_wrong_is_said_with_its_place(string text, string what)
    {
        _folder.Write("conf.json", text);

        ProgramRun run = GuardrlyProgram.Run(_folder.Path, ["run", "conf.json"]);

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_tells_right_from_wrong_and_tries_the_places_when_asked_to()
    {
        _folder.Write("good.json", $$"""{ "$schema": "guardrly.schema.json", "tails": [ {{Tail}} ] }""");
        _folder.Write("bad.json", """{ "tails": 1 }""");
        _folder.Write(
            "nowhere.json", """{ "tails": [ { "paths": ["a"], "to": ["lines:/proc/x/out"], "state": "s" } ] }""");

        Assert.Equal(
            new ProgramRun(0, "good.json: right; 1 tails, 0 audits\n", ""), Run("validate", "good.json", "--online"));
        Assert.Equal(2, Run("validate", "bad.json").ExitCode);
        Assert.Equal(0, Run("validate", "nowhere.json").ExitCode);
        Assert.Equal(3, Run("validate", "nowhere.json", "--online").ExitCode);
        Assert.Equal(2, Run("validate").ExitCode);
        Assert.Equal(2, Run("validate", "missing.json").ExitCode);
    }

    [Fact]
    public void The_schema_that_is_shipped_is_the_one_that_is_printed()
    {
        string path = Path.Combine(Repository.Root, "src", "Guardrly.Stream.Cli", "guardrly.schema.json");
        ProgramRun run = Run("validate", "--schema");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, run.Output);

        Assert.Equal(File.ReadAllText(path), run.Output);
    }

    ProgramRun Run(params string[] arguments) => GuardrlyProgram.Run(_folder.Path, arguments);

    void WaitFor(string file, string content) =>
        WaitUntil(() => File.Exists(_folder[file]) && _folder.Read(file) == content);

    static void WaitUntil(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, GuardrlyProgram.Deadline), "it did not come in time");
}

using System.CommandLine;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Commands;

/// <summary><c>guardrly scan</c>.</summary>
static class ScanCommand
{
    const string Examples = """
        Examples:
          guardrly scan logs/                           where are secrets? exit code 1 if there are any
          guardrly scan --json app.log.gz | jq .kind    one JSON object a finding, the last one is a summary
        """;

    /// <summary>The command with its options.</summary>
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var shared = new SharedOptions("Print one JSON object a finding, a line each, and a summary as the last one.");
        var command = new Command("scan", "Reports what would be masked and changes nothing. Exit code 1 on findings.")
        {
            paths,
        };
        shared.AddTo(command);
        command.SetAction(result =>
        {
            var options = new ScanOptions(result.GetValue(paths) ?? [], shared.Read(result));
            options.Check();
            return ScanRun.Execute(options);
        });
        HelpWithExamples.AddTo(command, Examples);
        return command;
    }
}

using System.CommandLine;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Commands;

/// <summary><c>guardrly redact</c>.</summary>
static class RedactCommand
{
    const string Examples = """
        Examples:
          agent 2>&1 | guardrly redact >agent.log       mask a pipe
          guardrly redact app.log -o app.masked.log     mask a file
          guardrly redact logs/ -o masked/              mask a folder, .gz, .zst and .br files in it included
          guardrly redact --in-place logs/*.log         replace files by their masked selves
        """;

    /// <summary>The command with its options.</summary>
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; none or - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where to write: a file for one file, a folder for several or for a folder. Default: stdout.",
            HelpName = "PATH",
        };
        Option<bool> inPlace = SharedOptions.Flag("--in-place", "Replace each file by its masked self.");
        var shared = new SharedOptions(
            "Print the summary as one JSON object: on stdout where data goes to files, else on stderr.");
        var command = new Command("redact", "Masks archived logs. A file appears whole or not at all.")
        {
            paths,
            output,
            inPlace,
        };
        shared.AddTo(command);
        command.SetAction(result =>
        {
            var options = new RedactOptions(
                result.GetValue(paths) ?? [], result.GetValue(output), result.GetValue(inPlace), shared.Read(result));
            options.Check();
            return RedactRun.Execute(options);
        });
        HelpWithExamples.AddTo(command, Examples);
        return command;
    }
}

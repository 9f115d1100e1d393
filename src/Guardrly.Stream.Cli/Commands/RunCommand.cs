using System.CommandLine;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Commands;

/// <summary><c>guardrly run</c> and <c>guardrly validate</c>.</summary>
static class RunCommand
{
    const string RunExamples = """
        Examples:
          guardrly run guardrly.json           all audits and tails of the file, in one process
          kill -HUP PID                        reads the file again; a bad one changes nothing

        The file: { "$schema": "guardrly.schema.json",
                    "tails": [ { "paths": ["logs/*.log"], "to": ["jsonl:audit.jsonl"], "alerts": ["lines:-"] } ] }
        Paths in it are relative to its folder.
        """;

    const string ValidateExamples = """
        Examples:
          guardrly validate guardrly.json                  what is wrong, with line and column; exit code 2
          guardrly validate guardrly.json --online         also: can its outputs and states be written?
          guardrly validate --schema > guardrly.schema.json
        """;

    /// <summary>The command that runs a file.</summary>
    public static Command Build()
    {
        var config = new Argument<string>("CONFIG") { Description = "The config file." };
        var command = new Command("run", "Runs everything that a config file asks for.") { config };
        command.SetAction(result => ConfigRun.Execute(result.GetValue(config)!));
        HelpWithExamples.AddTo(command, RunExamples);
        return command;
    }

    /// <summary>The command that only looks whether a file is right.</summary>
    public static Command BuildValidate()
    {
        var config = new Argument<string?>("CONFIG")
        {
            Description = "The config file.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> online = SharedOptions.Flag("--online", "Also try whether outputs and states can be written.");
        Option<bool> schema = SharedOptions.Flag("--schema", "Print the JSON schema of config files.");
        var command = new Command("validate", "Says what is wrong with a config file.") { config, online, schema };
        command.SetAction(result =>
        {
            if (result.GetValue(schema))
            {
                Console.Out.Write(ConfigSchema.Text());
                return ExitCode.Done;
            }
            string path = result.GetValue(config) ?? throw new UsageException("name a config file, or --schema");
            return ConfigCheck.Execute(path, result.GetValue(online));
        });
        HelpWithExamples.AddTo(command, ValidateExamples);
        return command;
    }
}

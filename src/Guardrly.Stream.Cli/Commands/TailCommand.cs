using System.CommandLine;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Commands;

/// <summary><c>guardrly tail</c>.</summary>
static class TailCommand
{
    const string Examples = """
        Examples:
          guardrly tail 'logs/*.log' --to lines:masked.log --alerts lines:-     masked lines to a file, alerts here
          guardrly tail ~/.claude/logs --to jsonl:audit.jsonl --state state/    records; goes on where it was left
          guardrly tail app.log --from end --to -                               like tail -F, masked

        SINK is lines:PATH, jsonl:PATH, or - for lines on standard output; PATH - is standard output. Files are followed
        through rotation, truncation and restarts, each line once. SIGHUP opens the outputs anew, SIGTERM ends it.
        """;

    /// <summary>The command with its options.</summary>
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and globs; looked for again and again.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> to = AuditCommand.Repeatable("--to", "SINK", "Where masked lines or records go.");
        Option<string[]> alerts = AuditCommand.Repeatable("--alerts", "SINK", "Where alerts go.");
        Option<string[]> allow = AuditCommand.Repeatable(
            "--allow-domain", "DOMAIN", "A domain that is known, subdomains included. May be given several times.");
        Option<string?> state = Text(
            "--state", "DIR", "The folder that says how far all is read. Default: one in ~/.local/state/guardrly.");
        Option<string> from = From();
        Option<string?> config = Text(
            "--config", "FILE", "The config file. Default: guardrly.json in the working directory, if there is one.");
        Option<bool> quiet = SharedOptions.Flag("--quiet", "Say nothing but errors.", "-q");
        Option<bool> status = SharedOptions.Flag(
            "--status", "Say how far each file is read, and end. With --state no sink need be named.");
        Option<bool> json = SharedOptions.Flag("--json", "Print the status as one JSON object.");
        Option<string?> explain = Text(
            "--explain", "PATH", "Say why this file is read or not, from where, and what it is known by, and end.");
        var command = new Command("tail", "Follows live logs through rotation and restart, and masks what comes.")
        {
            paths,
        };
        foreach (Option option in (Option[])[to, alerts, allow, state, from, config, quiet, status, explain, json])
            command.Add(option);
        command.SetAction(result =>
        {
            var options = new TailOptions(
                result.GetValue(paths) ?? [],
                [.. (result.GetValue(to) ?? []).Select(SinkAddress.Parse)],
                [.. (result.GetValue(alerts) ?? []).Select(SinkAddress.Parse)],
                result.GetValue(allow) ?? [],
                result.GetValue(state),
                result.GetValue(from) == "end",
                result.GetValue(config),
                result.GetValue(quiet))
            {
                OnlyStatus = result.GetValue(status),
                Explained = result.GetValue(explain),
                Json = result.GetValue(json),
            };
            options.Check();
            return TailRun.Execute(options);
        });
        HelpWithExamples.AddTo(command, Examples);
        return command;
    }

    static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
    };

    static Option<string> From()
    {
        var from = new Option<string>("--from")
        {
            Description = "Where files are begun that are there at the very first start: start or end. New ones are "
                + "read from their start.",
            HelpName = "start|end",
            DefaultValueFactory = _ => "start",
        };
        from.AcceptOnlyFromAmong("start", "end");
        return from;
    }
}

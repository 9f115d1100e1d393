using System.CommandLine;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Commands;

/// <summary><c>guardrly audit</c>.</summary>
static class AuditCommand
{
    const string Examples = """
        Examples:
          guardrly audit logs/                                      what did the agent do? tables, nothing is written
          guardrly audit logs/ --to jsonl:audit.jsonl --alerts -     an audit log to query, and what needs attention
          guardrly audit logs/ --to parquet:audit                   files by date for DuckDB and its like
          guardrly audit app.log.gz --to jsonl:- | jq .endpoint     one JSON object a record

        SINK is lines:PATH, jsonl:PATH, parquet:DIR, or - for lines on standard output; PATH - is standard output.
        """;

    /// <summary>The command with its options.</summary>
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and globs; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> to = Repeatable("--to", "SINK", "Where masked records go. May be given several times.");
        Option<string[]> alerts = Repeatable("--alerts", "SINK", "Where alerts go. May be given several times.");
        Option<string[]> allow = Repeatable(
            "--allow-domain", "DOMAIN", "A domain that is known, subdomains included. May be given several times.");
        var shared = new SharedOptions(
            "Print the summary as one JSON object: on stdout where data goes to files, else on stderr.");
        var command = new Command("audit", "Masks archived logs and makes records and alerts of the API calls in them.")
        {
            paths,
            to,
            alerts,
            allow,
        };
        shared.AddTo(command);
        command.SetAction(result =>
        {
            var options = new AuditOptions(
                result.GetValue(paths) ?? [],
                [.. (result.GetValue(to) ?? []).Select(SinkAddress.Parse)],
                [.. (result.GetValue(alerts) ?? []).Select(SinkAddress.Parse)],
                result.GetValue(allow) ?? [],
                shared.Read(result));
            options.Check();
            return AuditRun.Execute(options);
        });
        HelpWithExamples.AddTo(command, Examples);
        return command;
    }

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Repeatable(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}

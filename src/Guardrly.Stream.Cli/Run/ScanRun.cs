using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly scan</c> from its options to its exit code.</summary>
static class ScanRun
{
    /// <summary>Plans, runs, reports.</summary>
    public static int Execute(ScanOptions options)
    {
        RunConfig config = ConfigFile.Load(options.Run.ConfigPath);
        Redactor redactor = config.Redactor;
        Messages.Redactor = redactor;
        InputList found = InputList.Find([.. options.Paths.Where(path => path != "-")]);
        InputEntry[] standardInput = options.Paths.Contains("-") ? [InputEntry.StandardInput] : [];
        IReadOnlyList<InputEntry> inputs =
            options.Paths[0] == "-" ? [.. standardInput, .. found.Entries] : [.. found.Entries, .. standardInput];
        using var interruption = new Interruption();
        FileResult[] results = Run(inputs, options, redactor, interruption);
        var summary = new Summary("scan", config.Path, results, found.Problems) { Interrupted = interruption.ExitCode };
        summary.Tell(options.Run, jsonToError: false);
        return summary.ExitCode;
    }

    static FileResult[] Run(
        IReadOnlyList<InputEntry> inputs, ScanOptions options, Redactor redactor, Interruption interruption)
    {
        var meter = new ByteMeter(InputEntries.TotalBytes(inputs));
        var run = new RunContext(redactor, options.Run.Inputs, interruption, meter);
        var results = new FileResult[inputs.Count];
        using ByteSink standardOutput = OutputFile.StandardOutput();
        using var output = new OrderedOutput(standardOutput);
        var jobs = Jobs.Start(inputs.Count, options.Run.JobCount, interruption, index =>
        {
            results[index] = ScanJob.Run(index, inputs[index], options.Run.Json, output, run);
            if (results[index].ReaderGone)
                interruption.Stop();
        });
        Progress.WaitFor(jobs, meter, options.Run, dataOnStandardOutput: true);
        for (int index = 0; index < results.Length; index++)
            results[index] ??= FileResult.Of(inputs[index], null);
        return results;
    }
}

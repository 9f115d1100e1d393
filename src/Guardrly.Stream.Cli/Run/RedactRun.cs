using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Redaction;
using Guardrly.Sinks;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly redact</c> from its options to its exit code.</summary>
static class RedactRun
{
    /// <summary>Plans, runs, reports.</summary>
    public static int Execute(RedactOptions options)
    {
        RunConfig config = ConfigFile.Load(options.Run.ConfigPath);
        Redactor redactor = config.Redactor;
        Messages.Redactor = redactor;
        RedactPlan plan = RedactPlan.Make(options);
        if (options.FromStandardInput && !options.Run.Quiet && !Console.IsInputRedirected)
            Messages.WriteLine("guardrly: reading what you type, until Ctrl-D");
        using var interruption = new Interruption();
        FileResult[] results = Run(plan, options, redactor, interruption);
        var summary = new Summary("redact", config.Path, results, plan.Problems) { Interrupted = interruption.ExitCode };
        summary.Tell(options.Run, jsonToError: options.ToStandardOutput);
        return summary.ExitCode;
    }

    static FileResult[] Run(RedactPlan plan, RedactOptions options, Redactor redactor, Interruption interruption)
    {
        var meter = new ByteMeter(InputEntries.TotalBytes(plan.Items.Select(item => item.Input)));
        var run = new RunContext(redactor, options.Run.Inputs, interruption, meter);
        var results = new FileResult[plan.Items.Count];
        var jobs = Jobs.Start(results.Length, options.Run.JobCount, interruption, index =>
            results[index] = RedactJob.Run(plan.Items[index], run));
        Progress.WaitFor(jobs, meter, options.Run, dataOnStandardOutput: options.ToStandardOutput);
        if (interruption.ExitCode is not null && !options.ToStandardOutput)
        {
            interruption.WaitUntilAllOutside();
            AtomicFile.RemoveAllPending();
        }
        for (int index = 0; index < results.Length; index++)
            results[index] ??= FileResult.Of(plan.Items[index].Input, plan.Items[index].OutputPath);
        return results;
    }
}

using Guardrly.Alerts;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Pipeline;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly audit</c> from its options to its exit code.</summary>
static class AuditRun
{
    // A lane that waits for a pipe cannot be woken; it holds nothing that matters.
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <summary>Plans, runs, reports.</summary>
    public static int Execute(AuditOptions options)
    {
        RunConfig config = ConfigFile.Load(options.Run.ConfigPath);
        Messages.Redactor = config.Redactor;
        PlatformTable platforms = PlatformTable.BuiltIn.Allow([.. config.AllowedDomains, .. options.AllowDomains]);
        InputList found = InputList.Find([.. options.Paths.Where(path => path != "-")]);
        options.Check(found);
        IReadOnlyList<InputEntry> inputs = InputEntries.InOrder(options.Paths, found);
        using var interruption = new Interruption();
        var tally = new AuditTally();
        var results = new FileResult[inputs.Count];
        string? failure = Run(inputs, options, config, platforms, interruption, tally, results);
        for (int index = 0; index < results.Length; index++)
            results[index] ??= FileResult.Of(inputs[index], null);
        var summary = new AuditSummary(
            new Summary("audit", config.Path, results, found.Problems) { Interrupted = interruption.ExitCode },
            tally, platforms, failure);
        summary.Tell(options.Run, jsonToError: options.ToStandardOutput);
        return summary.ExitCode;
    }

    /// <summary>Runs the pipeline; gives the message of a sink that failed, or null.</summary>
    static string? Run(
        IReadOnlyList<InputEntry> inputs, AuditOptions options, RunConfig config, PlatformTable platforms,
        Interruption interruption, AuditTally tally, FileResult[] results)
    {
        var sinks = new List<ISink> { tally };
        try
        {
            OpenSinks(options, new AuditSinks(platforms, config.Redactor), sinks);
            var meter = new ByteMeter(InputEntries.TotalBytes(inputs));
            var setup = new PipelineSetup
            {
                Redactor = config.Redactor,
                Platforms = platforms,
                OpenWindows = () => new AlertWindows(platforms, config.Alerts),
                Sinks = sinks,
                LaneCount = options.Run.JobCount,
                StreamEnded = report => results[report.Index] = Result(inputs[report.Index], report, config.Redactor),
            };
            StreamInput[] streams = [.. inputs.Zip(Origins(inputs), (entry, origin) => new StreamInput(
                Messages.Safe(entry.Path), () => new MeteredSource(entry.Open(options.Run.Inputs), meter))
            {
                Origin = origin,
            })];
            Task<PipelineReport> run = Task.Run(() => PipelineRun.RunAsync(setup, streams, interruption.Token));
            Progress.WaitFor(new TaskWait(run, interruption), meter, options.Run, options.ToStandardOutput);
            if (interruption.ExitCode is not null)
                run.ContinueWith(_ => { }, TaskScheduler.Default).Wait(s_patience);
            else
                run.GetAwaiter().GetResult();
            return null;
        }
        catch (OutputException exception)
        {
            if (exception.IsReaderGone)
                return null;
            return $"{Messages.Safe(exception.Path)}: {Messages.Safe(exception.What)}";
        }
        finally
        {
            foreach (ISink sink in sinks)
                sink.DisposeAsync().AsTask().GetAwaiter().GetResult();
            if (interruption.ExitCode is not null)
                AtomicFile.RemoveAllPending();
        }
    }

    /// <summary>Full paths, masked; told apart where masking made them alike.</summary>
    static IEnumerable<string> Origins(IReadOnlyList<InputEntry> inputs)
    {
        var seen = new Dictionary<string, int>();
        foreach (InputEntry entry in inputs)
        {
            string origin = entry.Path == "-" ? "-" : Messages.Safe(Path.GetFullPath(entry.Path));
            int count = seen[origin] = seen.GetValueOrDefault(origin) + 1;
            yield return count == 1 ? origin : $"{origin}#{count}";
        }
    }

    static void OpenSinks(AuditOptions options, AuditSinks opener, List<ISink> sinks)
    {
        foreach (SinkAddress address in options.Sinks)
            sinks.Add(opener.OpenRecords(address));
        foreach (SinkAddress address in options.AlertSinks)
            sinks.Add(AuditSinks.OpenAlerts(address));
    }

    static FileResult Result(InputEntry entry, StreamReport report, Redactor redactor)
    {
        FileResult result = FileResult.Of(entry, null) with
        {
            Status = FileStatus.Done,
            InputBytes = report.InputBytes,
            Findings = [.. report.Findings.NonZero()
                .Select(count => KeyValuePair.Create(redactor.NameOf(count.Key), count.Value))],
            BoundReached = report.Findings.BoundReached,
        };
        return report.Failure is null ? result : result.FailedBy(report.Failure);
    }
}

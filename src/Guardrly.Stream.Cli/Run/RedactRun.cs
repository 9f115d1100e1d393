using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Redaction;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly redact</c> from its options to its exit code.</summary>
static class RedactRun
{
    /// <summary>Plans, runs, reports.</summary>
    public static int Execute(RedactOptions options)
    {
        Redactor redactor = ConfigFile.LoadRedactor(options.Run.ConfigPath, out string? configPath);
        Messages.Redactor = redactor;
        RedactPlan plan = RedactPlan.Make(options);
        using var interruption = new Interruption();
        var results = new FileResult[plan.Files.Count];
        Jobs.Run(results.Length, options.Run.JobCount, interruption, index =>
            results[index] = RedactJob.Run(plan.Files[index], redactor, interruption));
        return 0;
    }
}

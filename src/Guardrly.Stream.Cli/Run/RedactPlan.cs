using Guardrly.Cli.Options;

namespace Guardrly.Cli.Run;

sealed record PlannedFile(string? Input, string? Output);

sealed record RedactPlan(IReadOnlyList<PlannedFile> Files)
{
    public static RedactPlan Make(RedactOptions options)
    {
        return new RedactPlan([new PlannedFile(options.FromStandardInput ? null : options.Paths[0], options.ToStandardOutput ? null : options.OutputPath)]);
    }
}

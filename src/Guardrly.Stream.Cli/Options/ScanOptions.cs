namespace Guardrly.Cli.Options;

/// <summary>What <c>guardrly scan</c> was asked for.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is standard input.</param>
/// <param name="Run">How.</param>
sealed record ScanOptions(IReadOnlyList<string> Paths, RunOptions Run)
{
    /// <summary>Refuses what makes no sense together.</summary>
    /// <exception cref="UsageException">It makes none.</exception>
    public void Check()
    {
        if (Paths.Any(path => path.Length == 0))
            throw new UsageException("a path must not be empty");
        if (Paths.Count(path => path == "-") > 1)
            throw new UsageException("'-' (standard input) can be read but once");
    }
}

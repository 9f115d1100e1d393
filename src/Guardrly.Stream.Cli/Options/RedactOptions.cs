using Guardrly.Sources;

namespace Guardrly.Cli.Options;

/// <summary>What <c>guardrly redact</c> was asked for.</summary>
/// <param name="Paths">Files and folders; empty: standard input.</param>
/// <param name="OutputPath">The file or folder to write to, or null.</param>
/// <param name="InPlace">Each file is replaced by its masked self.</param>
/// <param name="Run">How.</param>
sealed record RedactOptions(IReadOnlyList<string> Paths, string? OutputPath, bool InPlace, RunOptions Run)
{
    /// <summary>The input is standard input.</summary>
    public bool FromStandardInput => Paths is [] or ["-"];

    /// <summary>The output is standard output.</summary>
    public bool ToStandardOutput => OutputPath is null or "-" && !InPlace;

    /// <summary>Refuses what makes no sense together.</summary>
    /// <exception cref="UsageException">It makes none.</exception>
    public void Check()
    {
        if (Paths.Any(path => path.Length == 0) || OutputPath is "")
            throw new UsageException("a path must not be empty");
        if (InPlace && OutputPath is not null)
            throw new UsageException("--in-place and --output exclude each other");
        if (InPlace && FromStandardInput)
            throw new UsageException("--in-place needs files");
        if (Paths.Count > 1 && Paths.Contains("-"))
            throw new UsageException("'-' (standard input) cannot stand beside other paths");
    }

    /// <summary>Refuses what needs a folder to write to and names none.</summary>
    /// <exception cref="UsageException">It does.</exception>
    public void Check(InputList inputs)
    {
        if (ToStandardOutput && inputs.IsMany)
            throw new UsageException("several inputs or a folder need --output FOLDER or --in-place");
    }
}

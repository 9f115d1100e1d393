using Guardrly.Redaction;

namespace Guardrly.Cli.Run;

/// <summary>How the work on a file ended.</summary>
enum FileStatus
{
    /// <summary>Not begun, or interrupted: no output.</summary>
    Interrupted,

    /// <summary>Done.</summary>
    Done,

    /// <summary>The input or the output failed: no output, but for what went to standard output.</summary>
    Failed,
}

/// <summary>What became of one input.</summary>
/// <param name="Input">The input's path as it is shown: masked.</param>
/// <param name="Output">The output's path as it is shown, or null: standard output, or none.</param>
sealed record FileResult(string Input, string? Output)
{
    public FileStatus Status { get; init; }

    /// <summary>Why it failed, as it is shown.</summary>
    public string? Error { get; init; }

    /// <summary>Bytes of text read: decompressed.</summary>
    public long InputBytes { get; init; }

    /// <summary>Bytes of text written: before compression.</summary>
    public long OutputBytes { get; init; }

    /// <summary>Findings by the kind's name, of kinds that occurred.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Findings { get; init; } = [];

    /// <summary>Findings that were masked only because a bound was reached; they are in <see cref="Findings"/> too.</summary>
    public long BoundReached { get; init; }

    /// <summary>Findings of all kinds.</summary>
    public long FindingCount => Findings.Sum(finding => finding.Value);

    /// <summary>The counts by the names of their kinds.</summary>
    public static IReadOnlyList<KeyValuePair<string, long>> Named(FindingCounts counts, Redactor redactor) =>
        [.. counts.NonZero().Select(count => KeyValuePair.Create(redactor.NameOf(count.Key), count.Value))];
}

using Guardrly.Cli.Report;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>How the work on a file ended.</summary>
enum FileStatus
{
    /// <summary>Not begun, or stopped by a signal: no output.</summary>
    Interrupted,

    /// <summary>Done.</summary>
    Done,

    /// <summary>The input or the output failed: no output, but for what went to standard output.</summary>
    Failed,
}

/// <summary>What became of one input. All text in it is masked.</summary>
/// <param name="Input">The input's path.</param>
/// <param name="Output">The output's path, or null: standard output, or none.</param>
sealed record FileResult(string Input, string? Output)
{
    public FileStatus Status { get; init; }

    /// <summary>Why it failed; names the path.</summary>
    public string? Error { get; init; }

    /// <summary>Nobody reads the output any more.</summary>
    public bool ReaderGone { get; init; }

    /// <summary>Bytes of text read: decompressed.</summary>
    public long InputBytes { get; init; }

    /// <summary>Bytes of text written: before compression.</summary>
    public long OutputBytes { get; init; }

    /// <summary>Findings by the kind's name, of kinds that occurred.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Findings { get; init; } = [];

    /// <summary>Those of <see cref="Findings"/> that were masked only because a bound was reached.</summary>
    public long BoundReached { get; init; }

    /// <summary>Findings of all kinds.</summary>
    public long FindingCount => Findings.Sum(finding => finding.Value);

    /// <summary>A file that was not begun.</summary>
    public static FileResult Of(InputEntry input, string? outputPath) =>
        new(Messages.Safe(input.Path), outputPath is null ? null : Messages.Safe(outputPath));

    /// <summary>A path that could not be used.</summary>
    public static FileResult Of(InputProblem problem)
    {
        string path = Messages.Safe(problem.Path);
        string error = $"{path}: {Messages.Safe(problem.What)}";
        return new FileResult(path, null) { Status = FileStatus.Failed, Error = error };
    }

    /// <summary>With what was counted so far.</summary>
    public FileResult CountedBy(StreamRedactor stream, Redactor redactor) =>
        Counted(stream.InputBytes, stream.OutputBytes, stream.Counts, redactor);

    /// <summary>With what was counted.</summary>
    public FileResult CountedBy(PieceJoin join, Redactor redactor) =>
        Counted(join.InputBytes, join.OutputBytes, join.Counts, redactor);

    FileResult Counted(long inputBytes, long outputBytes, FindingCounts counts, Redactor redactor) => this with
    {
        InputBytes = inputBytes,
        OutputBytes = outputBytes,
        Findings =
            [.. counts.NonZero().Select(count => KeyValuePair.Create(redactor.NameOf(count.Key), count.Value))],
        BoundReached = counts.BoundReached,
    };

    /// <summary>The file failed.</summary>
    public FileResult FailedBy(Exception exception) => this with
    {
        Status = FileStatus.Failed,
        ReaderGone = exception is OutputException { IsReaderGone: true },
        // Path and reason apart: a reason behind a path that looks like a secret's name must not be masked with it.
        Error = exception switch
        {
            InputException input => $"{Messages.Safe(input.Path)}: {Messages.Safe(Sentence(input.What, input.Remedy))}",
            OutputException output => $"{Messages.Safe(output.Path)}: {Messages.Safe(output.What)}",
            IOException or UnauthorizedAccessException => $"{Input}: {Messages.Safe(exception.Message)}",
            _ => $"{Input}: internal error: {exception.GetType().Name}: {Messages.Safe(exception.Message)}",
        },
    };

    static string Sentence(string what, string? remedy) => remedy is null ? what : $"{what}; {remedy}";
}

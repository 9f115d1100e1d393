using System.Text;
using System.Text.Json;
using Guardrly.Cli.Options;
using Guardrly.Cli.Run;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Report;

/// <summary>What a run came to.</summary>
/// <param name="Command"><c>redact</c> or <c>scan</c>.</param>
/// <param name="ConfigPath">The config file that was read, or null.</param>
/// <param name="Begun">The files, in the order of the arguments.</param>
/// <param name="Problems">The paths that were left out.</param>
sealed record Summary(
    string Command, string? ConfigPath, IReadOnlyList<FileResult> Begun, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>The exit code of a signal, if one came.</summary>
    public int? Interrupted { get; init; }

    /// <summary>A sink failed: an error whatever became of the files.</summary>
    public bool SinkFailed { get; init; }

    /// <summary>Writes what a command's JSON summary has besides.</summary>
    public Action<Utf8JsonWriter>? WriteMore { get; init; }

    /// <summary>The files, and the paths that failed before they were files.</summary>
    public IReadOnlyList<FileResult> Files { get; } =
        [.. Begun, .. Problems.Where(problem => problem.IsError).Select(FileResult.Of)];

    /// <summary>Paths that were left out on purpose.</summary>
    public IEnumerable<InputProblem> Skipped => Problems.Where(problem => !problem.IsError);

    /// <summary>Findings of all kinds in all files.</summary>
    public long FindingCount => Files.Sum(file => file.FindingCount);

    /// <summary>Those that were masked only because a bound was reached.</summary>
    public long BoundReached => Files.Sum(file => file.BoundReached);

    /// <summary>Findings by kind, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, long>> ByKind => Files
        .SelectMany(file => file.Findings)
        .GroupBy(finding => finding.Key, finding => finding.Value)
        .Select(kind => KeyValuePair.Create(kind.Key, kind.Sum()))
        .OrderByDescending(kind => kind.Value)
        .ThenBy(kind => kind.Key, StringComparer.Ordinal);

    /// <summary>What the program ends with.</summary>
    public int ExitCode => Interrupted
        ?? (SinkFailed || Files.Any(file => file is { Status: FileStatus.Failed, ReaderGone: false })
            ? Cli.ExitCode.Failed
            : Command == "scan" && FindingCount > 0 ? Cli.ExitCode.Findings
            : Cli.ExitCode.Done);

    /// <summary>Says it: errors always, the rest as asked.</summary>
    /// <exception cref="OutputException">Standard output takes no JSON.</exception>
    public void Tell(RunOptions options, bool jsonToError)
    {
        foreach (FileResult file in Files.Where(file => file is { Error: not null, ReaderGone: false }))
            Messages.WriteLine("guardrly: " + file.Error);
        if (options.Json)
            TellJson(jsonToError);
        else if (!options.Quiet)
            SummaryText.Write(this);
    }

    void TellJson(bool toError)
    {
        ReadOnlyMemory<byte> line = JsonSummary.Format(this);
        if (toError)
        {
            Messages.WriteLine(Encoding.UTF8.GetString(line.Span).TrimEnd('\n'));
            return;
        }
        using ByteSink output = OutputFile.StandardOutput();
        try
        {
            output.Write(line.Span);
            output.Complete();
        }
        catch (OutputException exception) when (exception.IsReaderGone)
        {
            // Nobody reads it: nobody misses it.
        }
    }
}

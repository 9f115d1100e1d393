using Guardrly.Native;
using Guardrly.Sources;

namespace Guardrly.Cli.Options;

/// <summary>What <c>guardrly audit</c> was asked for.</summary>
/// <param name="Paths">Files, folders and globs; <c>-</c> is standard input.</param>
/// <param name="Sinks">Where records go.</param>
/// <param name="AlertSinks">Where alerts go.</param>
/// <param name="AllowDomains">Known domains besides the platforms' own.</param>
/// <param name="Run">How.</param>
sealed record AuditOptions(
    IReadOnlyList<string> Paths,
    IReadOnlyList<SinkAddress> Sinks,
    IReadOnlyList<SinkAddress> AlertSinks,
    IReadOnlyList<string> AllowDomains,
    RunOptions Run)
{
    /// <summary>Data goes to standard output.</summary>
    public bool ToStandardOutput => Sinks.Concat(AlertSinks).Any(sink => sink.IsStandardOutput);

    /// <summary>Refuses what makes no sense together.</summary>
    /// <exception cref="UsageException">It makes none.</exception>
    public void Check()
    {
        if (Paths.Any(path => path.Length == 0))
            throw new UsageException("a path must not be empty");
        if (Paths.Count(path => path == "-") > 1)
            throw new UsageException("'-' (standard input) can be read but once");
        var places = new HashSet<string>();
        foreach (SinkAddress sink in Sinks.Concat(AlertSinks))
        {
            string place = sink.IsStandardOutput ? "-" : RealPath.Of(sink.Path);
            if (!places.Add(place))
                throw new UsageException($"two sinks would write to {(sink.IsStandardOutput ? "stdout" : sink.Path)}");
        }
        RefuseSinksInFolders();
    }

    /// <summary>What reads a folder of Parquet files reads all that is in it.</summary>
    void RefuseSinksInFolders()
    {
        foreach (SinkAddress folder in Sinks.Concat(AlertSinks).Where(sink => sink.Form == SinkForm.Parquet))
        {
            foreach (SinkAddress sink in Sinks.Concat(AlertSinks).Where(sink => !sink.IsStandardOutput))
            {
                if (RealPath.IsBelow(RealPath.Of(sink.Path), RealPath.Of(folder.Path)))
                    throw new UsageException($"the output {sink.Path} lies inside the Parquet folder {folder.Path}");
            }
        }
    }

    /// <summary>Refuses sinks that would write over an input or be read as one the next time.</summary>
    /// <exception cref="UsageException">One would.</exception>
    public void Check(InputList inputs)
    {
        foreach (SinkAddress sink in Sinks.Concat(AlertSinks).Where(sink => !sink.IsStandardOutput))
        {
            string place = RealPath.Of(sink.Path);
            foreach (InputEntry input in inputs.Entries)
            {
                if (string.Equals(RealPath.Of(input.Path), place, RealPath.NameComparison))
                    throw new UsageException($"the output {sink.Path} is the input {input.Path} itself");
            }
            foreach (string folder in inputs.Folders)
            {
                string realFolder = RealPath.Of(folder.Length == 0 ? "." : folder);
                string shown = folder.Length == 0 ? "." : folder;
                if (string.Equals(realFolder, place, RealPath.NameComparison) || RealPath.IsBelow(place, realFolder))
                    throw new UsageException($"the output {sink.Path} lies inside the input folder {shown}");
            }
        }
    }
}

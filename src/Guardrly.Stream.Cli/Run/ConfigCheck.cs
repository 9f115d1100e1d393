using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Native;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly validate</c>.</summary>
static class ConfigCheck
{
    /// <summary>Reads a file as <c>run</c> would; with <paramref name="online"/> tries the places it names.</summary>
    /// <exception cref="ConfigException">The file is not right.</exception>
    public static int Execute(string path, bool online)
    {
        RunConfig config = ConfigFile.LoadFrom(path);
        int problems = 0;
        if (online)
        {
            foreach (string folder in Folders(config).Distinct())
                problems += TryFolder(folder) ? 0 : 1;
        }
        if (problems > 0)
            return ExitCode.Failed;
        Console.Out.WriteLine(
            $"{Messages.Safe(path)}: right; {config.Tails.Count} tails, {config.Audits.Count} audits");
        return ExitCode.Done;
    }

    static IEnumerable<string> Folders(RunConfig config)
    {
        IEnumerable<SinkAddress> sinks = config.Tails.SelectMany(tail => tail.Sinks.Concat(tail.AlertSinks))
            .Concat(config.Audits.SelectMany(audit => audit.Sinks.Concat(audit.AlertSinks)));
        foreach (SinkAddress sink in sinks.Where(sink => !sink.IsStandardOutput))
        {
            string full = Path.GetFullPath(sink.Path);
            yield return sink.Form == SinkForm.Parquet ? full : Path.GetDirectoryName(full)!;
        }
        foreach (TailOptions tail in config.Tails)
            yield return Path.GetFullPath(tail.State);
    }

    /// <summary>The folder itself or, while it is not there, the one in which it would be made.</summary>
    static bool TryFolder(string folder)
    {
        string? place = folder;
        while (place is not null && !Directory.Exists(place))
            place = Path.GetDirectoryName(place);
        string probe = Path.Join(place, $".guardrly-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Messages.Error($"{folder}: cannot be written to: {IoReason.Of(error)}");
            return false;
        }
    }
}

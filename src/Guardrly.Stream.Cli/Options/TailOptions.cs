using System.Security.Cryptography;
using System.Text;
using Guardrly.Sources;

namespace Guardrly.Cli.Options;

/// <summary>What <c>guardrly tail</c> was asked for.</summary>
/// <param name="Paths">Files, folders and globs.</param>
/// <param name="Sinks">Where records and lines go.</param>
/// <param name="AlertSinks">Where alerts go.</param>
/// <param name="AllowDomains">Known domains besides the platforms' own.</param>
/// <param name="StateFolder">Where the state is kept, or null for the usual place.</param>
/// <param name="FromEnd">Files that are there at the first start are read from their end.</param>
/// <param name="ConfigPath">The config file, or null for the default one.</param>
/// <param name="Quiet">Say nothing but errors.</param>
sealed record TailOptions(
    IReadOnlyList<string> Paths,
    IReadOnlyList<SinkAddress> Sinks,
    IReadOnlyList<SinkAddress> AlertSinks,
    IReadOnlyList<string> AllowDomains,
    string? StateFolder,
    bool FromEnd,
    string? ConfigPath,
    bool Quiet)
{
    /// <summary>Only says how far all is read.</summary>
    public bool OnlyStatus { get; init; }

    /// <summary>The status is for machines.</summary>
    public bool Json { get; init; }

    /// <summary>Only says why this path is read or not; null: follow.</summary>
    public string? Explained { get; init; }

    /// <summary>Where the state is kept.</summary>
    public string State => StateFolder ?? UsualPlace();

    /// <summary>Refuses what makes no sense together.</summary>
    /// <exception cref="UsageException">It makes none.</exception>
    public void Check()
    {
        if (Paths.Contains("-"))
            throw new UsageException("standard input cannot be followed; guardrly redact masks a pipe as it comes");
        if (Json && !OnlyStatus)
            throw new UsageException("--json goes with --status");
        if (Sinks.Count + AlertSinks.Count == 0 && !((OnlyStatus || Explained is not null) && StateFolder is not null))
            throw new UsageException("name a sink at least: --to lines:PATH, --to jsonl:PATH, --alerts lines:-");
        foreach (SinkAddress sink in Sinks.Concat(AlertSinks))
        {
            if (sink.Form == SinkForm.Parquet)
                throw new UsageException(
                    $"tail does not write {sink.Form.ToString().ToLowerInvariant()}: yet; use jsonl:, and audit for it");
        }
        new AuditOptions(
            Paths, Sinks, AlertSinks, AllowDomains, new RunOptions(ConfigPath, 1, Quiet, false, new InputOptions()))
            .Check();
        foreach (SinkAddress sink in Sinks.Concat(AlertSinks).Where(sink => !sink.IsStandardOutput))
        {
            if (Paths.Any(path => IsUnder(sink.Path, path)))
                throw new UsageException($"the output {sink.Path} would be followed itself by one of the paths");
        }
    }

    static bool IsUnder(string output, string path)
    {
        string full = Path.GetFullPath(output);
        if (Directory.Exists(path))
            return Native.RealPath.IsBelow(Native.RealPath.Of(full), Native.RealPath.Of(path));
        return Glob.IsGlob(path)
            ? Glob.Parse(Path.GetFullPath(path)).IsMatch(full)
            : string.Equals(full, Path.GetFullPath(path), Native.RealPath.NameComparison);
    }

    /// <summary>A folder a set of paths, so that two tails of a user do not share one.</summary>
    string UsualPlace()
    {
        string root = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
            ? given
            : Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        IEnumerable<string> all = Paths.Select(Path.GetFullPath)
            .Concat(Sinks.Concat(AlertSinks).Select(sink => $"{sink.Form}:{Path.GetFullPath(sink.Path)}"));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all)));
        return Path.Join(root, "guardrly", "tail-" + Convert.ToHexStringLower(hash.AsSpan(0, 6)));
    }
}

namespace Guardrly.Tail;

/// <summary>What is followed, and how often it is looked at.</summary>
internal sealed record TailSettings
{
    /// <summary>Files, folders and globs.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Files that are there at the very first start are read from their end.</summary>
    public bool FromEnd { get; init; }

    /// <summary>Paths that are never read: what is written itself.</summary>
    public IReadOnlyCollection<string> OwnPaths { get; init; } = [];

    /// <summary>Masks a path, so that it can stand in a record.</summary>
    public required Func<string, string> SafePath { get; init; }

    /// <summary>All files are looked at so often at least.</summary>
    public TimeSpan PassInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The same, where there are more than <see cref="ManyFiles"/>.</summary>
    public TimeSpan LongPassInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many files are many.</summary>
    public int ManyFiles { get; init; } = 500;

    /// <summary>Files that grew lately are looked at so often, without any notice from the system.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long "lately" is.</summary>
    public TimeSpan ActiveTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The state is written so often at most.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Silence after which a call is not waited for any more.</summary>
    public TimeSpan SilenceTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>A file that was renamed or deleted and does not grow for so long is finished.</summary>
    public TimeSpan FinishedTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A new file that may be a copy of a followed one is watched so long before it is taken for
    /// another.</summary>
    public TimeSpan CopyTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Streams that keep their large buffers.</summary>
    public int BusyStreamsMax { get; init; } = 16;

    /// <summary>Streams that keep what joins and alerts stand in; of others it is made again when they grow.</summary>
    public int WakeStreamsMax { get; init; } = 1000;

    /// <summary>Files that stay open.</summary>
    public int OpenFilesMax { get; init; } = 400;

    /// <summary>Finished files that are remembered, so that their copies and packed forms are known.</summary>
    public int FinishedMax { get; init; } = 10_000;
}

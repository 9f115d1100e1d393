using System.Globalization;
using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Parquet;

/// <summary>
/// The folder of a Parquet sink: <c>date=YYYY-MM-DD/SOURCE-NNNNNN.parquet</c>. One process writes to it at a time.
/// </summary>
/// <remarks>
/// The first part of a file's name stands for its source, so that a run over the same source finds the files of the
/// run before. They are looked up once, when the folder is opened.
/// </remarks>
internal sealed class AuditFolder : IDisposable
{
    const string LockName = ".guardrly-lock";
    const string Suffix = ".parquet";
    const string DayPrefix = "date=";

    /// <summary>The day of rows without a time, as Hive and all that read its folders have it.</summary>
    const string NoDay = "__HIVE_DEFAULT_PARTITION__";

    readonly string _path;
    readonly FileStream _lock;
    readonly Dictionary<string, List<string>> _earlier = [];
    readonly Lock _earlierLock = new();

    /// <summary>Opens it, made if missing; removes what an earlier run left unfinished.</summary>
    /// <exception cref="OutputException">It cannot be written to, or another process does.</exception>
    public AuditFolder(string path)
    {
        _path = System.IO.Path.GetFullPath(path);
        if (File.Exists(_path))
            throw new OutputException(path, "is a file; a Parquet sink writes a folder of files");
        _lock = Output.Try(path, "cannot be written", () =>
        {
            Folder.Create(_path);
            return OpenLock(path);
        });
        try
        {
            Output.Try(path, "cannot be read", () =>
            {
                LookAround();
                return true;
            });
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Milliseconds since 1970 as a day; null stays null.</summary>
    public static int? DayOf(long? milliseconds) =>
        milliseconds is long time ? (int)Math.Floor(time / (double)TimeSpan.MillisecondsPerDay) : null;

    /// <summary>The path of a file.</summary>
    /// <param name="source">The name of its source, as <see cref="SourceName"/> makes it.</param>
    /// <param name="day">Days since 1970, or null.</param>
    /// <param name="ordinal">Which of the source's files it is.</param>
    public string PathOf(string source, int? day, int ordinal)
    {
        string date = day is int days
            ? DateTime.UnixEpoch.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : NoDay;
        return Path.Join(_path, DayPrefix + date, $"{source}-{ordinal:D6}{Suffix}");
    }

    /// <summary>Whether there are files of a source from an earlier run.</summary>
    public bool HasEarlier(string source)
    {
        lock (_earlierLock)
            return _earlier.ContainsKey(source);
    }

    /// <summary>Removes the files of a source that an earlier run made.</summary>
    /// <exception cref="OutputException">One cannot be removed.</exception>
    public void RemoveEarlier(string source)
    {
        List<string>? paths;
        lock (_earlierLock)
        {
            if (!_earlier.Remove(source, out paths))
                return;
        }
        foreach (string path in paths)
        {
            Output.Try(path, "cannot be removed", () =>
            {
                File.Delete(path);
                return true;
            });
        }
        foreach (string? folder in paths.Select(Path.GetDirectoryName).Distinct())
            Folder.Sync(folder!);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    FileStream OpenLock(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(Path.Join(_path, LockName), options);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException)
            && File.Exists(Path.Join(_path, LockName)))
        {
            throw new OutputException(path, "is being written to by another guardrly", error);
        }
    }

    void LookAround()
    {
        foreach (string day in Directory.EnumerateDirectories(_path, DayPrefix + "*"))
        {
            foreach (string file in Directory.EnumerateFiles(day))
            {
                string name = Path.GetFileName(file);
                if (name.StartsWith('.') && name.EndsWith(Suffix + PartFile.UnfinishedSuffix, StringComparison.Ordinal))
                    File.Delete(file);
                else if (SourceName.TryRead(name, Suffix, out string? source))
                    Earlier(source).Add(file);
            }
        }
    }

    List<string> Earlier(string source)
    {
        if (!_earlier.TryGetValue(source, out List<string>? paths))
            _earlier.Add(source, paths = []);
        return paths;
    }
}

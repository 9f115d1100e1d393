using System.Collections.Concurrent;
using Guardrly.Sources;

namespace Guardrly.Tail;

/// <summary>
/// Tells at once where files change, where the system can (inotify). Only a hint: what it misses, and folders that are
/// not there yet, the passes over all files find.
/// </summary>
internal sealed class ChangeNotice : IDisposable
{
    readonly ConcurrentDictionary<string, byte> _changed = new();
    readonly Dictionary<string, FileSystemWatcher?> _watchers = [];
    readonly AutoResetEvent _signal = new(initialState: false);
    readonly string[] _folders;
    volatile bool _isOverrun;

    /// <summary>Watches what patterns can lead to.</summary>
    public ChangeNotice(IEnumerable<string> paths)
    {
        _folders =
        [
            .. paths.Select(FolderOf).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal),
        ];
        Renew();
    }

    /// <summary>Watches folders that have come up since.</summary>
    public void Renew()
    {
        foreach (string folder in _folders)
        {
            if (_watchers.TryGetValue(folder, out FileSystemWatcher? watcher) && watcher is not null)
            {
                if (Directory.Exists(folder))
                    continue;
                watcher.Dispose();
                _watchers[folder] = null;
            }
            else if (Directory.Exists(folder))
            {
                _watchers[folder] = TryWatch(folder);
            }
        }
    }

    /// <summary>Takes the paths that changed; true: some may be missing.</summary>
    public bool Drain(List<string> paths)
    {
        foreach (string path in _changed.Keys)
        {
            if (_changed.TryRemove(path, out _))
                paths.Add(path);
        }
        bool isOverrun = _isOverrun;
        _isOverrun = false;
        return isOverrun;
    }

    /// <summary>Waits for a change, a wake-up or the end of a time.</summary>
    public void Wait(TimeSpan time) => _signal.WaitOne(time);

    /// <summary>Ends a wait.</summary>
    public void Wake() => _signal.Set();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FileSystemWatcher? watcher in _watchers.Values)
            watcher?.Dispose();
        // The event stays: a callback may still be on its way.
    }

    FileSystemWatcher? TryWatch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size
                    | NotifyFilters.LastWrite,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => Note(change.FullPath);
            watcher.Created += (_, change) => Note(change.FullPath);
            watcher.Deleted += (_, change) => Note(change.FullPath);
            watcher.Renamed += (_, change) => Note(change.FullPath);
            watcher.Error += (_, _) =>
            {
                _isOverrun = true;
                _signal.Set();
            };
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose(); // no more instances or watches: the passes find everything, only later
            return null;
        }
    }

    void Note(string path)
    {
        _changed.TryAdd(path, 0);
        _signal.Set();
    }

    static string FolderOf(string path)
    {
        if (Directory.Exists(path))
            return path;
        string folder = Glob.IsGlob(path) ? Glob.Parse(path).Root : Path.GetDirectoryName(path) ?? "";
        return folder.Length == 0 ? "." : folder;
    }
}

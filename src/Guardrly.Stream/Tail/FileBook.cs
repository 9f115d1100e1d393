using Guardrly.Native;
using Guardrly.Sources;

namespace Guardrly.Tail;

/// <summary>All files that are followed, by what they are and by their stream; and what is found on the disk.</summary>
internal sealed class FileBook
{
    readonly Dictionary<FileKey, TailedFile> _byKey = [];
    readonly Dictionary<int, TailedFile> _byId = [];
    readonly Dictionary<FileKey, int> _known = []; // copies and packed forms that were read under another key
    int _lastId;

    /// <summary>All of them, finished ones too.</summary>
    public IReadOnlyCollection<TailedFile> All => _byId.Values;

    /// <summary>How many are not finished.</summary>
    public int ActiveCount => _byId.Values.Count(file => !file.IsFinished);

    /// <summary>An ordinal for a new stream.</summary>
    public int NextId() => ++_lastId;

    /// <summary>Adds a file.</summary>
    public void Add(TailedFile file)
    {
        _lastId = Math.Max(_lastId, file.Id);
        _byId.Add(file.Id, file);
        // A file that was emptied has its key still, but the later stream is what it holds now.
        _byKey[file.State.Key] = file;
    }

    /// <summary>The file of a key, finished or not.</summary>
    public TailedFile? Find(FileKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>Whether a file needs no reading: all of it was read under another key.</summary>
    public bool IsKnown(FileKey key) => _known.ContainsKey(key);

    /// <summary>Notes that a file holds nothing that was not read.</summary>
    public void NoteKnown(FileKey key, int id) => _known[key] = id;

    /// <summary>A key leads to another file from now on: the one before it was emptied, or goes on elsewhere.</summary>
    public void Rebind(FileKey key, TailedFile? file)
    {
        if (file is null)
            _byKey.Remove(key);
        else
            _byKey[key] = file;
    }

    /// <summary>Forgets a finished file.</summary>
    public void Remove(TailedFile file)
    {
        _byId.Remove(file.Id);
        if (_byKey.TryGetValue(file.State.Key, out TailedFile? known) && ReferenceEquals(known, file))
            _byKey.Remove(file.State.Key);
        foreach (FileKey key in _known.Where(entry => entry.Value == file.Id).Select(entry => entry.Key).ToArray())
            _known.Remove(key);
    }

    /// <summary>What the patterns lead to now; problems go to <paramref name="say"/>.</summary>
    public static List<(string Path, FileStatus Status)> Look(TailSettings settings, Action<string, string> say)
    {
        var found = new Dictionary<FileKey, (string Path, FileStatus Status)>();
        HashSet<FileKey> own = OwnKeys(settings);
        foreach (string pattern in settings.Paths)
        {
            // What is not there yet may come.
            if (!Glob.IsGlob(pattern) && !FileStatus.TryRead(pattern, followLinks: true, out _, out _))
                continue;
            var list = InputList.Find([pattern]);
            foreach (InputProblem problem in list.Problems.Where(problem => problem.What != "matches no file"))
                say(problem.Path, problem.What);
            foreach (InputEntry entry in list.Entries)
            {
                var key = FileKey.Of(entry.Status);
                if (entry.Status.Kind == FileKind.Regular && !own.Contains(key))
                    found.TryAdd(key, (entry.Path, entry.Status));
            }
        }
        return [.. found.Values];
    }

    static HashSet<FileKey> OwnKeys(TailSettings settings)
    {
        var own = new HashSet<FileKey>();
        foreach (string path in settings.OwnPaths)
        {
            if (FileStatus.TryRead(path, followLinks: true, out FileStatus status, out _))
                own.Add(FileKey.Of(status));
        }
        return own;
    }

    /// <summary>
    /// Looks in a file's folder for where it went: itself under another name, or what has its content.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="alsoItself">Whether the file itself under another name will do.</param>
    /// <returns>The path, its key, and whether it is packed; null: nowhere.</returns>
    public (string Path, FileKey Key, bool IsPacked)? FindElsewhere(TailedFile file, bool alsoItself)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(file.Path));
        if (folder is null || !Directory.Exists(folder))
            return null;
        string stem = StemOf(file.State.Path);
        (string Path, FileKey Key, bool IsPacked)? like = null;
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            if (!FileStatus.TryRead(path, followLinks: false, out FileStatus status, out _)
                || status.Kind != FileKind.Regular)
                continue;
            var key = FileKey.Of(status);
            if (key == file.State.Key)
            {
                if (alsoItself)
                    return (path, key, file.State.IsPacked);
                continue;
            }
            if (like is null && Path.GetFileName(path).StartsWith(stem, StringComparison.Ordinal)
                && file.PrintNow().Cursor > 0 && Find(key) is null && !IsKnown(key)
                && HasContentOf(file, path, out bool isPacked))
                like = (path, key, isPacked);
        }
        return like;
    }

    /// <summary>What the names of a file and of what rotation makes of it have in common.</summary>
    public static string StemOf(string path)
    {
        string name = Path.GetFileName(path);
        int dot = name.IndexOf('.', Math.Min(1, name.Length));
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>
    /// Files that are not known and have the watched name of a file with something behind it, and were made and
    /// written after that one was made.
    /// </summary>
    public List<(string Path, FileStatus Status)> CameAfter(TailedFile file)
    {
        var found = new List<(string Path, FileStatus Status)>();
        string watched = Path.GetFullPath(file.State.WatchedPath);
        string? folder = Path.GetDirectoryName(watched);
        if (folder is null || file.State.Key.Created == 0 || !Directory.Exists(folder))
            return found;
        string name = Path.GetFileName(watched);
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            string other = Path.GetFileName(path);
            if (other.Length > name.Length && other.StartsWith(name, StringComparison.Ordinal)
                && FileStatus.TryRead(path, followLinks: false, out FileStatus status, out _)
                && status.Kind == FileKind.Regular
                && status.Created > file.State.Key.Created && status.Modified > file.State.Key.Created
                && Find(FileKey.Of(status)) is null && !IsKnown(FileKey.Of(status)))
                found.Add((path, status));
        }
        return found;
    }

    /// <summary>Whether another file holds, plain or packed, what was read of one.</summary>
    public static bool HasContentOf(TailedFile file, string path, out bool isPacked)
    {
        isPacked = false;
        try
        {
            using PlainContent plain = PlainContent.Open(path);
            isPacked = PackedContent.IsPacked(path, plain);
            FilePrint print = file.PrintNow();
            if (!isPacked)
                return print.Agrees(plain);
            using var packed = new PackedContent(path);
            return print.Agrees(packed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // cut off still, or not for us: the next look may tell
        }
    }
}

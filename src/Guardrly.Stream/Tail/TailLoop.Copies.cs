using Guardrly.Native;

namespace Guardrly.Tail;

// New files: whether they are new, or copies or packed forms of what is known.
internal sealed partial class TailLoop
{
    /// <summary>How long after a file was emptied a copy of it may still come up, packed perhaps.</summary>
    const long EmptiedMilliseconds = 60 * 60 * 1000;

    readonly Dictionary<FileKey, Suspect> _suspects = [];

    /// <summary>A file that was never seen: a new one, or another form of one that is known.</summary>
    void New(string path, FileStatus status, long now)
    {
        if (status.LengthBytes == 0 && !_isFirstStart)
            return; // nothing to tell it by, and nothing to be read
        var key = FileKey.Of(status);
        if (_book.Find(key) is not null || _book.IsKnown(key))
            return; // found by another way since the names were looked up
        bool isPacked;
        Likeness likeness;
        try
        {
            using PlainContent content = PlainContent.Open(path);
            if (!content.TryStatus(out FileStatus opened) || FileKey.Of(opened) != key)
                return; // renamed since: the next pass finds both
            isPacked = PackedContent.IsPacked(path, content);
            if (isPacked && HasUnread(path))
            {
                PassSoon(now); // it may be the packed form of what is still to be read
                return;
            }
            likeness = isPacked ? ComparePacked(path, key) : Compare(content, path, key, status);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            SayProblem(path, IoReason.Of(error));
            return;
        }
        if (likeness == Likeness.Same)
            return;
        if (likeness == Likeness.Open && !_isFirstStart && IsSuspect(key, status.LengthBytes, now))
        {
            PassSoon(now + 50);
            return;
        }
        _suspects.Remove(key);
        TailedFile file = Make(path, key, isPacked);
        file.Pass = _pass;
        file.See(status);
        file.LastGrowth = now;
        if (_isFirstStart && _settings.FromEnd)
            StartAtEnd(file);
        else
            Queue(file);
    }

    void StartAtEnd(TailedFile file)
    {
        if (file.State.IsPacked)
        {
            Finish(file);
            return;
        }
        if (file.TryOpen())
            file.SkipToLastLine();
        file.Close();
    }

    TailedFile Make(string path, FileKey key, bool isPacked)
    {
        var file = new TailedFile(new StreamState
        {
            Id = _book.NextId(),
            Path = path,
            WatchedPath = path,
            Source = _settings.SafePath(path),
            Origin = _settings.SafePath(Path.GetFullPath(path)),
            Key = key,
            IsPacked = isPacked,
        })
        {
            IsChanged = true,
        };
        _book.Add(file);
        _isDirty = true;
        return file;
    }

    /// <summary>Whether something in a file's folder was not read so far that it could be known again.</summary>
    bool HasUnread(string path)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return _book.All.Any(file => !file.IsFinished
            && (file.IsQueued || file.LengthBytes > file.ReadEnd)
            && (file.IsGone || file.ReadEnd == 0)
            && Path.GetDirectoryName(Path.GetFullPath(file.Path)) == folder);
    }

    /// <summary>Whether a plain file holds what was read of another one.</summary>
    Likeness Compare(PlainContent content, string path, FileKey key, FileStatus status)
    {
        foreach (TailedFile file in Alike(path, content))
        {
            FilePrint print = file.PrintNow();
            if (status.LengthBytes >= print.HeadLength && !print.BeginsWith(content, status.LengthBytes))
                continue;
            bool isWhole = status.LengthBytes >= print.Cursor;
            if (isWhole && (file.IsFinished || (file.IsGone && !file.IsOpen)))
                return Take(file, path, key, isPacked: false, hasMore: status.LengthBytes > print.Cursor);
            if (!isWhole && IsShortCopy(file, path, status.LengthBytes))
                return Take(file, path, key, isPacked: false, hasMore: false);
            // A copy that is made before the original is emptied; or a file that only begins like it.
            return Likeness.Open;
        }
        return BeginsAsOneNow(content, path) ? Likeness.Open : Likeness.None;
    }

    /// <summary>Whether it begins as one of which nothing was read so far, and that has its name or more of
    /// it.</summary>
    bool BeginsAsOneNow(PlainContent content, string path)
    {
        byte[] own = new byte[FilePrint.HeadBytesMax];
        byte[] other = new byte[FilePrint.HeadBytesMax];
        int ownLength = content.ReadAt(own, 0);
        foreach (TailedFile file in _book.All)
        {
            if (file.IsFinished || file.State.IsPacked
                || !(path.StartsWith(file.Path, StringComparison.Ordinal)
                    || file.Path.StartsWith(path, StringComparison.Ordinal)))
                continue;
            int otherLength = file.ReadHead(other);
            int length = Math.Min(ownLength, otherLength);
            if (length > 0 && own.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a packed file holds what was read of another one.</summary>
    Likeness ComparePacked(string path, FileKey key)
    {
        try
        {
            using var packed = new PackedContent(path);
            foreach (TailedFile file in Alike(path, packed))
            {
                FilePrint print = file.PrintNow();
                if (!print.Agrees(packed))
                {
                    long length = packed.LengthUpTo(print.Cursor);
                    if (IsShortCopy(file, path, length))
                        return Take(file, path, key, isPacked: true, hasMore: false);
                    if (!file.IsFinished && length < print.Cursor)
                        return Likeness.Open; // it may have been emptied, and nobody has looked yet
                    continue;
                }
                if (!file.IsFinished && !file.IsGone)
                    return Likeness.Open; // still to be deleted, or emptied; or only begins like it
                if (!file.IsFinished && file.IsOpen && !EndsAt(packed, file.LengthBytes))
                    continue;
                return Take(file, path, key, isPacked: true, hasMore: !EndsAt(packed, print.Cursor));
            }
            return Likeness.None;
        }
        catch (Sources.InputException)
        {
            return Likeness.Open; // cut off as yet
        }
    }

    /// <summary>
    /// Whether it can be the copy that was made of a file before that was emptied: shorter than what was read of it,
    /// for more was written and read in between.
    /// </summary>
    bool IsShortCopy(TailedFile file, string path, long lengthBytes)
    {
        long cursor = file.PrintNow().Cursor;
        bool isOne = file.IsFinished && lengthBytes < cursor
            && FileBook.StemOf(path) == FileBook.StemOf(file.State.WatchedPath)
            && (file.State.CopyBytes == lengthBytes
                || (file.EmptiedAt is { } time && Now - time < EmptiedMilliseconds));
        if (isOne)
            file.NoteCopy(lengthBytes);
        return isOne;
    }

    static bool EndsAt(PackedContent content, long offset)
    {
        Span<byte> one = stackalloc byte[1];
        return (offset == 0 || content.ReadAt(one, offset - 1) == 1) && content.ReadAt(one, offset) == 0;
    }

    Likeness Take(TailedFile file, string path, FileKey key, bool isPacked, bool hasMore)
    {
        if (!hasMore || (!file.IsFinished && file.IsOpen))
        {
            _book.NoteKnown(key, file.Id);
            return Likeness.Same;
        }
        if (file.IsFinished)
            file.Revive();
        GoOn(file, (path, key, isPacked));
        return Likeness.Same;
    }

    /// <summary>Files of the same folder that begin with the same bytes.</summary>
    IEnumerable<TailedFile> Alike(string path, IContent content)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        byte[] head = new byte[FilePrint.HeadBytesMax];
        int length = content.ReadAt(head, 0);
        var hashes = new Dictionary<int, ulong>();
        foreach (TailedFile file in _book.All.ToArray())
        {
            FilePrint print = file.PrintNow();
            if (print.Cursor == 0 || print.HeadLength == 0 || length == 0)
                continue;
            if (print.HeadLength > length)
            {
                // Too short for the hash; what was read in this run is still at hand.
                if (file.HeadBeginsWith(head.AsSpan(0, length))
                    && Path.GetDirectoryName(Path.GetFullPath(file.Path)) == folder)
                    yield return file;
                continue;
            }
            if (!hashes.TryGetValue(print.HeadLength, out ulong hash))
                hashes[print.HeadLength] = hash = FilePrint.Hash(head.AsSpan(0, print.HeadLength));
            if (hash == print.HeadHash && Path.GetDirectoryName(Path.GetFullPath(file.Path)) == folder)
                yield return file;
        }
    }

    bool IsSuspect(FileKey key, long lengthBytes, long now)
    {
        if (!_suspects.TryGetValue(key, out Suspect suspect) || suspect.LengthBytes != lengthBytes)
        {
            _suspects[key] = new Suspect(lengthBytes, now + (long)_settings.CopyTime.TotalMilliseconds, _pass + 3);
            return true;
        }
        // Time may have passed without us: a laptop that slept.
        return now < suspect.Deadline || _pass < suspect.LastPass;
    }

    readonly record struct Suspect(long LengthBytes, long Deadline, long LastPass);

    enum Likeness
    {
        None,
        Open,
        Same,
    }
}

using Guardrly.Native;

namespace Guardrly.Tail;

// Which files there are, and what has become of them.
internal sealed partial class TailLoop
{
    readonly HashSet<TailedFile> _waiting = [];
    readonly HashSet<string> _problems = [];
    bool _isFirstStart;
    long _pass;
    long _nextPass;
    long _nextPoll;
    long _passMilliseconds;

    /// <summary>Looks at all files.</summary>
    void Pass(long now)
    {
        _pass++;
        var unknown = new List<(string Path, FileStatus Status)>();
        foreach ((string path, FileStatus status) in FileBook.Look(_settings, SayProblem))
        {
            var key = FileKey.Of(status);
            if (_book.IsKnown(key))
                continue;
            if (_book.Find(key) is { } file)
                See(file, path, status, now);
            else
                unknown.Add((path, status));
        }
        foreach (TailedFile file in _book.All.Where(file => !file.IsFinished && file.Pass != _pass).ToArray())
            Gone(file, now);
        // Older ones first: what was rotated comes before what took its place.
        foreach ((string path, FileStatus status) in unknown.OrderBy(one => one.Status.Modified))
            New(path, status, now);
        Forget();
        long done = Now;
        _passMilliseconds = done - now;
        TimeSpan interval = _book.All.Count > _settings.ManyFiles ? _settings.LongPassInterval : _settings.PassInterval;
        _nextPass = done + (long)interval.TotalMilliseconds;
        _nextPoll = done + (long)_settings.PollInterval.TotalMilliseconds;
    }

    /// <summary>Looks at the files that grew lately.</summary>
    void Poll(long now)
    {
        foreach (TailedFile file in _book.All)
        {
            if (file.IsFinished || file.IsQueued
                || (now - file.LastGrowth > _settings.ActiveTime.TotalMilliseconds && !file.IsGone))
                continue;
            if (file.Look() is null)
            {
                if (!file.IsGone)
                    PassSoon(now);
            }
            else if (file.MayHaveMore)
            {
                Queue(file);
            }
        }
        _nextPoll = now + (long)_settings.PollInterval.TotalMilliseconds;
    }

    /// <summary>Looks at paths of which somebody told.</summary>
    void Touch(IReadOnlyList<string> changed, long now)
    {
        foreach (string path in changed)
        {
            if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out _))
            {
                PassSoon(now);
                continue;
            }
            if (status.Kind != FileKind.Regular)
                continue;
            var key = FileKey.Of(status);
            TailedFile? file = _book.Find(key);
            if (file is null || file.IsFinished)
            {
                if (!_book.IsKnown(key) && !IsOwn(path))
                    PassSoon(now);
                continue;
            }
            file.See(status);
            Queue(file);
        }
    }

    /// <summary>A pass is due, but passes never take more than a tenth of the time.</summary>
    void PassSoon(long now) => _nextPass = Math.Min(_nextPass, now + Math.Max(5, _passMilliseconds * 10));

    bool IsOwn(string path) => _settings.OwnPaths.Any(own => string.Equals(
        Path.GetFullPath(own), path, RealPath.NameComparison));

    void See(TailedFile file, string path, FileStatus status, long now)
    {
        file.Pass = _pass;
        file.IsGone = false;
        if (file.IsFinished)
        {
            if (status.LengthBytes <= file.State.Print.Cursor || file.State.IsPacked)
                return;
            file.Revive();
        }
        if (file.Path != path)
        {
            // Another name of the same file may be a link; it was renamed if the old name leads elsewhere.
            bool isStillThere = FileStatus.TryRead(file.Path, followLinks: true, out FileStatus old, out _)
                && FileKey.Of(old) == file.State.Key;
            if (!isStillThere)
            {
                file.SeeAt(path);
                file.IsChanged = _isDirty = true;
            }
        }
        file.See(status);
        if (file.MayHaveMore || !file.IsChecked)
            Queue(file);
        else if (file.LastGrowth == 0)
            file.LastGrowth = now - (long)_settings.ActiveTime.TotalMilliseconds;
    }

    /// <summary>It is under no name that is watched.</summary>
    void Gone(TailedFile file, long now)
    {
        if (!file.IsGone)
        {
            file.IsGone = true;
            file.LastGrowth = Math.Max(file.LastGrowth, now);
        }
        if (!file.IsOpen)
        {
            Missing(file, now);
            return;
        }
        if (file.Look() is { } && file.MayHaveMore)
            Queue(file);
        else if (now - file.LastGrowth >= _settings.FinishedTime.TotalMilliseconds && !file.IsQueued)
            Finish(file);
        else if (_book.FindElsewhere(file, alsoItself: true) is { } there && there.Key == file.State.Key)
            Moved(file, there.Path, now);
    }

    /// <summary>
    /// It stands under another name that is not watched. What came up after it under the watched name may have been
    /// renamed likewise before anybody looked.
    /// </summary>
    void Moved(TailedFile file, string path, long now)
    {
        if (file.Path == path)
            return;
        file.Path = path;
        file.IsChanged = _isDirty = true;
        foreach ((string between, FileStatus status) in _book.CameAfter(file).OrderBy(one => one.Status.Modified))
            New(between, status, now);
    }

    /// <summary>What stands under its path is not it, and it is not open.</summary>
    void Missing(TailedFile file, long now)
    {
        if (_book.FindElsewhere(file, alsoItself: true) is { } there)
        {
            if (there.Key == file.State.Key)
            {
                Moved(file, there.Path, now);
                file.IsGone = file.Pass != _pass;
                if (file.TryOpen() && (!file.IsChecked || file.MayHaveMore))
                    Queue(file);
                else if (now - file.LastGrowth >= _settings.FinishedTime.TotalMilliseconds)
                    Finish(file);
                return;
            }
            GoOn(file, there);
            return;
        }
        // Whoever packs or copies it may be at it still.
        if (now - file.LastGrowth < _settings.CopyTime.TotalMilliseconds)
            return;
        Lost(file, file.SeenLength - file.ReadEnd);
        file.NoteEmptied(now);
        Finish(file);
    }

    /// <summary>Reads what is missing of a file from a copy of it, or from its packed form.</summary>
    void GoOn(TailedFile file, (string Path, FileKey Key, bool IsPacked) there)
    {
        IContent content = there.IsPacked ? new PackedContent(there.Path) : PlainContent.Open(there.Path);
        if (ReferenceEquals(_book.Find(file.State.Key), file))
            _book.Rebind(file.State.Key, null);
        _book.NoteKnown(there.Key, file.Id);
        file.Continue(there.Path, there.Key, there.IsPacked, content);
        file.IsGone = true;
        _isDirty = true;
        Queue(file);
    }

    /// <summary>It was emptied, perhaps written anew already: its rest may be in a copy.</summary>
    void Emptied(TailedFile file, long now)
    {
        string path = file.Path;
        FileKey key = file.State.Key;
        file.Close();
        file.NoteEmptied(now);
        _book.Rebind(key, null);
        try
        {
            if (_book.FindElsewhere(file, alsoItself: false) is { } copy)
            {
                file.LastGrowth = now;
                GoOn(file, copy);
                file.IsCopy = true;
            }
            else
            {
                Lost(file, file.SeenLength - file.ReadEnd);
                Finish(file);
            }
        }
        finally
        {
            TailedFile anew = Make(path, key, isPacked: false);
            _book.Rebind(key, anew);
            anew.Pass = _pass;
            anew.LastGrowth = now;
            if (anew.TryOpen())
            {
                anew.SkipHole();
                Queue(anew);
            }
        }
    }

    void Lost(TailedFile file, long bytes)
    {
        if (bytes <= 0)
            return;
        file.Lose(bytes);
        Tally.Lose(bytes);
        _say($"{file.Path}: {bytes} bytes were destroyed before they could be read");
    }

    void Finish(TailedFile file)
    {
        file.Finish(_stages);
        _isDirty = true;
    }

    /// <summary>Of finished files only so many are remembered.</summary>
    void Forget()
    {
        int finished = _book.All.Count(file => file.IsFinished);
        if (finished <= _settings.FinishedMax)
            return;
        foreach (TailedFile file in _book.All.Where(file => file.IsFinished && file.Pass != _pass)
            .OrderBy(file => file.Id).Take(finished - _settings.FinishedMax).ToArray())
        {
            _book.Remove(file);
            _removed.Add(file.Id);
            _isDirty = true;
        }
    }

    void SayProblem(string path, string what)
    {
        if (_problems.Add($"{path}: {what}"))
            _say($"{path}: {what}");
    }
}

namespace Guardrly.Sinks;

/// <summary>The temporary files of this process that are not complete yet: what must not outlive it.</summary>
internal sealed class PendingFiles
{
    readonly Lock _lock = new();
    readonly HashSet<string> _paths = [];
    bool _isClosed;

    /// <summary>Creates a file by <paramref name="create"/> and notes it, in one step.</summary>
    /// <exception cref="OperationCanceledException">All were removed already: the process is about to end.</exception>
    public TResult Create<TResult>(string path, Func<string, TResult> create)
    {
        lock (_lock)
        {
            if (_isClosed)
                throw new OperationCanceledException();
            TResult file = create(path);
            _paths.Add(path);
            return file;
        }
    }

    /// <summary>Forgets a file that has its final name now.</summary>
    public void Forget(string path)
    {
        lock (_lock)
            _paths.Remove(path);
    }

    /// <summary>Removes one file.</summary>
    public void Remove(string path)
    {
        lock (_lock)
        {
            if (_paths.Remove(path))
                Delete(path);
        }
    }

    /// <summary>Removes all files and lets no new one come up.</summary>
    public void RemoveAll()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (string path in _paths)
                Delete(path);
            _paths.Clear();
        }
    }

    static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The last act of a process, or of one output: there is nobody left to tell.
        }
    }
}

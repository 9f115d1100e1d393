namespace Guardrly.Tail;

/// <summary>
/// Files that hold something of which there is not enough for all. Of too many the one that was put here first gives it
/// back.
/// </summary>
/// <param name="max">How many may hold it.</param>
/// <param name="holds">Whether a file still holds it.</param>
/// <param name="giveBack">Asks a file to give it back, which it may refuse.</param>
internal sealed class Shelf(int max, Func<TailedFile, bool> holds, Action<TailedFile> giveBack)
{
    readonly Queue<TailedFile> _files = new();
    readonly HashSet<TailedFile> _here = [];

    /// <summary>Puts a file here that holds it; once is enough.</summary>
    public void Put(TailedFile file)
    {
        if (holds(file) && _here.Add(file))
            _files.Enqueue(file);
        for (int turns = _files.Count; _files.Count > max && turns > 0; turns--)
        {
            TailedFile first = _files.Dequeue();
            if (holds(first) && !ReferenceEquals(first, file))
                giveBack(first);
            if (holds(first))
                _files.Enqueue(first);
            else
                _here.Remove(first);
        }
    }
}

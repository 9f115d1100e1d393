using Guardrly.Native;

namespace Guardrly.Sources;

/// <summary>One input found.</summary>
/// <param name="Path">Path to open, as the user would write it.</param>
/// <param name="RelativeName">
/// Its name below an output folder: relative to the folder or glob it was found by; the file name alone for a file
/// named by itself. With <c>/</c> on every system.
/// </param>
/// <param name="LengthBytes">Its size when it was found; 0 for a FIFO or device.</param>
internal sealed record InputEntry(string Path, string RelativeName, long LengthBytes)
{
    /// <summary>What the file system said of it when it was found, links followed.</summary>
    public FileStatus Status { get; private init; }

    /// <summary>One found on the disk.</summary>
    public static InputEntry Of(string path, string relativeName, FileStatus status)
        => new(path, relativeName, status.Kind == FileKind.Regular ? status.LengthBytes : 0) { Status = status };
}

/// <summary>A path that could not be used: an error when it counts towards exit code 3, else a notice.</summary>
/// <param name="Path">The path meant.</param>
/// <param name="What">What is the matter with it.</param>
/// <param name="IsError">False: left out on purpose (a FIFO in a folder, a link out of the tree).</param>
internal sealed record InputProblem(string Path, string What, bool IsError);

/// <summary>What the PATH arguments stand for: files, folders recursively, globs. Order is ordinal and fixed.</summary>
internal sealed class InputList
{
    static readonly Comparer<InputEntry> s_byName =
        Comparer<InputEntry>.Create((left, right) => string.CompareOrdinal(left.RelativeName, right.RelativeName));

    readonly List<InputEntry> _entries = [];
    readonly List<InputProblem> _problems = [];
    readonly List<string> _folders = [];

    InputList()
    {
    }

    /// <summary>The inputs, those of earlier arguments first, each argument's in ordinal order of names.</summary>
    public IReadOnlyList<InputEntry> Entries => _entries;

    /// <summary>What was left out and why. The others still go on.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Folders read recursively: folder arguments, folders a glob matched, roots of <c>**</c>.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>
    /// Whether an output has to be a folder: there was more than one argument, or a folder, or a glob.
    /// </summary>
    public bool IsMany { get; private set; }

    /// <summary>Finds the inputs. Never throws for what lies on the disk.</summary>
    /// <param name="paths">
    /// The arguments, without <c>-</c>. One that exists is taken as it is, also when it looks like a glob.
    /// </param>
    public static InputList Find(IReadOnlyList<string> paths)
    {
        var list = new InputList { IsMany = paths.Count > 1 };
        foreach (string path in paths)
        {
            int first = list._entries.Count;
            list.AddArgument(path);
            list._entries.Sort(first, list._entries.Count - first, s_byName);
        }
        return list;
    }

    void AddArgument(string path)
    {
        if (FileStatus.TryRead(path, followLinks: true, out FileStatus status, out string reason))
        {
            AddNamed(path, status);
            return;
        }
        bool isLink = FileStatus.TryRead(path, followLinks: false, out _, out _);
        if (isLink || !Glob.IsGlob(path))
        {
            _problems.Add(new InputProblem(path, isLink ? $"is a link that leads nowhere: {reason}" : reason, true));
            return;
        }
        IsMany = true;
        Glob glob = Glob.Parse(path);
        var walk = new FolderWalk(glob.Root);
        glob.Expand(walk);
        if (!Take(walk))
            _problems.Add(new InputProblem(path, "matches no file", IsError: true));
    }

    void AddNamed(string path, FileStatus status)
    {
        switch (status.Kind)
        {
            case FileKind.Folder:
                IsMany = true;
                var walk = new FolderWalk(path);
                walk.TakeFolder(path, "");
                Take(walk);
                break;
            case FileKind.Socket or FileKind.BlockDevice:
                _problems.Add(new InputProblem(path, $"is a {status.Kind.Word()}, not a file", IsError: true));
                break;
            default:
                _entries.Add(InputEntry.Of(path, Path.GetFileName(path), status));
                break;
        }
    }

    /// <summary>Takes over what was found; false when that was nothing at all.</summary>
    bool Take(FolderWalk walk)
    {
        _entries.AddRange(walk.Entries);
        _problems.AddRange(walk.Problems.OrderBy(problem => problem.Path, StringComparer.Ordinal));
        _folders.AddRange(walk.Folders);
        return walk.Entries.Count + walk.Problems.Count + walk.Folders.Count > 0;
    }
}

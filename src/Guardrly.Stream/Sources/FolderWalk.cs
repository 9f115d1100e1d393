using System.IO.Enumeration;
using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>
/// Collects files below a root. Links to files are followed when the file itself lies below the root; links to folders
/// never are, so that nothing is found twice and there are no circles. FIFOs, sockets and devices are left out.
/// </summary>
internal sealed class FolderWalk(string root)
{
    static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    readonly Dictionary<string, InputEntry> _entries = [];
    string? _realRoot;

    /// <summary>The files found, in no order, none twice.</summary>
    public IReadOnlyCollection<InputEntry> Entries => _entries.Values;

    /// <summary>What was left out or could not be read.</summary>
    public List<InputProblem> Problems { get; } = [];

    /// <summary>The folders read with all that is in them; those within them are not named again.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Takes all files in a folder and below it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="name">Its name relative to the root; empty for the root itself.</param>
    public void TakeFolder(string path, string name)
    {
        Folders.Add(path);
        var waiting = new Stack<(string Path, string Name)>([(path, name)]);
        while (waiting.TryPop(out (string Path, string Name) folder))
        {
            foreach (string child in Names(folder.Path))
            {
                string childPath = Path.Join(folder.Path, child);
                string childName = folder.Name.Length == 0 ? child : $"{folder.Name}/{child}";
                if (Take(childPath, childName) == FileKind.Folder)
                    waiting.Push((childPath, childName));
            }
        }
    }

    /// <summary>Takes one path if it is a file; says what else it is, or null: it was not there.</summary>
    public FileKind? Take(string path, string name)
    {
        if (!FileStatus.TryRead(path, followLinks: false, out FileStatus status, out string reason))
        {
            Problems.Add(new InputProblem(path, reason, IsError: true));
            return null;
        }
        switch (status.Kind)
        {
            case FileKind.Regular when IsLeftOver(path):
                LeaveOut(path, "is left over from a run that was killed, and is not read");
                break;
            case FileKind.Regular:
                _entries[name] = InputEntry.Of(path, name, status);
                break;
            case FileKind.Link:
                TakeLink(path, name);
                break;
            case FileKind.Folder:
                break;
            default:
                LeaveOut(path, $"is a {status.Kind.Word()}, and is not read");
                break;
        }
        return status.Kind;
    }

    /// <summary>The names in a folder; none when it cannot be read, which is noted.</summary>
    public IReadOnlyList<string> Names(string folder)
    {
        try
        {
            string path = folder.Length == 0 ? "." : folder;
            return [.. new FileSystemEnumerable<string>(
                path, (ref FileSystemEntry entry) => entry.FileName.ToString(), s_everything)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new InputProblem(folder, $"cannot be read: {IoReason.Of(error)}", IsError: true));
            return [];
        }
    }

    void TakeLink(string path, string name)
    {
        if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out string reason))
            LeaveOut(path, $"is a link that leads nowhere: {reason}");
        else if (status.Kind == FileKind.Folder)
            LeaveOut(path, "is a link to a folder, and is not followed");
        else if (status.Kind != FileKind.Regular)
            LeaveOut(path, $"is a link to a {status.Kind.Word()}, and is not read");
        else if (!IsBelowRoot(RealPath.Of(path)))
            LeaveOut(path, "is a link out of the folder, and is not followed");
        else
            _entries[name] = InputEntry.Of(path, name, status);
    }

    bool IsBelowRoot(string realPath)
    {
        _realRoot ??= RealPath.Of(root.Length == 0 ? "." : root);
        return RealPath.IsBelow(realPath, _realRoot);
    }

    void LeaveOut(string path, string what) => Problems.Add(new InputProblem(path, what, IsError: false));

    static bool IsLeftOver(string path)
        => Path.GetFileName(path).StartsWith('.')
            && path.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal);
}

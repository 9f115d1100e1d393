namespace Guardrly.Sources;

/// <summary>One input found.</summary>
/// <param name="Path">Path to open, as the user would write it.</param>
/// <param name="RelativeName">
/// Its name below an output folder: relative to the folder or glob it was found by; the file name alone for a file
/// named by itself. With <c>/</c> on every system.
/// </param>
/// <param name="LengthBytes">Its size when it was found; 0 for a FIFO or device.</param>
internal sealed record InputEntry(string Path, string RelativeName, long LengthBytes);

/// <summary>A path that could not be used: an error when it counts towards exit code 3, else a notice.</summary>
/// <param name="Path">The path meant.</param>
/// <param name="What">What is the matter with it.</param>
/// <param name="IsError">False: left out on purpose (a FIFO in a folder, a link out of the tree).</param>
internal sealed record InputProblem(string Path, string What, bool IsError);

/// <summary>What the PATH arguments stand for: files, folders recursively, globs. Order is ordinal and fixed.</summary>
internal sealed class InputList
{
    /// <summary>The inputs, those of earlier arguments first, each argument's in ordinal order of names.</summary>
    public IReadOnlyList<InputEntry> Entries { get; private init; } = [];

    /// <summary>What was left out and why. The others still go on.</summary>
    public IReadOnlyList<InputProblem> Problems { get; private init; } = [];

    /// <summary>Folders that were read recursively (folder arguments and roots of <c>**</c>).</summary>
    public IReadOnlyList<string> Folders { get; private init; } = [];

    /// <summary>
    /// Whether an output has to be a folder: there was more than one argument, or a folder, or a glob.
    /// </summary>
    public bool IsMany { get; private init; }

    /// <summary>Finds the inputs. Never throws for what lies on the disk.</summary>
    /// <param name="paths">The arguments, without <c>-</c>.</param>
    public static InputList Find(IReadOnlyList<string> paths) => throw new NotImplementedException($"{paths}");
}

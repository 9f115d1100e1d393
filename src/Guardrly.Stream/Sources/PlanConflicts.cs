using Guardrly.Native;

namespace Guardrly.Sources;

/// <summary>Finds what would be lost if a plan were carried out.</summary>
internal sealed class PlanConflicts
{
    const int ReportedMax = 20;

    readonly List<string> _conflicts = [];
    int _count;

    /// <summary>Notes a conflict.</summary>
    public void Add(string conflict)
    {
        if (++_count <= ReportedMax)
            _conflicts.Add(conflict);
    }

    /// <summary>Ends the planning when there is any.</summary>
    /// <exception cref="OutputPlanException">There is.</exception>
    public void ThrowIfAny()
    {
        if (_count > ReportedMax)
            _conflicts.Add($"and {_count - ReportedMax} more");
        if (_count > 0)
            throw new OutputPlanException(_conflicts);
    }

    /// <summary>An output folder and the folders read must not lie in each other.</summary>
    public void FindForFolder(IReadOnlyList<string> inputFolders, string output)
    {
        bool isThere = FileStatus.TryRead(output, followLinks: true, out FileStatus status, out _);
        if (isThere && status.Kind != FileKind.Folder)
            Add($"the output {output} is a {status.Kind.Word()}, but has to be a folder");
        string realOutput = RealPath.Of(output);
        foreach (string folder in inputFolders)
        {
            string realInput = RealPath.Of(folder.Length == 0 ? "." : folder);
            if (string.Equals(realInput, realOutput, RealPath.NameComparison))
                Add($"the output folder {output} is the input folder itself (--in-place replaces the files)");
            else if (RealPath.IsBelow(realOutput, realInput))
                Add($"the output folder {output} lies inside the input folder {Shown(folder)}");
            else if (RealPath.IsBelow(realInput, realOutput))
                Add($"the input folder {Shown(folder)} lies inside the output folder {output}");
        }
    }

    /// <summary>No output may be an input, another's output, or in the place of a folder.</summary>
    public void FindForFiles(IReadOnlyList<PlannedFile> files)
    {
        var inputs = new Dictionary<FileIdentity, string>();
        var outputs = new Dictionary<string, string>(StringComparer.FromComparison(RealPath.NameComparison));
        foreach (PlannedFile file in files)
        {
            if (file.Input.Status.Kind == FileKind.Regular)
                inputs.TryAdd(file.Input.Status.Identity, file.Input.Path);
            if (!outputs.TryAdd(file.OutputPath, file.Input.Path))
                Add($"{outputs[file.OutputPath]} and {file.Input.Path} would both be written to {file.OutputPath}");
        }
        foreach (string output in outputs.Keys)
        {
            FindForParents(output, outputs);
            if (!FileStatus.TryRead(output, followLinks: true, out FileStatus status, out _))
                continue;
            if (status.Kind is FileKind.Folder or FileKind.Socket or FileKind.BlockDevice)
                Add($"the output {output} is a {status.Kind.Word()}, but has to be a file");
            else if (inputs.TryGetValue(status.Identity, out string? input))
                Add($"the output {output} is the input {input} itself (--in-place replaces it)");
        }
    }

    /// <summary>What has to be a folder above an output must not be a file, nor become one.</summary>
    void FindForParents(string output, Dictionary<string, string> outputs)
    {
        string? parent = Path.GetDirectoryName(output);
        while (parent is { Length: > 0 })
        {
            if (outputs.TryGetValue(parent, out string? input))
                Add($"{input} would be written to {parent}, which has to be a folder for {output}");
            if (FileStatus.TryRead(parent, followLinks: true, out FileStatus status, out _))
            {
                if (status.Kind != FileKind.Folder)
                    Add($"{parent} is a {status.Kind.Word()}, but has to be a folder for {output}");
                return;
            }
            parent = Path.GetDirectoryName(parent);
        }
    }

    static string Shown(string folder) => folder.Length == 0 ? "." : folder;
}

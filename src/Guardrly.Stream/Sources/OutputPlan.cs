using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>Which input goes where.</summary>
/// <param name="Input">The input.</param>
/// <param name="OutputPath">Where its output will stand.</param>
internal sealed record PlannedFile(InputEntry Input, string OutputPath)
{
    /// <summary>
    /// How the output is packed: under the input's own file name like the input; under another as the suffix says
    /// (<c>.gz</c>, <c>.zst</c>, <c>.br</c>, else not at all).
    /// </summary>
    /// <param name="opened">The input, opened.</param>
    public ContentEncoding EncodingFor(ByteSource opened)
        => Path.GetFileName(OutputPath) == Path.GetFileName(Input.Path)
            ? opened.Encoding
            : LeadingBytes.EncodingOfName(OutputPath);
}

/// <summary>The plan would lose something, and nothing was written. A usage error (exit 2).</summary>
internal sealed class OutputPlanException(IReadOnlyList<string> conflicts)
    : Exception(string.Join(Environment.NewLine, conflicts))
{
    /// <summary>The conflicts, a sentence each, naming the paths; when there are very many, the first ones.</summary>
    public IReadOnlyList<string> Conflicts { get; } = conflicts;
}

/// <summary>Where every output goes, checked before anything is written.</summary>
internal sealed class OutputPlan
{
    OutputPlan(IReadOnlyList<PlannedFile> files) => Files = files;

    /// <summary>The files, in the order of the inputs.</summary>
    public IReadOnlyList<PlannedFile> Files { get; }

    /// <summary>To a file, or a folder with the same relative names.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="output">
    /// A file for one file; a folder for many, when it is one already, or when it ends with a separator.
    /// </param>
    /// <exception cref="OutputPlanException">Outputs and inputs are in each other's way.</exception>
    public static OutputPlan To(InputList inputs, string output)
    {
        var conflicts = new PlanConflicts();
        bool isFolder = inputs.IsMany || Path.EndsInDirectorySeparator(output) || Directory.Exists(output);
        var files = inputs.Entries.Select(input => new PlannedFile(
            input, isFolder ? Path.Join(output, input.RelativeName) : output)).ToList();
        if (isFolder)
            conflicts.FindForFolder(inputs.Folders, output);
        conflicts.FindForFiles(files);
        conflicts.ThrowIfAny();
        return new OutputPlan(files);
    }

    /// <summary>
    /// Over the inputs themselves; a file found under several names by links once. A file with further hard links is
    /// refused: replacing it would leave what is unmasked under the other names.
    /// </summary>
    /// <exception cref="OutputPlanException">An input cannot be replaced.</exception>
    public static OutputPlan InPlace(InputList inputs)
    {
        var conflicts = new PlanConflicts();
        var seen = new HashSet<FileIdentity>();
        var files = new List<PlannedFile>();
        foreach (InputEntry input in inputs.Entries)
        {
            if (input.Status.Kind != FileKind.Regular)
                conflicts.Add($"{input.Path} is a {input.Status.Kind.Word()}, and cannot be masked in place");
            else if (input.Status.LinkCount > 1)
                conflicts.Add($"{input.Path} has {input.Status.LinkCount} names (hard links): masking it in place "
                    + "would leave it unmasked under the others");
            else if (seen.Add(input.Status.Identity))
                files.Add(new PlannedFile(input, input.Path));
        }
        conflicts.ThrowIfAny();
        return new OutputPlan(files);
    }
}

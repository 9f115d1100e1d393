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
        => System.IO.Path.GetFileName(OutputPath) == System.IO.Path.GetFileName(Input.Path)
            ? opened.Encoding
            : System.IO.Path.GetExtension(OutputPath) switch
            {
                ".gz" => ContentEncoding.Gzip,
                ".zst" => ContentEncoding.Zstd,
                ".br" => ContentEncoding.Brotli,
                _ => ContentEncoding.Plain,
            };
}

/// <summary>The plan cannot be carried out without losing something. Nothing was written. A usage error (exit 2).</summary>
internal sealed class OutputPlanException(IReadOnlyList<string> conflicts)
    : Exception(string.Join(Environment.NewLine, conflicts))
{
    /// <summary>Every conflict found, a sentence each, naming the paths.</summary>
    public IReadOnlyList<string> Conflicts { get; } = conflicts;
}

/// <summary>Where every output goes, checked before anything is written.</summary>
internal sealed class OutputPlan
{
    /// <summary>The files, in the order of the inputs.</summary>
    public IReadOnlyList<PlannedFile> Files { get; private init; } = [];

    /// <summary>To a file, or a folder with the same relative names.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="output">
    /// A file for one file; a folder for many, when it is one already, or when it ends with a separator.
    /// </param>
    /// <exception cref="OutputPlanException">Outputs and inputs are in each other's way.</exception>
    public static OutputPlan To(InputList inputs, string output)
        => throw new NotImplementedException($"{inputs}{output}");

    /// <summary>Over the inputs themselves. Links are followed; a file with further hard links is refused.</summary>
    /// <exception cref="OutputPlanException">An input cannot be replaced.</exception>
    public static OutputPlan InPlace(InputList inputs) => throw new NotImplementedException($"{inputs}");
}

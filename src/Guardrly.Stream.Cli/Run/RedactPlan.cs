using Guardrly.Cli.Options;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>One input and where it goes.</summary>
/// <param name="Input">The input.</param>
/// <param name="OutputPath">The output, or null: standard output.</param>
sealed record RedactItem(InputEntry Input, string? OutputPath)
{
    /// <summary>Opens the output for an input that was opened.</summary>
    /// <exception cref="OutputException">It cannot be.</exception>
    public ByteSink OpenOutput(ByteSource opened)
    {
        if (OutputPath is null)
            return OutputFile.StandardOutput();
        ContentEncoding encoding = new PlannedFile(Input, OutputPath).EncodingFor(opened);
        return OutputFile.Create(OutputPath, encoding, Input.IsStandardInput ? null : Input.Path);
    }
}

/// <summary>What <c>guardrly redact</c> will do.</summary>
/// <param name="Items">The files, in the order of the arguments.</param>
/// <param name="Problems">Inputs that were left out.</param>
sealed record RedactPlan(IReadOnlyList<RedactItem> Items, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>Plans it. Nothing is written.</summary>
    /// <exception cref="UsageException">Inputs and outputs do not fit.</exception>
    public static RedactPlan Make(RedactOptions options)
    {
        string? output = options.ToStandardOutput ? null : options.OutputPath;
        if (options.FromStandardInput)
            return new RedactPlan([new RedactItem(InputEntry.StandardInput, output)], []);
        InputList inputs = InputList.Find(options.Paths);
        options.Check(inputs);
        if (options.ToStandardOutput)
            return new RedactPlan([.. inputs.Entries.Select(entry => new RedactItem(entry, null))], inputs.Problems);
        try
        {
            OutputPlan plan = output is null ? OutputPlan.InPlace(inputs) : OutputPlan.To(inputs, output);
            return new RedactPlan(
                [.. plan.Files.Select(file => new RedactItem(file.Input, file.OutputPath))], inputs.Problems);
        }
        catch (OutputPlanException exception)
        {
            throw new UsageException(string.Join('\n', exception.Conflicts));
        }
    }
}

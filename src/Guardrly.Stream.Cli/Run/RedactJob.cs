using Guardrly.Framing;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>Masks one input into one output.</summary>
static class RedactJob
{
    /// <summary>Runs it. What goes wrong is in the result.</summary>
    /// <exception cref="OperationCanceledException">Interrupted: the output was given up.</exception>
    public static FileResult Run(RedactItem item, RunContext run)
    {
        FileResult result = FileResult.Of(item.Input, item.OutputPath);
        using var stream = new StreamRedactor(run.Redactor);
        try
        {
            using ByteSource input = run.Open(item.Input);
            using IDisposable followed = run.Meter.Follow(input);
            using var output = new BackgroundWriter(item.OpenOutput(input), run.Interruption.Token);
            try
            {
                MaskingLoop.Run(input, stream, output, run.Interruption, _ => output.Flush());
            }
            catch (InputException) when (item.OutputPath is null)
            {
                // What could be read of a broken input reaches standard output, as with zcat; no file is made of it.
                output.Complete();
                throw;
            }
            output.Complete();
            return result.CountedBy(stream, run.Redactor) with { Status = FileStatus.Done };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What was masked counts where it was written: no file is made of a part.
            return (item.OutputPath is null ? result.CountedBy(stream, run.Redactor) : result).FailedBy(exception);
        }
    }
}

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
        try
        {
            using ByteSource input = run.Open(item.Input);
            using IDisposable followed = run.Meter.Follow(input);
            using var output = new BackgroundWriter(item.OpenOutput(input));
            using var redactor = new StreamRedactor(run.Redactor);
            MaskingLoop.Run(input, redactor, output, run.Interruption, output.Flush);
            output.Complete();
            return result.DoneBy(redactor, run.Redactor);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return result.FailedBy(exception);
        }
    }
}

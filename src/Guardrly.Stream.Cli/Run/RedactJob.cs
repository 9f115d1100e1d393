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
            ByteSink sink = item.OpenOutput(input);
            if (run.ThreadsPerFile > 1 && input.LengthBytes >= PieceLine.FileBytesMin && !sink.WaitsForReader)
                return RunInPieces(input, sink, result, run);
            using var output = new BackgroundWriter(sink, run.Interruption.Token);
            // Who reads along gets each line as soon as it is decided; a file gets whole blocks.
            Action<bool> afterEach = sink.WaitsForReader ? _ => output.Flush() : _ => { };
            try
            {
                MaskingLoop.Run(input, stream, output, run.Interruption, afterEach);
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

    static FileResult RunInPieces(ByteSource input, ByteSink sink, FileResult result, RunContext run)
    {
        using (sink)
        {
            using var join = new PieceJoin(run.Redactor);
            PieceLine.Run(input, sink, join, run);
            sink.Complete();
            return result.CountedBy(join, run.Redactor) with { Status = FileStatus.Done };
        }
    }
}

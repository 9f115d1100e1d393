using System.Buffers;
using Guardrly.Cli.Report;
using Guardrly.Framing;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>Looks for findings in one input.</summary>
static class ScanJob
{
    /// <summary>Runs it as job <paramref name="index"/>. What goes wrong is in the result.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static FileResult Run(int index, InputEntry entry, bool json, OrderedOutput output, RunContext run)
    {
        FileResult result = FileResult.Of(entry, null);
        var lines = new ArrayBufferWriter<byte>();
        var line = FindingLine.Create(json);
        var preview = new Preview((finding, text) =>
            line.Write(lines, result.Input, run.Redactor.NameOf(finding.Kind), finding, text));
        using var stream = new StreamRedactor(run.Redactor, preview);
        try
        {
            try
            {
                using ByteSource input = run.Open(entry);
                using IDisposable followed = run.Meter.Follow(input);
                MaskingLoop.Run(input, stream, preview, run.Interruption, final =>
                {
                    preview.ShowReady(final);
                    output.Write(index, lines.WrittenSpan);
                    lines.ResetWrittenCount();
                });
            }
            finally
            {
                output.End(index);
            }
            return result.CountedBy(stream, run.Redactor) with { Status = FileStatus.Done };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return result.CountedBy(stream, run.Redactor).FailedBy(exception);
        }
    }
}

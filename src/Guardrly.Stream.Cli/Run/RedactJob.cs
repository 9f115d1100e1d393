using Guardrly.Cli.Report;
using Guardrly.Framing;
using Guardrly.Redaction;

namespace Guardrly.Cli.Run;

static class RedactJob
{
    public static FileResult Run(PlannedFile file, Redactor redactor, Interruption interruption)
    {
        using Stream input = file.Input is null ? Console.OpenStandardInput() : new FileStream(file.Input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
        using Stream stream = file.Output is null ? Console.OpenStandardOutput() : new FileStream(file.Output, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var output = new StreamOutput(stream, interruption);
        using var streamRedactor = new StreamRedactor(redactor);
        MaskingLoop.Run(input, streamRedactor, output, interruption, output.Flush);
        return new FileResult(Messages.Safe(file.Input ?? "-"), file.Output)
        {
            Status = FileStatus.Done,
            Findings = FileResult.Named(streamRedactor.Counts, redactor),
        };
    }
}

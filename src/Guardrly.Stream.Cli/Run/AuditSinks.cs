using Guardrly.Cli.Options;
using Guardrly.Parquet;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;

namespace Guardrly.Cli.Run;

/// <summary>Opens sinks by their addresses.</summary>
sealed class AuditSinks(PlatformTable platforms, Redactor redactor)
{
    /// <summary>A sink of records.</summary>
    /// <exception cref="OutputException">It cannot be opened.</exception>
    public ISink OpenRecords(SinkAddress address) => address.Form switch
    {
        SinkForm.Lines => new LinesSink(Open(address), Folder(address)),
        SinkForm.Parquet => new ParquetRecordSink(address.Path, platforms, redactor.NameOf),
        _ => new FormattedSink(
            Open(address), new RecordJson(platforms, redactor.NameOf).Write, Folder(address)),
    };

    /// <summary>A sink of alerts.</summary>
    /// <exception cref="OutputException">It cannot be opened.</exception>
    public static ISink OpenAlerts(SinkAddress address) => address.Form switch
    {
        SinkForm.Lines => new FormattedSink(Open(address), AlertFormats.ForPeople(address).Write, Folder(address)),
        SinkForm.Parquet => new ParquetAlertSink(address.Path),
        _ => new FormattedSink(Open(address), AlertFormats.WriteJson, Folder(address)),
    };

    static ByteSink Open(SinkAddress address) => address.IsStandardOutput
        ? OutputFile.StandardOutput()
        : OutputFile.Create(address.Path, ContentEncoding.Plain, modeOf: null);

    static string? Folder(SinkAddress address) =>
        address.IsStandardOutput ? null : Path.GetDirectoryName(Path.GetFullPath(address.Path));
}

using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Parquet;

/// <summary>Alerts as Parquet files.</summary>
/// <param name="path">The folder.</param>
/// <exception cref="Sinks.OutputException">The folder cannot be written to.</exception>
internal sealed class ParquetAlertSink(string path) : PartedSink<AlertRows>(new AuditFolder(path))
{
    /// <inheritdoc/>
    protected override AlertRows NewRows() => new();

    /// <inheritdoc/>
    protected override async ValueTask AddAsync(
        RecordBatch batch, SourceParts<AlertRows> parts, CancellationToken cancellationToken)
    {
        foreach (Alert alert in batch.Alerts)
        {
            int? day = AuditFolder.DayOf(alert.Timestamp?.ToUnixTimeMilliseconds());
            AlertRows rows = await parts.RowsOfAsync(day, cancellationToken).ConfigureAwait(false);
            rows.Add(alert);
        }
    }
}

using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Redaction;

namespace Guardrly.Parquet;

/// <summary>Records as Parquet files.</summary>
/// <param name="path">The folder.</param>
/// <param name="platforms">Names of platforms.</param>
/// <param name="nameOf">Names of kinds, a user's own ones included.</param>
/// <exception cref="Sinks.OutputException">The folder cannot be written to.</exception>
internal sealed class ParquetRecordSink(string path, PlatformTable platforms, Func<SecretKind, string> nameOf)
    : PartedSink<RecordRows>(new AuditFolder(path))
{
    /// <inheritdoc/>
    protected override RecordRows NewRows() => new(platforms, nameOf);

    /// <inheritdoc/>
    protected override async ValueTask AddAsync(
        RecordBatch batch, SourceParts<RecordRows> parts, CancellationToken cancellationToken)
    {
        int index = 0;
        while (index < batch.RecordCount)
        {
            int? day = DayOf(batch.Records[index]);
            RecordRows rows = await parts.RowsOfAsync(day, cancellationToken).ConfigureAwait(false);
            index = AddWhile(batch, index, day, rows);
        }
    }

    /// <summary>Adds the records of one day that follow one another; gives the index of the next.</summary>
    static int AddWhile(RecordBatch batch, int index, int? day, RecordRows rows)
    {
        Span<Record> records = batch.Records;
        while (index < records.Length && DayOf(records[index]) == day)
            rows.Add(batch, records[index++]);
        return index;
    }

    static int? DayOf(in Record record) => AuditFolder.DayOf(
        record.TimestampMilliseconds == Record.NoTimestamp ? null : record.TimestampMilliseconds);
}

using Guardrly.Parquet.Columns;
using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet;

/// <summary>The rows of a row group that is being filled, column by column.</summary>
/// <param name="columns">The columns, in the order of the schema.</param>
internal abstract class RowBuffer(IReadOnlyList<Column> columns)
{
    static readonly Func<Column, string> s_nameOf = column => column.Field.Name;

    /// <summary>How files of these columns are written.</summary>
    public ParquetOptions Options { get; } = OptionsFor(columns);

    /// <summary>The schema of these columns.</summary>
    public ParquetSchema Schema { get; } = new(columns.Select(column => column.Field));

    /// <summary>Rows added.</summary>
    public int RowCount { get; protected set; }

    /// <summary>Bytes that they take.</summary>
    public long HeldBytes => columns.Sum(column => (long)column.HeldBytes);

    /// <summary>Writes the rows as a row group.</summary>
    public async Task WriteAsync(ParquetWriter writer, CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach (Column column in columns)
            await column.WriteAsync(group, cancellationToken).ConfigureAwait(false);
        group.CompleteValidate();
    }

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        foreach (Column column in columns)
            column.Clear();
        RowCount = 0;
    }

    static ParquetOptions OptionsFor(IReadOnlyList<Column> columns)
    {
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
            MaximumSmallPoolFreeBytes = ParquetLimits.RowGroupBytesMax,
            MaximumLargePoolFreeBytes = ParquetLimits.RowGroupBytesMax,
        };
        foreach (string name in columns.OfType<WordColumn>().Select(s_nameOf))
            options.ColumnEncodingHints[name] = EncodingHint.Dictionary;
        return options;
    }
}

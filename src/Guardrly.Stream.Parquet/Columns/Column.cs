using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>The values of one column of a row group that is being filled.</summary>
internal abstract class Column
{
    /// <summary>Its field of the schema.</summary>
    public abstract Field Field { get; }

    /// <summary>Bytes that its values take.</summary>
    public abstract int HeldBytes { get; }

    /// <summary>Writes what was added as the next column of a row group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    /// <summary>Forgets what was added.</summary>
    public abstract void Clear();

    /// <summary>The definition levels, where a field has some.</summary>
    // Not by a conditional with null in it: null would become the empty memory that an array of null converts to.
    protected static ReadOnlyMemory<int>? LevelsOf(DataField field, ReadOnlyMemory<int> levels)
    {
        if (field.IsNullable)
            return levels;
        return null;
    }
}

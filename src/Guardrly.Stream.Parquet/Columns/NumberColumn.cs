using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>Numbers or times, some of them null.</summary>
internal sealed class NumberColumn<T>(DataField schemaField) : Column
    where T : struct
{
    Growing<T> _values = new();
    Growing<int> _levels = new();

    /// <inheritdoc/>
    public override Field Field => schemaField;

    /// <inheritdoc/>
    public override int HeldBytes => (_values.Count * Unsafe.SizeOf<T>()) + (_levels.Count * sizeof(int));

    /// <summary>Adds a value, or null.</summary>
    public void Add(T? value)
    {
        _levels.Add(value is null ? 0 : 1);
        if (value is not null)
            _values.Add(value.GetValueOrDefault());
    }

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken) =>
        group.WriteAllPartsAsync(
            schemaField, _values.Memory, LevelsOf(schemaField, _levels.Memory), null, cancellationToken);

    /// <inheritdoc/>
    public override void Clear()
    {
        _values.Clear();
        _levels.Clear();
    }
}

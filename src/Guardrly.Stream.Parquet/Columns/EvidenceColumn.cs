using Guardrly.Records;
using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>The records that made an alert: a list of source, line and offset, never null.</summary>
internal sealed class EvidenceColumn : Column
{
    readonly DataField _source = new("source", typeof(string), isNullable: false);
    readonly DataField _line = new("line", typeof(long), isNullable: true);
    readonly DataField _offset = new("offset", typeof(long), isNullable: false);
    readonly ListField _field;

    Growing<ReadOnlyMemory<char>> _sources = new();
    Growing<long> _lines = new();
    Growing<long> _offsets = new();
    Growing<bool> _hasLine = new();
    Growing<int> _repetitionLevels = new();

    public EvidenceColumn() =>
        _field = new ListField("evidence", new StructField("element", _source, _line, _offset));

    /// <inheritdoc/>
    public override Field Field => _field;

    /// <inheritdoc/>
    public override int HeldBytes => _repetitionLevels.Count * 64;

    /// <summary>Adds the evidence of one alert; there is always some.</summary>
    public void Add(IReadOnlyList<Evidence> evidence)
    {
        for (int index = 0; index < evidence.Count; index++)
        {
            _sources.Add(evidence[index].Source.AsMemory());
            _offsets.Add(evidence[index].Offset);
            _hasLine.Add(evidence[index].Line is not null);
            if (evidence[index].Line is long line)
                _lines.Add(line);
            _repetitionLevels.Add(index == 0 ? 0 : 1);
        }
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await WriteAsync(group, _source, _sources.Memory, cancellationToken).ConfigureAwait(false);
        await WriteAsync(group, _line, _lines.Memory, cancellationToken).ConfigureAwait(false);
        await WriteAsync(group, _offset, _offsets.Memory, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _sources.Clear();
        _lines.Clear();
        _offsets.Clear();
        _hasLine.Clear();
        _repetitionLevels.Clear();
    }

    Task WriteAsync<T>(
        ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<T> values, CancellationToken cancellationToken)
        where T : struct
    {
        var levels = new int[_hasLine.Count];
        ReadOnlySpan<bool> hasLine = _hasLine.Span;
        for (int index = 0; index < levels.Length; index++)
            levels[index] = field.MaxDefinitionLevel - (field.IsNullable && !hasLine[index] ? 1 : 0);
        return group.WriteAllPartsAsync(field, values, levels, _repetitionLevels.Memory, cancellationToken);
    }
}

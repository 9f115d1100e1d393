using Guardrly.Framing;
using Guardrly.Redaction;
using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>How many findings of each kind a record has: a map of name to count, never null.</summary>
internal sealed class FindingsColumn(Func<SecretKind, string> nameOf) : Column
{
    // Levels of an optional map of required keys and values.
    const int EmptyLevel = 1;
    const int EntryLevel = 2;

    readonly MapField _field = new(
        "findings",
        new DataField("key", typeof(string), isNullable: false),
        new DataField("value", typeof(long), isNullable: false));

    Growing<ReadOnlyMemory<char>> _kinds = new();
    Growing<long> _counts = new();
    Growing<int> _definitionLevels = new();
    Growing<int> _repetitionLevels = new();

    /// <inheritdoc/>
    public override Field Field => _field;

    /// <inheritdoc/>
    public override int HeldBytes => (_definitionLevels.Count * 2 * sizeof(int)) + (_counts.Count * 3 * sizeof(long));

    /// <summary>Adds the findings of one record.</summary>
    public void Add(ReadOnlySpan<FindingMark> findings)
    {
        bool isFirst = true;
        for (int index = 0; index < findings.Length; index++)
        {
            if (!FindingTally.TryCount(findings, index, out long count))
                continue;
            _kinds.Add(nameOf(findings[index].Kind).AsMemory());
            _counts.Add(count);
            AddLevels(EntryLevel, isFirst);
            isFirst = false;
        }
        if (isFirst)
            AddLevels(EmptyLevel, isFirst: true);
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAllPartsAsync(
            (DataField)_field.Key, _kinds.Memory, _definitionLevels.Memory, _repetitionLevels.Memory,
            cancellationToken).ConfigureAwait(false);
        await group.WriteAllPartsAsync(
            (DataField)_field.Value, _counts.Memory, _definitionLevels.Memory, _repetitionLevels.Memory,
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _kinds.Clear();
        _counts.Clear();
        _definitionLevels.Clear();
        _repetitionLevels.Clear();
    }

    void AddLevels(int definition, bool isFirst)
    {
        _definitionLevels.Add(definition);
        _repetitionLevels.Add(isFirst ? 0 : 1);
    }
}

using System.Buffers;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>Texts that differ from row to row, some of them null. Bytes that are no UTF-8 become U+FFFD.</summary>
internal sealed class TextColumn(string name, bool isNullable = true) : Column
{
    /// <summary>An unusual line must not keep its memory.</summary>
    const int KeptBytesMax = 2 * ParquetLimits.RowGroupBytesMax;

    readonly DataField _field = new(name, typeof(string), isNullable);
    Growing<byte> _bytes = new();
    Growing<int> _ends = new();
    Growing<int> _levels = new();
    Growing<ReadOnlyMemory<char>> _texts = new();

    /// <inheritdoc/>
    public override Field Field => _field;

    /// <inheritdoc/>
    public override int HeldBytes => _bytes.Count + ((_ends.Count + _levels.Count) * sizeof(int));

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        _bytes.Add(text);
        _ends.Add(_bytes.Count);
        _levels.Add(1);
    }

    /// <summary>Adds null.</summary>
    public void AddNull() => _levels.Add(0);

    /// <inheritdoc/>
    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(_bytes.Count); // UTF-16 has no more units than UTF-8 bytes
        try
        {
            Decode(characters);
            await group.WriteAllPartsAsync(
                _field, _texts.Memory, LevelsOf(_field, _levels.Memory), null, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            _texts.Clear();
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        _bytes.Clear(KeptBytesMax);
        _ends.Clear();
        _levels.Clear();
    }

    void Decode(char[] characters)
    {
        ReadOnlySpan<byte> bytes = _bytes.Span;
        int start = 0;
        int at = 0;
        foreach (int end in _ends.Span)
        {
            int length = Encoding.UTF8.GetChars(bytes[start..end], characters.AsSpan(at));
            _texts.Add(characters.AsMemory(at, length));
            start = end;
            at += length;
        }
    }
}

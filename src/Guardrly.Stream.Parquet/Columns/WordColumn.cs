using Parquet;
using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>Texts of which there are few, some of them null; written by a dictionary.</summary>
internal sealed class WordColumn(string name, bool isNullable = true) : Column
{
    readonly DataField _field = new(name, typeof(string), isNullable);
    readonly Words _words = new();
    Growing<ReadOnlyMemory<char>> _values = new();
    Growing<int> _levels = new();
    int _bytes;

    /// <inheritdoc/>
    public override Field Field => _field;

    /// <inheritdoc/>
    public override int HeldBytes => _bytes + (_levels.Count * sizeof(int));

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        _bytes += text.Length > ParquetLimits.WordBytesMax ? text.Length * sizeof(char) : IntPtr.Size;
        Add(_words.Of(text));
    }

    /// <summary>Adds a text, or null.</summary>
    public void Add(string? text)
    {
        if (text is null)
            AddNull();
        else
            Add(text.AsMemory());
    }

    /// <summary>Adds null.</summary>
    public void AddNull() => _levels.Add(0);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken) =>
        group.WriteAllPartsAsync(
            _field, _values.Memory, LevelsOf(_field, _levels.Memory), null, cancellationToken);

    /// <inheritdoc/>
    public override void Clear()
    {
        _values.Clear();
        _levels.Clear();
        _bytes = 0;
        _words.ClearIfFull();
    }

    void Add(ReadOnlyMemory<char> text)
    {
        _levels.Add(1);
        _values.Add(text);
    }
}

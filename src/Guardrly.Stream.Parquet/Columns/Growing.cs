namespace Guardrly.Parquet.Columns;

/// <summary>An array that grows and is kept for the next row group.</summary>
internal struct Growing<T>()
{
    T[] _items = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What there is.</summary>
    public readonly ReadOnlyMemory<T> Memory => _items.AsMemory(0, Count);

    /// <inheritdoc cref="Memory"/>
    public readonly ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(256, _items.Length * 2));
        _items[Count++] = item;
    }

    /// <summary>Adds some.</summary>
    public void Add(ReadOnlySpan<T> items)
    {
        if (_items.Length - Count < items.Length)
            Array.Resize(ref _items, Math.Max(Count + items.Length, Math.Max(256, _items.Length * 2)));
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Forgets them; an array that grew past a bound is let go.</summary>
    public void Clear(int kept = int.MaxValue)
    {
        Count = 0;
        if (_items.Length > kept)
            _items = [];
    }
}

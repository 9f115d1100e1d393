namespace Guardrly.Redaction.Scan;

/// <summary>
/// Bytes that begin at a line of the cache and stay there: a table that vectors are loaded from lies across two lines
/// otherwise, by chance, and each load takes twice as long.
/// </summary>
internal sealed unsafe class AlignedBytes
{
    const int LineBytes = 64;

    readonly byte[] _room;
    readonly int _length;
    readonly int _offset;

    public AlignedBytes(int length)
    {
        _length = length;
        _room = GC.AllocateArray<byte>(length + LineBytes - 1, pinned: true);
        fixed (byte* first = _room)
            _offset = (int)(-(nint)first & (LineBytes - 1));
    }

    public Span<byte> Span => _room.AsSpan(_offset, _length);

    /// <summary>For a fixed statement.</summary>
    public ref byte GetPinnableReference() => ref _room[_offset];
}

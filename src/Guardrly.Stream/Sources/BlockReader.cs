using System.Buffers;

namespace Guardrly.Sources;

/// <summary>
/// Reads a source a block at a time and says where in it the next byte stands: what a decoder, or who only wants to
/// look at the first bytes, needs. Owns the source.
/// </summary>
internal sealed class BlockReader(ByteSource source) : IDisposable
{
    /// <summary>The most that can be looked at ahead.</summary>
    public const int BlockBytes = 64 * 1024;

    byte[] _block = ArrayPool<byte>.Shared.Rent(BlockBytes);
    int _start;
    int _end;
    bool _isAtEnd;

    /// <summary>What is read.</summary>
    public ByteSource Source => source;

    /// <summary>Bytes read and not consumed. Valid until the next call of <see cref="Need"/>.</summary>
    public ReadOnlySpan<byte> Unread => _block.AsSpan(_start, _end - _start);

    /// <summary>Offset in the source of the first unread byte.</summary>
    public long Offset { get; private set; }

    /// <summary>Reads on until <paramref name="count"/> bytes are unread; false when the source ends before.</summary>
    /// <exception cref="InputException">The source failed.</exception>
    public bool Need(int count)
    {
        while (_end - _start < count && !_isAtEnd)
        {
            if (_start > 0)
            {
                Unread.CopyTo(_block);
                _end -= _start;
                _start = 0;
            }
            int read = source.Read(_block.AsSpan(_end));
            _end += read;
            _isAtEnd = read == 0;
        }
        return _end - _start >= count;
    }

    /// <summary>Takes <paramref name="count"/> of the unread bytes as done with.</summary>
    public void Consume(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        source.Dispose();
        ArrayPool<byte>.Shared.Return(_block);
        _block = [];
        _start = _end = 0;
        _isAtEnd = true;
    }
}

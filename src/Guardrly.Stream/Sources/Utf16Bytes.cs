using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Guardrly.Sources;

/// <summary>UTF-16 made UTF-8. A surrogate without its other half, and half a unit at the end, become U+FFFD.</summary>
internal sealed class Utf16Bytes(BlockReader input, bool isBigEndian) : Layer(input)
{
    const int UnitsMax = BlockReader.BlockBytes / sizeof(char);

    /// <summary>A unit gives three bytes at most; a pair gives four.</summary>
    readonly byte[] _text = ArrayPool<byte>.Shared.Rent(3 * UnitsMax);
    readonly char[] _units = ArrayPool<char>.Shared.Rent(UnitsMax);
    int _start;
    int _end;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !Transcode())
            return 0;
        int count = Math.Min(_end - _start, buffer.Length);
        _text.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <summary>Fills the text with the next units; false at the end.</summary>
    bool Transcode()
    {
        int wanted = sizeof(char);
        do
        {
            bool isFinal = !Input.Need(wanted);
            ReadOnlySpan<byte> unread = Input.Unread;
            if (unread.IsEmpty)
                return false;
            Span<char> units = _units.AsSpan(0, Math.Min(unread.Length / sizeof(char), UnitsMax));
            unread[..(units.Length * sizeof(char))].CopyTo(MemoryMarshal.AsBytes(units));
            Span<ushort> numbers = MemoryMarshal.Cast<char, ushort>(units);
            if (isBigEndian == BitConverter.IsLittleEndian)
                BinaryPrimitives.ReverseEndianness(numbers, numbers);
            _ = Utf8.FromUtf16(units, _text, out int unitCount, out _end, replaceInvalidSequences: true, isFinal);
            Input.Consume(unitCount * sizeof(char));
            _start = 0;
            if (isFinal && Input.Unread.Length == 1)
            {
                "\uFFFD"u8.CopyTo(_text.AsSpan(_end));
                _end += 3;
                Input.Consume(1);
            }
            // Only the first half of a pair was there.
            wanted = 2 * sizeof(char);
        }
        while (_end == 0);
        return true;
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        base.Release();
        ArrayPool<byte>.Shared.Return(_text);
        ArrayPool<char>.Shared.Return(_units);
    }
}

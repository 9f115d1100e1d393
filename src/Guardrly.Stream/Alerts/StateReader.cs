using System.Buffers.Binary;

namespace Guardrly.Alerts;

/// <summary>
/// Reads the pieces of a saved state. What is missing or no number reads as zero and makes <see cref="IsDamaged"/> true:
/// a state is looked at as a whole, not piece by piece.
/// </summary>
internal ref struct StateReader(ReadOnlySpan<byte> input)
{
    ReadOnlySpan<byte> _rest = input;

    /// <summary>Whether something was asked for that is not there.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>One byte.</summary>
    public byte Byte() => Bytes(1) is [byte value] ? value : (byte)0;

    /// <summary>A number.</summary>
    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
        IsDamaged = true;
        return 0;
    }

    /// <summary>A number that counts something, at most <paramref name="max"/>.</summary>
    public int Count(int max)
    {
        long value = Number();
        IsDamaged |= value < 0 || value > max;
        return IsDamaged ? 0 : (int)value;
    }

    /// <summary>Eight bytes.</summary>
    public long Whole()
        => Bytes(sizeof(long)) is { Length: sizeof(long) } bytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;

    /// <summary>Bytes as they are; none if there are not as many.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (_rest.Length < length)
        {
            IsDamaged = true;
            _rest = default;
            return default;
        }
        ReadOnlySpan<byte> bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }
}

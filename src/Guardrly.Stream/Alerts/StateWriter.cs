using System.Buffers;
using System.Buffers.Binary;

namespace Guardrly.Alerts;

/// <summary>Writes the pieces of a saved state. Little-endian; counts and places as base-128 numbers.</summary>
internal readonly ref struct StateWriter(IBufferWriter<byte> output)
{
    const int NumberBytesMax = 10;

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    /// <summary>A number; small ones are short, negative ones long.</summary>
    public void Number(long value)
    {
        Span<byte> room = output.GetSpan(NumberBytesMax);
        int length = 0;
        ulong rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
            room[length++] = (byte)(rest | 0x80);
        room[length++] = (byte)rest;
        output.Advance(length);
    }

    /// <summary>Eight bytes.</summary>
    public void Whole(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), value);
        output.Advance(sizeof(long));
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> value) => output.Write(value);
}

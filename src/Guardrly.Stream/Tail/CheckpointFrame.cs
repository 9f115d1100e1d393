using System.Buffers.Binary;
using System.Numerics;

namespace Guardrly.Tail;

/// <summary>
/// One step of a checkpoint file: length, CRC-32C, then what changed. Whole or not there: a frame that a crash cut off,
/// or that the disk damaged, does not pass.
/// </summary>
internal sealed record CheckpointFrame
{
    /// <summary>Bytes before the payload.</summary>
    public const int HeadBytes = 8;

    const int PayloadBytesMax = 512 * 1024 * 1024;

    /// <summary>Ordinal, over all generations.</summary>
    public required long Sequence { get; init; }

    /// <summary>It says everything, not what changed.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>All outputs.</summary>
    public required IReadOnlyList<OutputMark> Outputs { get; init; }

    /// <summary>The streams that changed, or all.</summary>
    public required IReadOnlyList<StreamState> Streams { get; init; }

    /// <summary>Streams that are forgotten.</summary>
    public required IReadOnlyList<int> Removed { get; init; }

    /// <summary>The frame as bytes.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(0L); // the head
        writer.Write(Sequence);
        writer.Write(IsWhole);
        writer.Write(Outputs.Count);
        foreach (OutputMark output in Outputs)
            output.Write(writer);
        writer.Write(Streams.Count);
        foreach (StreamState stream in Streams)
            stream.Write(writer);
        writer.Write(Removed.Count);
        foreach (int id in Removed)
            writer.Write(id);
        writer.Flush();
        byte[] frame = bytes.ToArray();
        ReadOnlySpan<byte> payload = frame.AsSpan(HeadBytes);
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), Crc(payload));
        return frame;
    }

    /// <summary>Reads the frame that some bytes begin with; null: there is no whole one.</summary>
    /// <exception cref="InvalidDataException">It is whole, but of another version.</exception>
    public static CheckpointFrame? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < HeadBytes)
            return null;
        int payloadLength = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (payloadLength is <= 0 or > PayloadBytesMax || payloadLength > bytes.Length - HeadBytes)
            return null;
        ReadOnlySpan<byte> payload = bytes.Slice(HeadBytes, payloadLength);
        if (Crc(payload) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]))
            return null;
        length = HeadBytes + payloadLength;
        using var reader = new BinaryReader(new MemoryStream(payload.ToArray()));
        return new CheckpointFrame
        {
            Sequence = reader.ReadInt64(),
            IsWhole = reader.ReadBoolean(),
            Outputs = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => OutputMark.Read(reader))],
            Streams = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => StreamState.Read(reader))],
            Removed = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())],
        };
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }
        foreach (byte one in bytes)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Guardrly.Tail;

/// <summary>
/// What a file's content is known by: a hash of its beginning, and one of the bytes before the cursor. A file under
/// another name, or packed, is the same if both agree; a path, an inode or an equal first line alone never decide.
/// </summary>
/// <param name="HeadLength">Bytes of the beginning that were hashed; at most <see cref="HeadBytesMax"/>.</param>
/// <param name="HeadHash">Their hash.</param>
/// <param name="Cursor">Offset up to which the file was read.</param>
/// <param name="TailHash">Hash of the bytes before it, at most <see cref="TailBytesMax"/>.</param>
internal readonly record struct FilePrint(int HeadLength, ulong HeadHash, long Cursor, ulong TailHash)
{
    /// <summary>Bytes of a beginning that are hashed.</summary>
    public const int HeadBytesMax = 256;

    /// <summary>Bytes before the cursor that are hashed.</summary>
    public const int TailBytesMax = 64;

    /// <summary>Hash of some bytes; tells nothing of them.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Whether a file agrees with it, so that it can be read on from the cursor.</summary>
    /// <param name="content">Reads the file's bytes at an offset; fewer than asked for only at its end.</param>
    public bool Agrees(IContent content)
    {
        Span<byte> bytes = stackalloc byte[HeadBytesMax];
        if (content.ReadAt(bytes[..HeadLength], 0) < HeadLength || Hash(bytes[..HeadLength]) != HeadHash)
            return false;
        int tail = (int)Math.Min(TailBytesMax, Cursor);
        return content.ReadAt(bytes[..tail], Cursor - tail) == tail && Hash(bytes[..tail]) == TailHash;
    }

    /// <summary>Whether a file is, as far as it goes, the same: a copy that is being made.</summary>
    public bool BeginsWith(IContent content, long lengthBytes)
    {
        if (lengthBytes >= Cursor)
            return Agrees(content);
        if (lengthBytes < HeadLength)
            return false; // too short to tell
        Span<byte> bytes = stackalloc byte[HeadBytesMax];
        return content.ReadAt(bytes[..HeadLength], 0) == HeadLength && Hash(bytes[..HeadLength]) == HeadHash;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(HeadLength);
        writer.Write(HeadHash);
        writer.Write(Cursor);
        writer.Write(TailHash);
    }

    public static FilePrint Read(BinaryReader reader)
    {
        int length = Math.Clamp(reader.ReadInt32(), 0, HeadBytesMax);
        return new FilePrint(length, reader.ReadUInt64(), reader.ReadInt64(), reader.ReadUInt64());
    }
}

using Guardrly.Native;

namespace Guardrly.Tail;

/// <summary>Which file it is: device, inode, and when it was made, since inodes are used again.</summary>
internal readonly record struct FileKey(ulong Device, ulong Inode, long Created, string? RealPath)
{
    /// <summary>The key of a file by its status.</summary>
    public static FileKey Of(in FileStatus status) =>
        new(status.Identity.Device, status.Identity.Inode, status.Created, status.Identity.RealPath);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Device);
        writer.Write(Inode);
        writer.Write(Created);
        writer.Write(RealPath ?? "");
    }

    public static FileKey Read(BinaryReader reader)
    {
        var key = new FileKey(reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadInt64(), reader.ReadString());
        return key with { RealPath = key.RealPath!.Length == 0 ? null : key.RealPath };
    }
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Native;

/// <summary>What the file system says of a path.</summary>
internal readonly record struct FileStatus
{
    /// <summary>What it is.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>Which one it is.</summary>
    public FileIdentity Identity { get; private init; }

    /// <summary>Its size in bytes.</summary>
    public long LengthBytes { get; private init; }

    /// <summary>Who may read, write and execute it: the lowest nine bits.</summary>
    public UnixFileMode Permissions { get; private init; }

    /// <summary>How many names it has; 1 where that is not known.</summary>
    public uint LinkCount { get; private init; }

    /// <summary>Number of its owner.</summary>
    public uint Owner { get; private init; }

    /// <summary>Number of its group.</summary>
    public uint Group { get; private init; }

    /// <summary>When its bytes last changed; only good for comparing.</summary>
    public long Modified { get; private init; }

    /// <summary>When it was made; only good for comparing, 0 where the file system does not say.</summary>
    public long Created { get; private init; }

    const UnixFileMode PermissionBits = (UnixFileMode)0x1FF;

    /// <summary>Asks for the status of a path. False with the reason when there is none.</summary>
    public static bool TryRead(string path, bool followLinks, out FileStatus status, out string reason)
    {
        if (OperatingSystem.IsLinux())
        {
            int error = ReadLinux(path, followLinks, out status);
            if (error != LibC.NoSuchCall)
            {
                reason = error switch
                {
                    0 => "",
                    // .NET reads names as UTF-8; what is none in them is lost, and the name leads nowhere.
                    LibC.NoSuchFile when path.Contains('\uFFFD') =>
                        "its name is not UTF-8, and it cannot be opened by it; rename it, or use standard input",
                    _ => IoReason.Of(error),
                };
                return error == 0;
            }
        }
        return TryReadAnywhere(path, followLinks, out status, out reason);
    }

    /// <summary>Asks for the status of an open file, whatever has become of its name.</summary>
    public static bool TryRead(SafeFileHandle file, string path, out FileStatus status)
    {
        if (OperatingSystem.IsLinux())
            return ReadLinux((int)file.DangerousGetHandle(), "", LibC.StatXResult.EmptyPath, out status) == 0;
        return TryReadAnywhere(path, followLinks: true, out status, out _);
    }

    static int ReadLinux(string path, bool followLinks, out FileStatus status) => ReadLinux(
        LibC.StatXResult.CurrentFolder, path, followLinks ? 0 : LibC.StatXResult.DoNotFollow, out status);

    static unsafe int ReadLinux(int folder, string path, int flags, out FileStatus status)
    {
        LibC.StatXResult raw;
        // SAFETY: raw is as large as the kernel's struct and lives until the call is over.
        if (LibC.StatX(folder, path, flags, LibC.StatXResult.MaskWanted, &raw) != 0)
        {
            status = default;
            return Marshal.GetLastPInvokeError();
        }
        status = new FileStatus
        {
            Kind = KindOf(raw.Mode),
            Identity = new FileIdentity((ulong)raw.DeviceMajor << 32 | raw.DeviceMinor, raw.Inode, null),
            LengthBytes = (long)raw.LengthBytes,
            Permissions = (UnixFileMode)raw.Mode & PermissionBits,
            LinkCount = raw.LinkCount,
            Owner = raw.Owner,
            Group = raw.Group,
            Modified = raw.ModifiedSeconds * 1_000_000_000 + raw.ModifiedNanoseconds,
            Created = raw.CreatedSeconds * 1_000_000_000 + raw.CreatedNanoseconds,
        };
        return 0;
    }

    static FileKind KindOf(int mode) => (mode >> 12) switch
    {
        0x1 => FileKind.Fifo,
        0x2 => FileKind.CharacterDevice,
        0x4 => FileKind.Folder,
        0x6 => FileKind.BlockDevice,
        0xA => FileKind.Link,
        0xC => FileKind.Socket,
        _ => FileKind.Regular,
    };

    /// <summary>Without statx: pipes and devices look like files, and other names of a file are not seen.</summary>
    static bool TryReadAnywhere(string path, bool followLinks, out FileStatus status, out string reason)
    {
        status = default;
        try
        {
            FileAttributes attributes = File.GetAttributes(path);
            bool isLink = attributes.HasFlag(FileAttributes.ReparsePoint) && new FileInfo(path).LinkTarget is not null;
            string real = isLink && followLinks ? Native.RealPath.Of(path) : path;
            bool isFolder = Directory.Exists(real);
            var file = new FileInfo(real);
            if (!isFolder && !file.Exists && (followLinks || !isLink))
                throw new FileNotFoundException();
            status = new FileStatus
            {
                Kind = isLink && !followLinks ? FileKind.Link : isFolder ? FileKind.Folder : FileKind.Regular,
                Identity = new FileIdentity(0, 0, Native.RealPath.Of(real)),
                LengthBytes = file.Exists ? file.Length : 0,
                Permissions = OperatingSystem.IsWindows() ? default : file.UnixFileMode & PermissionBits,
                LinkCount = 1,
                Modified = file.LastWriteTimeUtc.Ticks,
            };
            reason = "";
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reason = IoReason.Of(error);
            return false;
        }
    }
}

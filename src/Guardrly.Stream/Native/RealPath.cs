using System.Runtime.InteropServices;

namespace Guardrly.Native;

/// <summary>Paths with every symbolic link followed.</summary>
internal static class RealPath
{
    /// <summary>
    /// The absolute path without links. What does not exist yet is appended as it is to its longest part that does.
    /// </summary>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Resolve(full) is { } real)
            return real;
        string? folder = Path.GetDirectoryName(full);
        return folder is null ? full : Path.Join(Of(folder), Path.GetFileName(full));
    }

    /// <summary>Whether a path lies below a folder; the folder itself does not. Both are real paths.</summary>
    public static bool IsBelow(string path, string folder)
    {
        int length = Path.TrimEndingDirectorySeparator(folder.AsSpan()).Length;
        if (length == 1 && Path.EndsInDirectorySeparator(folder))
            length = 0;
        return path.Length > length + 1 && path.StartsWith(folder[..length], NameComparison)
            && Path.EndsInDirectorySeparator(path.AsSpan(0, length + 1));
    }

    /// <summary>How names are told apart where the file system itself is not asked.</summary>
    public static StringComparison NameComparison { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    static unsafe string? Resolve(string full)
    {
        if (OperatingSystem.IsWindows())
        {
            FileSystemInfo info = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
            return info.Exists ? info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : null;
        }
        // SAFETY: the C library allocates the answer, zero-terminated; it is read once and freed.
        byte* answer = LibC.RealPath(full, null);
        if (answer is null)
            return null;
        string? real = Marshal.PtrToStringUTF8((nint)answer);
        NativeMemory.Free(answer);
        return real;
    }
}

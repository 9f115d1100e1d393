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

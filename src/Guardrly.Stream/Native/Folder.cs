namespace Guardrly.Native;

/// <summary>What .NET cannot do with folders.</summary>
internal static class Folder
{
    /// <summary>Makes a folder, and those above it that are missing, and makes their names durable.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string path)
    {
        if (Directory.Exists(path))
            return;
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string? parent = Path.GetDirectoryName(full);
        if (parent is not null)
            Create(parent);
        Directory.CreateDirectory(full);
        Sync(parent ?? full);
    }

    /// <summary>
    /// Makes names that were given or taken away in a folder durable. Where the system has no such call, or the file
    /// system refuses it, nothing is done: the names then are as durable as they get.
    /// </summary>
    /// <param name="path">The folder; empty means the current one.</param>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        int descriptor = LibC.Open(path.Length == 0 ? "." : path, flags: 0);
        if (descriptor < 0)
            return;
        _ = LibC.FSync(descriptor);
        _ = LibC.Close(descriptor);
    }
}

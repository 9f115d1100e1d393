using System.Runtime.InteropServices;

namespace Guardrly.Tests.Support;

/// <summary>A folder of its own for one test, removed with all that is in it.</summary>
public sealed partial class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("guardrly-test-").FullName;

    /// <summary>The path of a name in it, whether it exists or not.</summary>
    public string this[string name] => System.IO.Path.Join(Path, name);

    /// <summary>Writes a file, and the folders above it, and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>All names in it and below it, in ordinal order.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Path, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Makes a named pipe and gives its path.</summary>
    public string MakeFifo(string name)
    {
        Assert.Equal(0, MkFifo(this[name], 0x180));
        return this[name];
    }

    /// <summary>Gives a file a second name.</summary>
    public string MakeHardLink(string name, string path)
    {
        Assert.Equal(0, Link(path, this[name]));
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MkFifo(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string path, string name);
}

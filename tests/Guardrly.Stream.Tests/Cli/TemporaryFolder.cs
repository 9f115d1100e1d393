using System.Runtime.InteropServices;

namespace Guardrly.Tests.Cli;

/// <summary>A folder for one test. It is removed with all it holds.</summary>
internal sealed partial class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("guardrly-test-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file in it, by its relative name, in ordinal order.</summary>
    public string[] Files =>
    [
        .. Directory.EnumerateFiles(Path, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
        }).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Writes a file, and the folders it needs.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>Makes a named pipe.</summary>
    public string MakePipe(string name)
    {
        Assert.Equal(0, MakeFifo(this[name], Convert.ToUInt32("600", 8)));
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, uint mode);
}

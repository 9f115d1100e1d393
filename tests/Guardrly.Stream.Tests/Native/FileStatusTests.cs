using Guardrly.Native;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Native;

public sealed class FileStatusTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_says_what_it_is()
    {
        string path = _folder.Write("a.log", "12345"u8);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        FileStatus status = Read(path);

        Assert.Equal((FileKind.Regular, 5L, 1u), (status.Kind, status.LengthBytes, status.LinkCount));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, status.Permissions);
    }

    [Fact]
    public void A_file_is_the_same_under_each_of_its_names()
    {
        string path = _folder.Write("a.log", "12345"u8);
        string other = _folder.Write("b.log", "12345"u8);
        File.CreateSymbolicLink(_folder["link"], path);

        Assert.Equal(Read(path).Identity, Read(_folder["link"]).Identity);
        Assert.NotEqual(Read(path).Identity, Read(other).Identity);
        if (OperatingSystem.IsLinux())
        {
            string hard = _folder.MakeHardLink("hard", path);
            Assert.Equal(Read(path).Identity, Read(hard).Identity);
            Assert.Equal(2u, Read(path).LinkCount);
        }
    }

    [Fact]
    public void Kinds_are_told_apart()
    {
        File.CreateSymbolicLink(_folder["link"], _folder.Path);

        Assert.Equal(FileKind.Folder, Read(_folder.Path).Kind);
        Assert.Equal(FileKind.Folder, Read(_folder["link"]).Kind);
        Assert.True(FileStatus.TryRead(_folder["link"], followLinks: false, out FileStatus link, out _));
        Assert.Equal(FileKind.Link, link.Kind);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(FileKind.Fifo, Read(_folder.MakeFifo("pipe")).Kind);
            Assert.Equal(FileKind.CharacterDevice, Read("/dev/null").Kind);
        }
    }

    [Fact]
    public void What_is_not_there_gives_the_reason()
    {
        Assert.False(FileStatus.TryRead(_folder["absent"], followLinks: true, out _, out string reason));
        Assert.Equal("no such file or directory", reason);
    }

    [Fact]
    public void A_change_shows()
    {
        string path = _folder.Write("a.log", "12345"u8);
        FileStatus before = Read(path);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.NotEqual(before.Modified, Read(path).Modified);
    }

    static FileStatus Read(string path)
    {
        Assert.True(FileStatus.TryRead(path, followLinks: true, out FileStatus status, out _));
        return status;
    }
}

using System.Diagnostics;
using Guardrly.Native;
using Guardrly.Sinks;
using Guardrly.Tests.Sources;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sinks;

public sealed class AtomicFileTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_appears_when_it_is_complete_and_not_before()
    {
        using var file = new AtomicFile(_folder["new.log"], modeOf: null);
        file.Write("line 1\n"u8);
        string temporary = Assert.Single(_folder.Names());
        Assert.Matches(@"^\.new\.log\.[0-9a-f]{12}\.guardrly-tmp$", temporary);

        file.Write("line 2\n"u8);
        file.Complete();

        Assert.Equal(["new.log"], _folder.Names());
        Assert.Equal("line 1\nline 2\n", File.ReadAllText(_folder["new.log"]));
    }

    [Fact]
    public void Given_up_it_leaves_nothing()
    {
        using (var file = new AtomicFile(_folder["new.log"], modeOf: null))
            file.Write("line 1\n"u8);

        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Given_up_it_leaves_what_was_there()
    {
        _folder.Write("old.log", "old\n"u8);
        using (var file = new AtomicFile(_folder["old.log"], modeOf: null))
            file.Write("new\n"u8);

        Assert.Equal(["old.log"], _folder.Names());
        Assert.Equal("old\n", File.ReadAllText(_folder["old.log"]));
    }

    [Fact]
    public void It_replaces_what_was_there()
    {
        _folder.Write("old.log", Samples.Log());
        Write(_folder["old.log"], null, "new\n"u8);

        Assert.Equal(["old.log"], _folder.Names());
        Assert.Equal("new\n", File.ReadAllText(_folder["old.log"]));
    }

    [Theory]
    [InlineData("rw-r-----")]
    [InlineData("rw-rw-rw-")]
    [InlineData("r--------")]
    [InlineData("rwxr-xr-x")]
    public void It_takes_the_permissions_of_its_input(string permissions)
    {
        if (OperatingSystem.IsWindows())
            return;
        UnixFileMode mode = Mode(permissions);
        string input = _folder.Write("in.log", []);
        File.SetUnixFileMode(input, mode);
        _folder.Write("open.log", []);
        File.SetUnixFileMode(_folder["open.log"], Mode("rwxrwxrwx"));

        Write(_folder["new.log"], input, "new\n"u8);
        Write(_folder["open.log"], input, "new\n"u8);

        Assert.Equal(mode, File.GetUnixFileMode(_folder["new.log"]));
        Assert.Equal(mode, File.GetUnixFileMode(_folder["open.log"]));
    }

    [Fact]
    public void Bits_that_are_no_permissions_are_not_taken_over()
    {
        if (OperatingSystem.IsWindows())
            return;
        string input = _folder.Write("in.log", []);
        File.SetUnixFileMode(input, Mode("rwxr-xr-x") | UnixFileMode.SetUser | UnixFileMode.StickyBit);

        Write(_folder["new.log"], input, []);

        Assert.Equal(Mode("rwxr-xr-x"), File.GetUnixFileMode(_folder["new.log"]));
    }

    [Fact]
    public void While_it_is_written_and_without_an_input_it_is_for_the_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        string input = _folder.Write("sub/in.log", []);
        File.SetUnixFileMode(input, Mode("rw-rw-rw-"));
        using var file = new AtomicFile(_folder["new.log"], input);
        Assert.Equal(Mode("rw-------"), File.GetUnixFileMode(_folder[_folder.Names()[0]]));

        Write(_folder["other.log"], null, []);
        Assert.Equal(Mode("rw-------"), File.GetUnixFileMode(_folder["other.log"]));
    }

    [Fact]
    public void Through_a_link_the_file_is_replaced_and_the_link_stays()
    {
        _folder.Write("sub/old.log", "old\n"u8);
        File.CreateSymbolicLink(_folder["link.log"], "sub/old.log");

        Write(_folder["link.log"], null, "new\n"u8);

        Assert.Equal("sub/old.log", new FileInfo(_folder["link.log"]).LinkTarget);
        Assert.Equal("new\n", File.ReadAllText(_folder["sub/old.log"]));
        Assert.Equal(["link.log", "sub", "sub/old.log"], _folder.Names());
    }

    [Fact]
    public void In_place_it_is_refused_when_the_input_grew_meanwhile()
    {
        string path = _folder.Write("a.log", "old\n"u8);
        using (var file = new AtomicFile(path, modeOf: path))
        {
            file.Write("new\n"u8);
            File.AppendAllText(path, "more\n");

            var error = Assert.Throws<OutputException>(file.Complete);
            Assert.Contains("was changed by another program", error.What, StringComparison.Ordinal);
        }

        Assert.Equal("old\nmore\n", File.ReadAllText(path));
        Assert.Equal(["a.log"], _folder.Names());
    }

    [Fact]
    public void In_place_the_input_is_replaced()
    {
        string path = _folder.Write("a.log", "old\n"u8);
        Write(path, path, "new\n"u8);

        Assert.Equal("new\n", File.ReadAllText(path));
    }

    [Fact]
    public void In_place_the_owner_stays()
    {
        string path = _folder.Write("a.log", "old\n"u8);
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !Succeeds("chown", "4321:1234", path))
            return;
        Write(path, path, "new\n"u8);
        Write(_folder["copy.log"], path, "new\n"u8);

        Assert.True(FileStatus.TryRead(path, followLinks: true, out FileStatus inPlace, out _));
        Assert.Equal((4321u, 1234u), (inPlace.Owner, inPlace.Group));
        Assert.True(FileStatus.TryRead(_folder["copy.log"], followLinks: true, out FileStatus copy, out _));
        Assert.NotEqual(4321u, copy.Owner);
    }

    [Fact]
    public void A_large_file_has_its_length_and_takes_no_more_room()
    {
        byte[] block = new byte[1 << 20];
        Array.Fill(block, (byte)'x');
        using (var file = new AtomicFile(_folder["new.log"], modeOf: null))
        {
            for (int count = 0; count < 40; count++)
                file.Write(block);
            file.Write("end\n"u8);
            file.Complete();
        }

        Assert.Equal(40 * block.Length + 4, new FileInfo(_folder["new.log"]).Length);
        if (OperatingSystem.IsLinux())
            Assert.InRange(DiskBytes(_folder["new.log"]), 0, 42L << 20);
    }

    [Fact]
    public void A_name_as_long_as_names_can_be_is_written()
    {
        string name = new('ä', 127);
        Write(_folder[name], null, "new\n"u8);

        Assert.Equal([name], _folder.Names());
    }

    [Fact]
    public void A_folder_that_is_missing_is_an_error_that_names_the_output()
    {
        var error = Assert.Throws<OutputException>(() => new AtomicFile(_folder["absent/new.log"], modeOf: null));

        Assert.Equal($"{_folder["absent/new.log"]}: cannot be created: no such file or directory", error.Message);
    }

    [Fact]
    public void When_it_cannot_get_its_name_nothing_is_left()
    {
        using (var file = new AtomicFile(_folder["new.log"], modeOf: null))
        {
            _folder.Write("new.log/in the way", []);
            Assert.Throws<OutputException>(file.Complete);
        }

        Assert.Equal(["new.log", "new.log/in the way"], _folder.Names());
    }

    [Fact]
    public void A_full_disk_is_an_error_and_leaves_nothing()
    {
        Directory.CreateDirectory(_folder["disk"]);
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess
            || !Succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _folder["disk"]))
            return;
        try
        {
            using (var file = new AtomicFile(_folder["disk/new.log"], modeOf: null))
            {
                byte[] text = Samples.Log(10_000);
                var error = Assert.Throws<OutputException>(() => file.Write(text));
                Assert.Equal("cannot be written: no space left on device", error.What);
            }
            Assert.Equal(["disk"], _folder.Names());
        }
        finally
        {
            Assert.True(Succeeds("umount", _folder["disk"]));
        }
    }

    static void Write(string path, string? modeOf, ReadOnlySpan<byte> bytes)
    {
        using var file = new AtomicFile(path, modeOf);
        file.Write(bytes);
        file.Complete();
    }

    static UnixFileMode Mode(string permissions) => permissions
        .Select((letter, index) => letter == '-' ? UnixFileMode.None : (UnixFileMode)(1 << (8 - index)))
        .Aggregate((left, right) => left | right);

    static long DiskBytes(string path)
    {
        using var du = Process.Start(new ProcessStartInfo("du", ["-B1", path]) { RedirectStandardOutput = true })!;
        return long.Parse(du.StandardOutput.ReadToEnd().Split('\t')[0], null);
    }

    static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

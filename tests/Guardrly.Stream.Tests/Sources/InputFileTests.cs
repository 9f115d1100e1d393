using System.IO.Compression;
using Guardrly.Sinks;
using Guardrly.Sources;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sources;

public sealed class InputFileTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plain_file_is_read_as_it_is()
    {
        byte[] text = Samples.Log(10_000);
        using ByteSource source = InputFile.Open(_folder.Write("test.log", text));

        Assert.Equal(ContentEncoding.Plain, source.Encoding);
        Assert.Equal(text.Length, source.LengthBytes);
        Assert.Equal(text, Opened.Drain(source, bufferBytes: 100_000));
        Assert.Equal(text.Length, source.ConsumedBytes);
    }

    [Fact]
    public void An_archive_is_opened_whatever_its_name()
    {
        using ByteSource source = InputFile.Open(_folder.Write("test", Samples.Gzip(Samples.Log())));

        Assert.Equal(Samples.Log(), Opened.Drain(source));
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        using ByteSource source = InputFile.Open(_folder.Write("test.log", []));

        Assert.Empty(Opened.Drain(source));
    }

    [Fact]
    public void A_file_that_is_missing_says_so()
    {
        var error = Assert.Throws<InputException>(() => InputFile.Open(_folder["absent.log"]));

        Assert.Equal($"{_folder["absent.log"]}: no such file or directory", error.Message);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        var error = Assert.Throws<InputException>(() => InputFile.Open(_folder.Path));

        Assert.Equal("is a folder, not a file", error.What);
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_where_and_why()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // The first page of a process is never there.
        var error = Assert.Throws<InputException>(() => InputFile.Open("/proc/self/mem"));

        Assert.Equal("cannot be read at byte 0: input/output error", error.What);
    }

    [Fact]
    public void A_file_that_is_cut_while_it_is_read_is_an_error_and_no_end()
    {
        string path = _folder.Write("a.log", new byte[200_000]);
        using ByteSource source = InputFile.Open(path);
        Assert.True(source.Read(new byte[1000]) > 0);

        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(5000);
        var error = Assert.Throws<InputException>(() => Opened.Drain(source));

        Assert.Equal("was cut from 200000 to 5000 bytes while it was read", error.What);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_read_to_its_new_end()
    {
        string path = _folder.Write("a.log", new byte[200_000]);
        using ByteSource source = InputFile.Open(path);
        int head = source.Read(new byte[1000]);

        using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
            file.Write(new byte[100]);

        Assert.Equal(200_100, head + Opened.Drain(source).Length);
    }

    [Fact]
    public void A_file_of_the_kernel_may_hold_less_than_its_length_says()
    {
        const string Path = "/sys/kernel/mm/transparent_hugepage/enabled";
        if (File.Exists(Path))
            Assert.NotEmpty(Opened.Drain(InputFile.Open(Path)));
    }

    [Fact]
    public async Task A_pipe_with_a_name_is_read_to_its_end()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = _folder.MakeFifo("pipe");
        Task writing = Task.Run(() =>
        {
            using FileStream pipe = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            using var packer = new GZipStream(pipe, CompressionLevel.Fastest);
            packer.Write(Samples.Log());
        });

        using ByteSource source = InputFile.Open(path);

        Assert.Null(source.LengthBytes);
        Assert.Equal(Samples.Log(), Opened.Drain(source));
        await writing;
    }

    [Fact]
    public void What_is_refused_is_closed()
    {
        var bytes = new PiecewiseBytes([.. "PK\x03\x04"u8], pieceBytes: 4);

        Assert.Throws<InputException>(() => InputFile.Recognise(bytes, new InputOptions()));

        Assert.True(bytes.IsDisposed);
    }

    [Fact]
    public void A_source_may_be_disposed_twice()
    {
        foreach (byte[] bytes in new[] { Samples.Log(), Samples.Gzip(Samples.Log()), Samples.Zstd(Samples.Log()) })
        {
            ByteSource source = InputFile.Open(_folder.Write("test.log", bytes));
            source.Dispose();
            source.Dispose();
        }
    }
}

using Guardrly.Sinks;
using Guardrly.Sources;
using Guardrly.Tests.Sources;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sinks;

public sealed class OutputFileTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Plain", "new.log", 20)]
    [InlineData("Plain", "new.log", 0)]
    [InlineData("Gzip", "new.gz", 20)]
    [InlineData("Gzip", "new.gz", 0)]
    [InlineData("Gzip", "new.gz", 30_000)]
    [InlineData("Zstd", "new.zst", 20)]
    [InlineData("Zstd", "new.zst", 0)]
    [InlineData("Zstd", "new.zst", 30_000)]
    [InlineData("Brotli", "new.br", 20)]
    [InlineData("Brotli", "new.br", 0)]
    [InlineData("Brotli", "new.br", 30_000)]
    public void What_is_packed_can_be_opened_again(string encoding, string name, int lineCount)
    {
        byte[] text = Samples.Log(lineCount);
        Write(name, Enum.Parse<ContentEncoding>(encoding), text);

        using ByteSource source = InputFile.Open(_folder[name]);

        Assert.Equal(text, Opened.Drain(source));
        Assert.Equal(encoding, source.Encoding.ToString());
        Assert.Equal([name], _folder.Names());
    }

    [Theory]
    [InlineData("Gzip")]
    [InlineData("Zstd")]
    [InlineData("Brotli")]
    public void The_same_text_is_packed_into_the_same_bytes(string encoding)
    {
        byte[] text = Samples.Log(5000);
        Write("a", Enum.Parse<ContentEncoding>(encoding), text);
        Write("b", Enum.Parse<ContentEncoding>(encoding), text);

        Assert.Equal(File.ReadAllBytes(_folder["a"]), File.ReadAllBytes(_folder["b"]));
    }

    [Fact]
    public void No_time_is_stored_in_gzip()
    {
        Write("a.gz", ContentEncoding.Gzip, Samples.Log());

        Assert.Equal(new byte[4], File.ReadAllBytes(_folder["a.gz"])[4..8]);
    }

    [Theory]
    [InlineData("Gzip")]
    [InlineData("Zstd")]
    [InlineData("Brotli")]
    public void An_archive_that_is_given_up_leaves_nothing(string encoding)
    {
        using (ByteSink sink = OutputFile.Create(_folder["new"], Enum.Parse<ContentEncoding>(encoding), modeOf: null))
            sink.Write(Samples.Log(30_000));

        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Folders_that_are_missing_are_made()
    {
        Write("a/b/c/new.log", ContentEncoding.Plain, Samples.Log());

        Assert.Equal(["a", "a/b", "a/b/c", "a/b/c/new.log"], _folder.Names());
    }

    [Fact]
    public void A_file_where_a_folder_has_to_be_is_an_error()
    {
        _folder.Write("a", []);

        var error = Assert.Throws<OutputException>(() => Write("a/new.log", ContentEncoding.Plain, Samples.Log()));

        Assert.Equal(_folder["a/new.log"], error.Path);
        Assert.Equal(["a"], _folder.Names());
    }

    [Fact]
    public void A_device_is_written_to_and_stays_a_device()
    {
        if (!OperatingSystem.IsLinux())
            return;
        File.CreateSymbolicLink(_folder["nothing"], "/dev/null");
        Write("nothing", ContentEncoding.Plain, Samples.Log());
        File.CreateSymbolicLink(_folder["full"], "/dev/full");

        var error = Assert.Throws<OutputException>(() => Write("full", ContentEncoding.Plain, Samples.Log()));

        Assert.Equal("cannot be written: no space left on device", error.What);
        Assert.False(File.GetAttributes("/dev/null").HasFlag(FileAttributes.ReparsePoint));
        Assert.Equal(["full", "nothing"], _folder.Names());
    }

    [Fact]
    public async Task A_pipe_with_a_name_is_written_to()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.MakeFifo("pipe");
        Task<byte[]> reading = Task.Run(() =>
        {
            using ByteSource source = InputFile.Open(pipe);
            return Opened.Drain(source);
        });

        Write("pipe", ContentEncoding.Zstd, Samples.Log(5000));

        Assert.Equal(Samples.Log(5000), await reading);
        Assert.Equal(["pipe"], _folder.Names());
    }

    [Fact]
    public void A_folder_is_no_output()
        => Assert.Throws<OutputException>(() => OutputFile.Create(_folder.Path, ContentEncoding.Plain, modeOf: null));

    void Write(string name, ContentEncoding encoding, byte[] text)
    {
        using ByteSink sink = OutputFile.Create(_folder[name], encoding, modeOf: null);
        foreach (byte[] piece in text.Chunk(10_007))
            sink.Write(piece);
        sink.Complete();
    }
}

using System.Text;
using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

public sealed class LeadingBytesTests
{
    [Theory]
    [InlineData("FD377A585A0000", "an xz archive")]
    [InlineData("425A6839314159265359", "a bzip2 archive")]
    [InlineData("425A6831177245385090", "an empty bzip2 archive")]
    [InlineData("504B030414", "a zip archive")]
    [InlineData("504B0506", "an empty zip archive")]
    [InlineData("377ABCAF271C", "a 7z archive")]
    [InlineData("526172211A0701", "a rar archive")]
    [InlineData("04224D18", "an lz4 archive")]
    [InlineData("1F9D90", "a compress (.Z) archive")]
    [InlineData("5D0000800000", "an lzma archive")]
    [InlineData("789C", "zlib data")]
    [InlineData("24B52FFD", "an archive of an old zstd")]
    [InlineData("FFFE0000", "UTF-32 text")]
    public void What_is_not_opened_is_refused_by_name(string bytes, string name)
    {
        byte[] input = [.. Convert.FromHexString(bytes), .. "and more of it"u8];

        // Also when it comes byte by byte, when the name tells nothing, and when it is packed once more.
        foreach (byte[] packed in new[] { input, Samples.Gzip(input) })
        {
            var error = Assert.Throws<InputException>(() => Opened.Read(packed, "test.log", pieceBytes: 1));
            Assert.Equal($"is {name}, which is not opened", error.What);
            Assert.NotNull(error.Remedy);
            Assert.Contains(error.Remedy, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tar_archive_is_refused_also_without_its_mark(bool hasMark)
    {
        byte[] header = new byte[512];
        "folder/file.log"u8.CopyTo(header);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        "00000000012\0"u8.CopyTo(header.AsSpan(124));
        if (hasMark)
            "ustar\000"u8.CopyTo(header.AsSpan(257));
        header.AsSpan(148, 8).Fill((byte)' ');
        int sum = header.Sum(number => number);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        byte[] input = [.. header, .. new byte[2048]];

        var error = Assert.Throws<InputException>(() => Opened.Read(input));
        Assert.Equal("is a tar archive, which is not opened", error.What);
        Assert.Throws<InputException>(() => Opened.Read(Samples.Gzip(input), "test.tar.gz"));

        // A header that does not add up is no header.
        input[0]++;
        Assert.Equal(input, Opened.Read(input));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("P")]
    [InlineData("PK")]
    [InlineData("BZh")]
    [InlineData("BZh9 is how bzip2 archives start")]
    [InlineData("PAR1 is a mark")]
    [InlineData("]")]
    [InlineData("x")]
    [InlineData("\uFEFFwith a mark of UTF-8, which stays")]
    public void What_only_looks_like_an_archive_is_text(string text)
    {
        byte[] input = Encoding.UTF8.GetBytes(text);

        Assert.Equal(input, Opened.Read(input, pieceBytes: 1));
        Assert.Equal(input, Opened.Read(input));
    }

    [Fact]
    public void Bytes_that_are_no_text_at_all_pass_as_they_are()
    {
        byte[] input = [.. Enumerable.Range(0, 4096).Select(index => (byte)(index * 37 + (index >> 8)))];

        Assert.Equal(input, Opened.Read(input, pieceBytes: 100));
    }

    [Theory]
    [InlineData("test.gz")]
    [InlineData("test.zst")]
    [InlineData("test.xz")]
    public void Text_under_the_name_of_an_archive_is_text(string name)
        => Assert.Equal("plain text\n"u8.ToArray(), Opened.Read("plain text\n"u8.ToArray(), name));

    [Theory]
    [InlineData("test.gz")]
    [InlineData("test.zst")]
    [InlineData("test.TGZ")]
    [InlineData("test.xz")]
    public void An_archive_that_has_lost_its_mark_is_refused_by_its_name(string name)
    {
        byte[] packed = Samples.Gzip(Samples.Log());
        packed[0] = (byte)'?';

        Assert.Throws<InputException>(() => Opened.Read(packed, name));
        Assert.Equal(packed, Opened.Read(packed, "test.log"));
    }

    [Fact]
    public void What_is_packed_twice_is_refused()
    {
        byte[] text = Samples.Log();
        Assert.Equal("is packed twice", Failure(Samples.Gzip(Samples.Gzip(text)), "test.gz"));
        Assert.Equal("is packed twice", Failure(Samples.Zstd(Samples.Gzip(text)), "test.zst"));
        Assert.Equal("is packed twice", Failure(Samples.Brotli(Samples.Zstd(text)), "test.br"));
        Assert.Equal("is packed twice", Failure(Samples.Gzip(Samples.Brotli(text)), "test.br.gz"));

        static string Failure(byte[] bytes, string name)
            => Assert.Throws<InputException>(() => Opened.Read(bytes, name)).What;
    }

    [Fact]
    public void One_line_from_a_pipe_is_read_before_the_pipe_has_given_more()
    {
        var pipe = new PiecewiseBytes([.. "hello\n"u8, .. "world\n"u8], pieceBytes: 6);
        using ByteSource source = InputFile.Recognise(pipe, new InputOptions());

        Assert.Equal(6, source.Read(new byte[100]));
        Assert.Equal(6, pipe.ConsumedBytes);
    }

    [Fact]
    public void The_first_bytes_of_text_are_told_from_those_of_a_mark()
    {
        Assert.Equal(InputForm.Plain, LeadingBytes.Recognise("ok\n"u8, isWhole: false, out _));
        Assert.Equal(InputForm.Unknown, LeadingBytes.Recognise("o"u8, isWhole: false, out _));
        Assert.Equal(InputForm.Unknown, LeadingBytes.Recognise([0x28, 0xB5], isWhole: false, out _));
        Assert.Equal(InputForm.Unknown, LeadingBytes.Recognise("o\0k\0"u8, isWhole: false, out _));
    }
}

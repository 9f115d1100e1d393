using System.Text;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

public sealed class GzipBytesTests() : PackedBytesTests(text => Samples.Gzip(text), ".gz")
{
    static readonly byte[] s_text = Samples.Log();
    static readonly byte[] s_packed = Samples.Gzip(s_text);

    [Fact]
    public void It_is_an_error_when_the_second_member_is_cut_off_at_any_byte()
    {
        for (int length = 1; length < s_packed.Length; length++)
        {
            byte[] cut = [.. s_packed, .. s_packed[..length]];
            Assert.Throws<InputException>(() => Opened.Read(cut));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void Members_that_follow_one_another_are_all_read(int pieceBytes)
    {
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] packed = [.. s_packed, .. empty, .. Samples.Gzip([.. "more\n"u8]), .. s_packed, .. empty];

        Assert.Equal([.. s_text, .. "more\n"u8, .. s_text], Opened.Read(packed, pieceBytes: pieceBytes));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\u001f")]
    [InlineData("garbage and more of it")]
    public void Garbage_after_the_last_member_is_an_error_that_says_where(string garbage)
    {
        byte[] packed = [.. s_packed, .. Encoding.ASCII.GetBytes(garbage)];

        var error = Assert.Throws<InputException>(() => Opened.Read(packed));

        Assert.Equal($"garbage after the end of the gzip data, at byte {s_packed.Length}", error.What);
    }

    [Fact]
    public void Garbage_after_zeros_is_found_too()
    {
        byte[] packed = [.. s_packed, 0, 0, 0, (byte)'x'];

        var error = Assert.Throws<InputException>(() => Opened.Read(packed, pieceBytes: 2));

        Assert.Equal($"garbage after the end of the gzip data, at byte {s_packed.Length + 3}", error.What);
    }

    [Fact]
    public void Zeros_after_the_last_member_are_padding()
        => Assert.Equal(s_text, Opened.Read([.. s_packed, .. new byte[100_000]]));

    [Fact]
    public void A_bit_that_was_turned_is_noticed_wherever_it_stands()
    {
        // The header holds a time, flags for the packer and a system, which say nothing about the text.
        for (int index = 10; index < s_packed.Length; index++)
        {
            byte[] broken = [.. s_packed];
            broken[index] ^= 0x10;
            Assert.Throws<InputException>(() => Opened.Read(broken));
        }
    }

    [Fact]
    public void A_wrong_checksum_is_named()
    {
        byte[] broken = [.. s_packed];
        broken[^8] ^= 1;

        var error = Assert.Throws<InputException>(() => Opened.Read(broken));

        Assert.StartsWith("corrupt gzip data near byte", error.What, StringComparison.Ordinal);
        Assert.Contains("incorrect data check", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_that_it_is_gzip_and_how_far_it_is()
    {
        using ByteSource source = InputFile.Recognise(new PiecewiseBytes(s_packed, 16), new InputOptions());
        Opened.Drain(source);

        Assert.Equal(ContentEncoding.Gzip, source.Encoding);
        Assert.Equal(s_packed.Length, source.LengthBytes);
        Assert.Equal(s_packed.Length, source.ConsumedBytes);
    }
}

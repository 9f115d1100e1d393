using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

public sealed class ZstdBytesTests() : PackedBytesTests(text => Samples.Zstd(text), ".zst")
{
    static readonly byte[] s_text = Samples.Log();
    static readonly byte[] s_packed = Samples.Zstd(s_text);

    /// <summary>A frame that is to be skipped: magic, length, three bytes.</summary>
    static readonly byte[] s_skippable = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3];

    [Fact]
    public void It_is_an_error_when_the_second_frame_is_cut_off_at_any_byte()
    {
        for (int length = 1; length < s_packed.Length; length++)
        {
            byte[] cut = [.. s_packed, .. s_packed[..length]];
            Assert.Throws<InputException>(() => Opened.Read(cut));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Frames_that_follow_one_another_are_all_read_and_others_skipped(int pieceBytes)
    {
        byte[] packed = [.. s_skippable, .. s_packed, .. s_skippable, .. s_packed, .. s_skippable];

        Assert.Equal([.. s_text, .. s_text], Opened.Read(packed, pieceBytes: pieceBytes));
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5 })]
    public void Garbage_after_the_last_frame_is_an_error_that_says_where(byte[] garbage)
    {
        byte[] packed = [.. s_packed, .. garbage];

        var error = Assert.Throws<InputException>(() => Opened.Read(packed));

        Assert.Equal($"garbage after the end of the zstd data, at byte {s_packed.Length}", error.What);
    }

    [Fact]
    public void A_wrong_checksum_is_an_error()
    {
        byte[] broken = [.. s_packed];
        broken[^1] ^= 1;

        var error = Assert.Throws<InputException>(() => Opened.Read(broken));

        Assert.StartsWith("corrupt zstd data near byte", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_over_32_MiB_has_to_be_asked_for()
    {
        byte[] packed = Samples.Zstd(s_text, windowLog: 26);

        var error = Assert.Throws<InputException>(() => Opened.Read(packed));

        Assert.Equal("zstd window larger than 32 MiB", error.What);
        Assert.Equal(s_text, Opened.Read(packed, options: new InputOptions { ZstdWindowLogMax = 26 }));
    }

    [Fact]
    public void A_window_of_32_MiB_is_opened()
        => Assert.Equal(s_text, Opened.Read(Samples.Zstd(s_text, windowLog: 25)));

    [Fact]
    public void It_says_that_it_is_zstd()
    {
        using ByteSource source = InputFile.Recognise(new PiecewiseBytes(s_packed, 16), new InputOptions());

        Assert.Equal(ContentEncoding.Zstd, source.Encoding);
    }
}

using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

/// <summary>What holds for every format that is unpacked.</summary>
/// <param name="pack">Packs a text.</param>
/// <param name="suffix">Of the names of such files.</param>
public abstract class PackedBytesTests(Func<byte[], byte[]> pack, string suffix)
{
    static readonly byte[] s_text = Samples.Log();

    readonly byte[] _packed = pack(s_text);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4096)]
    [InlineData(7, 5)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(int.MaxValue, 1 << 20)]
    public void It_unpacks_however_it_is_read(int pieceBytes, int bufferBytes)
        => Assert.Equal(s_text, Opened.Read(_packed, "test.log" + suffix, pieceBytes, bufferBytes));

    [Fact]
    public void A_text_larger_than_every_buffer_is_unpacked()
    {
        byte[] text = Samples.Log(50_000);

        Assert.Equal(text, Opened.Read(pack(text), "test" + suffix, bufferBytes: 100_000));
    }

    [Fact]
    public void It_is_an_error_to_be_cut_off_at_any_byte()
    {
        for (int length = 0; length < _packed.Length; length++)
        {
            byte[] cut = _packed[..length];
            var error = Assert.Throws<InputException>(() => Opened.Read(cut, "test" + suffix));
            Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
        }
    }
}

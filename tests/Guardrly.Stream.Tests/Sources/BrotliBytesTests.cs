using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

public sealed class BrotliBytesTests() : PackedBytesTests(text => Samples.Brotli(text), ".br")
{
    static readonly byte[] s_text = Samples.Log();
    static readonly byte[] s_packed = Samples.Brotli(s_text);

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Garbage_after_the_end_is_an_error_that_says_where(int pieceBytes)
    {
        byte[] packed = [.. s_packed, 1, 2, 3];

        var error = Assert.Throws<InputException>(() => Opened.Read(packed, "test.br", pieceBytes));

        Assert.Equal($"garbage after the end of the brotli data, at byte {s_packed.Length}", error.What);
    }

    [Fact]
    public void What_is_no_brotli_under_its_name_is_an_error_and_not_copied()
    {
        var error = Assert.Throws<InputException>(() => Opened.Read(s_text, "test.br"));

        Assert.Contains("brotli", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_that_it_is_brotli()
    {
        using ByteSource source = InputFile.Recognise(new PiecewiseBytes(s_packed, 16, "test.BR"), new InputOptions());

        Assert.Equal(ContentEncoding.Brotli, source.Encoding);
    }
}

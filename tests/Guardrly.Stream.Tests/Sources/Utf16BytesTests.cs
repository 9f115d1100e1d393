using System.Text;

namespace Guardrly.Tests.Sources;

public sealed class Utf16BytesTests
{
    const string Text = "Authorization: Bearer abc\r\nGrüße, 東京 and 🔑🔑\r\nend\r\n";

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void It_becomes_UTF_8_however_it_is_read(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

        foreach ((int pieceBytes, int bufferBytes) in new[] { (1, 1), (1, 4096), (3, 5), (int.MaxValue, 1) })
            Assert.Equal(Text, Encoding.UTF8.GetString(Opened.Read(bytes, "log", pieceBytes, bufferBytes)));
    }

    [Fact]
    public void A_long_text_is_transcoded_to_its_end()
    {
        string text = string.Concat(Enumerable.Repeat(Text, 5000));

        Assert.Equal(text, Encoding.UTF8.GetString(Opened.Read(Encoding.Unicode.GetBytes(text), pieceBytes: 12345)));
    }

    [Theory]
    [InlineData("0061 D83D 0062", "a\uFFFDb")]
    [InlineData("0061 DD11 0062", "a\uFFFDb")]
    [InlineData("0061 0062 D83D", "ab\uFFFD")]
    [InlineData("D83D D83D DD11", "\uFFFD🔑")]
    public void Half_a_pair_becomes_a_replacement_character(string units, string expected)
    {
        // As numbers: no attribute and no encoder lets half a pair through.
        byte[] bytes = [0xFE, 0xFF, .. Convert.FromHexString(units.Replace(" ", "", StringComparison.Ordinal))];

        for (int pieceBytes = 1; pieceBytes <= bytes.Length; pieceBytes++)
            Assert.Equal(expected, Encoding.UTF8.GetString(Opened.Read(bytes, pieceBytes: pieceBytes, bufferBytes: 2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Half_a_unit_at_the_end_becomes_a_replacement_character(int pieceBytes)
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("abc"), 0x64];

        Assert.Equal("abc\uFFFD", Encoding.UTF8.GetString(Opened.Read(bytes, pieceBytes: pieceBytes)));
    }

    [Fact]
    public void A_mark_alone_is_an_empty_text() => Assert.Empty(Opened.Read([0xFE, 0xFF]));

    [Fact]
    public void It_is_found_inside_gzip_too()
    {
        byte[] bytes = Samples.Gzip([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]);

        Assert.Equal(Text, Encoding.UTF8.GetString(Opened.Read(bytes, pieceBytes: 3)));
    }

    [Fact]
    public void Text_with_some_zeros_in_it_stays_as_it_is()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("one\0two\0three\0" + Text)];

        Assert.Equal(bytes, Opened.Read(bytes));
    }

    [Fact]
    public void Numbers_of_32_bits_are_no_text()
    {
        byte[] bytes = [.. Enumerable.Range(32, 200).SelectMany(BitConverter.GetBytes)];

        Assert.Equal(bytes, Opened.Read(bytes));
    }
}

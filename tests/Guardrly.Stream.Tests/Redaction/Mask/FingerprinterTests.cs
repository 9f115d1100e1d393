using System.Security.Cryptography;
using System.Text;
using Guardrly.Redaction.Mask;

namespace Guardrly.Tests.Redaction.Mask;

public class FingerprinterTests
{
    static readonly Fingerprinter s_fingerprinter = new("0123456789abcdef"u8);

    static string Mark(string credential)
    {
        Span<byte> mark = stackalloc byte[Fingerprinter.MarkLength];
        s_fingerprinter.Write(Encoding.UTF8.GetBytes(credential), mark);
        return Encoding.ASCII.GetString(mark);
    }

    [Fact]
    public void A_mark_is_the_first_40_bits_of_the_hash_in_base32()
    {
        byte[] hash = HMACSHA256.HashData("0123456789abcdef"u8, "secret"u8);
        string bits = string.Concat(hash.Take(5).Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        string expected = string.Concat(Enumerable.Range(0, 8)
            .Select(index => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(bits.Substring(index * 5, 5), 2)]));
        Assert.Equal(expected, Mark("secret"));
    }

    [Theory]
    [InlineData("a+b/c==", "a%2Bb%2Fc%3D%3D", "a%252Bb%252fc%253d%253D", @"a\u002Bb\/c\u003d=", @"a\\u002bb\\\/c\u003D\u003d")]
    [InlineData("p\"w&x'y", @"p\""w&x'y", @"p\\\""w\u0026x\u0027y", "p&quot;w&amp;x&#39;y", "p%22w%26x%27y")]
    [InlineData(@"dom\user", @"dom\\user", @"dom\\\\user", "dom%5Cuser", "dom%5C%5Cuser")]
    [InlineData("pässwörd😀", @"p\u00e4ssw\u00F6rd\ud83d\ude00", @"p\\u00e4ssw\\u00F6rd\\ud83d\\ude00", "p%C3%A4ssw%C3%B6rd%F0%9F%98%80", "pässwörd😀")]
    [InlineData(@"a\nb", @"a\\nb", @"a\\\\nb", "a%5Cnb", "a\nb")]
    public void One_credential_has_one_mark_in_every_encoding(params string[] encodings) =>
        Assert.Single(encodings.Select(Mark).Distinct());

    [Fact]
    public void Different_credentials_and_different_keys_have_different_marks()
    {
        Assert.NotEqual(Mark("secret1"), Mark("secret2"));
        Span<byte> other = stackalloc byte[Fingerprinter.MarkLength];
        new Fingerprinter("fedcba9876543210"u8).Write("secret1"u8, other);
        Assert.NotEqual(Mark("secret1"), Encoding.ASCII.GetString(other));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%25")]
    [InlineData("\\")]
    [InlineData("\\\\\\")]
    [InlineData("\\u12")]
    [InlineData("\\ud83d")]
    [InlineData("\\ud83d\\\\\\")]
    [InlineData("&")]
    [InlineData("&amp")]
    public void Torn_escapes_have_a_mark_too(string credential) =>
        Assert.Matches("^[a-z2-7]{8}$", Mark(credential));

    [Fact]
    public void A_long_credential_of_nothing_but_escapes_has_a_mark()
    {
        foreach (string piece in new[] { "%25", "\\", "%5C", "&amp;", "\\u005c", "\\ud83d" })
            Assert.Matches("^[a-z2-7]{8}$", Mark(string.Concat(Enumerable.Repeat(piece, 10_000))));
    }

    [Fact]
    public void A_mark_allocates_nothing()
    {
        byte[] plain = "plain-credential-0123456789"u8.ToArray();
        byte[] encoded = Encoding.ASCII.GetBytes(new string('%', 5000) + @"\u0022%41");
        byte[] mark = new byte[Fingerprinter.MarkLength];
        for (int round = 0; round < 3; round++)
        {
            s_fingerprinter.Write(plain, mark);
            s_fingerprinter.Write(encoded, mark);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        s_fingerprinter.Write(plain, mark);
        s_fingerprinter.Write(encoded, mark);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

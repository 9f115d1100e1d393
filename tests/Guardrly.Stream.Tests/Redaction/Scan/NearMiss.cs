using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Guardrly.Redaction.Scan;

namespace Guardrly.Tests.Redaction.Scan;

/// <summary>Texts of fragments that are almost candidates, and often enough are.</summary>
internal static class NearMiss
{
    /// <summary>
    /// Bytes that some shape treats apart, their neighbours, and bytes whose lower seven bits are such.
    /// </summary>
    public static byte[] Telling { get; } =
    [
        .. "09/:;09 -.+,%\\(@[`{}_AZazEefF!\"#'\n\0\x7F"u8,
        .. "09 -.+%\\(@_Aa"u8.ToArray().Select(b => (byte)(b | 0x80)),
    ];

    /// <summary>One of each shape, with what stands around it.</summary>
    public static string[] Shapes { get; } =
    [
        " 4111111111111111 ", ":4111 1111 1111 1111.", "x5500-0000-0000-0004,", "=4111.1111+", " 4111%201111%20111",
        "\\n4111111111111", "%2C4111111111111", "\\u00204111111111111", "(415) 555-2671 ", " 415-555-2671x",
        "1 415 555 2671", "415/555-2671", " +49 30 123456", "=+14155552671", "a+1 %2B+1", " 0171/1234567 ",
        " 030 12345678", "00123 4567", " 01234-567890", " 09/Nov ", " 06 43:46:62", " 012 34,", "a.b@c.de", " @cd",
        "x@[::1]", "x@\u00ff", "\\x40 %40 &#64;", "+49 1//0 012",
    ];

    /// <summary>Fragments in a row, many of them of the kinds that candidates are made of.</summary>
    public static byte[] LongText(IReadOnlyList<Literal> literals, Random random, int length)
    {
        List<byte> text = [];
        while (text.Count < length)
        {
            switch (random.Next(6))
            {
                case 0:
                    text.AddRange(Encoding.Latin1.GetBytes(Shapes[random.Next(Shapes.Length)]));
                    break;
                case 1:
                    text.AddRange(Encoding.ASCII.GetBytes(literals[random.Next(literals.Count)].Text));
                    break;
                case 2:
                    text.Add(Telling[random.Next(Telling.Length)]);
                    break;
                case 3:
                    text.Add((byte)random.Next(256));
                    break;
                case 4:
                    for (int i = random.Next(16); i >= 0; i--)
                        text.Add((byte)random.Next('0', '9' + 1));
                    break;
                default:
                    for (int i = random.Next(30); i >= 0; i--)
                        text.Add((byte)random.Next('a', 'z' + 1));
                    break;
            }
        }
        return [.. text];
    }

    public static Arbitrary<byte[]> Texts(IReadOnlyList<Literal> literals)
    {
        Gen<byte[]> fragments = Gen.OneOf(
            Gen.Elements(Telling).Select(b => new[] { b }),
            Digits(),
            Gen.Elements(Telling).Two().SelectMany(
                pair => Digits().Select(d => (byte[])[pair.Item1, .. d, pair.Item2])),
            Literals(literals),
            Gen.Choose(0, 255).Select(b => new[] { (byte)b }),
            Gen.Choose(0, 80).Select(n => Encoding.ASCII.GetBytes(new string('x', n))));
        return Arb.From(
            fragments.ArrayOf().Resize(40).Select(parts => (byte[])[.. parts.SelectMany(p => p)]),
            Shorter);
    }

    static Gen<byte[]> Digits() =>
        Gen.Choose(1, 15).SelectMany(n => Gen.Choose('0', '9').ArrayOf(n))
            .Select(digits => Array.ConvertAll(digits, d => (byte)d));

    /// <summary>A literal, a beginning of one, or one with a bit changed.</summary>
    static Gen<byte[]> Literals(IReadOnlyList<Literal> literals) =>
        from literal in Gen.Elements(literals.ToArray())
        from length in Gen.Choose(1, literal.Text.Length)
        from whole in Gen.Choose(0, 2)
        from changed in Gen.Choose(0, 3 * literal.Text.Length)
        from bit in Gen.Elements(5, 5, 7, 0)
        let text = Encoding.Latin1.GetBytes(literal.Text)
        select Changed(text[..(whole > 0 ? text.Length : length)], changed, bit);

    static byte[] Changed(byte[] text, int index, int bit)
    {
        if (index < text.Length)
            text[index] ^= (byte)(1 << bit);
        return text;
    }

    static IEnumerable<byte[]> Shorter(byte[] text)
    {
        for (int length = text.Length / 2; length > 0; length /= 2)
        {
            for (int at = 0; at + length <= text.Length; at += length)
                yield return [.. text[..at], .. text[(at + length)..]];
        }
    }
}

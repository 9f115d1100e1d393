using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Undoes what containers do to a credential, in place: percent-encoding, JSON and repr escapes at any depth, HTML
/// entities.
/// </summary>
/// <remarks>
/// It decodes until nothing changes, so that a text and any encoding of it end up the same. What a pass leaves may be
/// an escape again (<c>%5Cu0022</c>), and hostile text could ask for as many passes as it has bytes; after
/// <see cref="PassesMax"/> the rest stays as it is, which costs an equal mark and nothing else.
/// </remarks>
internal static class CredentialText
{
    const int PassesMax = 6;

    /// <summary>Whether <see cref="Decode"/> could change the text.</summary>
    public static bool MayBeEncoded(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'%', (byte)'\\', (byte)'&') >= 0;

    /// <summary>Decodes <paramref name="text"/> in place and returns its new length.</summary>
    public static int Decode(Span<byte> text)
    {
        int length = text.Length;
        for (int pass = 0; pass < PassesMax; pass++)
        {
            int decoded = DecodeOnce(text[..length]);
            if (decoded == length)
                break;
            length = decoded;
        }
        return length;
    }

    /// <summary>One pass. An escape is longer than its character: an unchanged length is an unchanged text.</summary>
    static int DecodeOnce(Span<byte> text)
    {
        int write = 0;
        int read = 0;
        while (read < text.Length)
        {
            // Writing never passes reading: an escape is taken in whole before its character is put down.
            int written = 0;
            int used = text[read] switch
            {
                (byte)'%' => Percent(text[read..], text[write..], out written),
                (byte)'\\' => Backslash(text[read..], text[write..], out written),
                (byte)'&' => Entity(text[read..], text[write..], out written),
                _ => 0,
            };
            if (used == 0)
            {
                text[write++] = text[read++];
                continue;
            }
            write += written;
            read += used;
        }
        return write;
    }

    /// <summary><c>%3D</c>, <c>%253D</c> and so on.</summary>
    static int Percent(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        int index = 1;
        while (text[index..].StartsWith("25"u8))
            index += 2;
        written = 1;
        if (Hex(text, index, 2) is >= 0 and int value)
        {
            destination[0] = (byte)value;
            return index + 2;
        }
        destination[0] = (byte)'%';
        return index > 1 ? index : 0;
    }

    /// <summary>Any number of backslashes and what they escape.</summary>
    static int Backslash(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        int index = text.IndexOfAnyExcept((byte)'\\');
        written = 1;
        if (index < 0)
            return Single(text.Length, destination);
        switch (text[index])
        {
            case (byte)'"' or (byte)'\'' or (byte)'/' or (byte)'`':
                destination[0] = text[index];
                return index + 1;
            case (byte)'n':
                destination[0] = (byte)'\n';
                return index + 1;
            case (byte)'r':
                destination[0] = (byte)'\r';
                return index + 1;
            case (byte)'t':
                destination[0] = (byte)'\t';
                return index + 1;
            case (byte)'x' when Hex(text, index + 1, 2) is >= 0 and int value:
                destination[0] = (byte)value;
                return index + 3;
            case (byte)'u' when Hex(text, index + 1, 4) is >= 0 and int value:
                return Unicode(text, index, value, destination, out written);
            default:
                return Single(index, destination);
        }
    }

    /// <summary>A run of backslashes before nothing that they escape counts as one.</summary>
    static int Single(int runLength, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        return runLength > 1 ? runLength : 0;
    }

    static int Unicode(ReadOnlySpan<byte> text, int index, int value, Span<byte> destination, out int written)
    {
        int used = index + 5;
        int scalar = value;
        if (char.IsHighSurrogate((char)value))
        {
            int low = used + Math.Max(0, text[used..].IndexOfAnyExcept((byte)'\\'));
            if (low > used && low < text.Length && text[low] == 'u'
                && Hex(text, low + 1, 4) is >= 0 and int second && char.IsLowSurrogate((char)second))
            {
                scalar = char.ConvertToUtf32((char)value, (char)second);
                used = low + 5;
            }
        }
        if (!Rune.TryCreate(scalar, out Rune rune))
            rune = Rune.ReplacementChar;
        written = rune.EncodeToUtf8(destination);
        return used;
    }

    static int Entity(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        written = 1;
        (byte character, int length) = text switch
        {
            _ when text.StartsWith("&quot;"u8) => ((byte)'"', 6),
            _ when text.StartsWith("&#34;"u8) => ((byte)'"', 5),
            _ when text.StartsWith("&#x22;"u8) => ((byte)'"', 6),
            _ when text.StartsWith("&apos;"u8) => ((byte)'\'', 6),
            _ when text.StartsWith("&#39;"u8) => ((byte)'\'', 5),
            _ when text.StartsWith("&#x27;"u8) => ((byte)'\'', 6),
            _ when text.StartsWith("&amp;"u8) => ((byte)'&', 5),
            _ when text.StartsWith("&lt;"u8) => ((byte)'<', 4),
            _ when text.StartsWith("&gt;"u8) => ((byte)'>', 4),
            _ => ((byte)0, 0),
        };
        if (length > 0)
            destination[0] = character;
        return length;
    }

    /// <summary>The value of so many hex digits at <paramref name="index"/>; -1 where they are not all there.</summary>
    static int Hex(ReadOnlySpan<byte> text, int index, int digits)
    {
        if (index + digits > text.Length)
            return -1;
        int value = 0;
        for (int digit = 0; digit < digits; digit++)
        {
            byte letter = text[index + digit];
            if (!char.IsAsciiHexDigit((char)letter))
                return -1;
            value = (value << 4) | (letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10);
        }
        return value;
    }
}

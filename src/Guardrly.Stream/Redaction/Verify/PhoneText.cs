namespace Guardrly.Redaction.Verify;

/// <summary>
/// What stands between the digits of a number and around them, read a character at a time whatever encodes it:
/// <c>%20</c>, <c>\u00a0</c>, <c>&amp;nbsp;</c> and a no-break space of UTF-8 are a space, <c>\"</c> is a quote.
/// </summary>
internal static class PhoneText
{
    /// <summary>A character that no number asks for.</summary>
    public const int Other = 0x100;

    const int BackslashesMax = 16;

    public static bool IsDigit(int value) => (uint)(value - '0') <= 9;

    public static bool IsLetter(int value) => (uint)((value | 0x20) - 'a') <= 25;

    /// <summary>A letter, a digit or an underscore.</summary>
    public static bool IsWord(int value) => IsDigit(value) || IsLetter(value) || value == '_';

    public static bool IsQuote(int value) => value is '"' or '\'' or '`';

    /// <summary>The character at <paramref name="index"/> and how many bytes it takes.</summary>
    public static int Read(ref View view, int index, out int length)
    {
        byte first = view[index];
        length = 1;
        return first switch
        {
            (byte)'%' => ReadPercent(ref view, index, out length),
            (byte)'\\' => ReadEscape(ref view, index, out length),
            (byte)'&' => ReadEntity(ref view, index, out length),
            >= 0x80 => ReadUtf8(ref view, index, first, out length),
            _ => first,
        };
    }

    /// <summary>
    /// Whether nothing before <paramref name="index"/> belongs to the same word: no letter, digit or underscore, or one
    /// that ends an escape such as <c>\n</c>, <c>%22</c> or <c>\u0022</c>, or a match.
    /// </summary>
    public static bool IsWordStart(ref View view, int index)
    {
        byte before = view.Before(index);
        return !IsWord(before) || IsEscapeEnd(ref view, index);
    }

    /// <summary>Whether an escape ends right before <paramref name="index"/>.</summary>
    public static bool IsEscapeEnd(ref View view, int index) =>
        (view[index - 2] == '\\' && view[index - 1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f')
        || ((view[index - 3] == '%' || (view[index - 3] == '5' && view[index - 4] == '2' && view[index - 5] == '%'))
            && Hex(ref view, index - 2, 2) is >= 0 and int value && !IsWord(value))
        || (view[index - 4] == '\\' && view[index - 3] == 'x')
        || (view[index - 6] == '\\' && (view[index - 5] | 0x20) == 'u');

    static int ReadPercent(ref View view, int index, out int length)
    {
        length = 1;
        int at = index + 1;
        while (view[at] == '2' && view[at + 1] == '5' && at - index < 8)
            at += 2;
        int value = Hex(ref view, at, 2);
        if (value < 0)
            return '%';
        length = at + 2 - index;
        if (value == 0xC2 && view[at + 2] == '%' && Hex(ref view, at + 3, 2) == 0xA0)
        {
            length += 3;
            return ' ';
        }
        return value < 0x80 ? value : Other;
    }

    static int ReadEscape(ref View view, int index, out int length)
    {
        int at = index + 1;
        while (view[at] == '\\' && at - index < BackslashesMax)
            at++;
        byte escaped = view[at];
        length = at + 1 - index;
        switch (escaped)
        {
            case (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'/':
                return escaped;
            case (byte)'n' or (byte)'r':
                return '\n';
            case (byte)'t':
                return '\t';
            case (byte)'x' when Hex(ref view, at + 1, 2) is >= 0 and int value:
                length += 2;
                return OfCodePoint(value);
            case (byte)'u' when Hex(ref view, at + 1, 4) is >= 0 and int value:
                length += 4;
                return OfCodePoint(value);
            default:
                length = at - index;
                return '\\';
        }
    }

    static int ReadEntity(ref View view, int index, out int length)
    {
        (int character, length) = view[index + 1] switch
        {
            (byte)'q' when view.StartsWith(index, "&quot;"u8) => ('"', 6),
            (byte)'n' when view.StartsWith(index, "&nbsp;"u8) => (' ', 6),
            (byte)'a' when view.StartsWith(index, "&amp;"u8) => ('&', 5),
            (byte)'#' when view.StartsWith(index, "&#34;"u8) => ('"', 5),
            (byte)'#' when view.StartsWith(index, "&#39;"u8) => ('\'', 5),
            (byte)'#' when view.StartsWith(index, "&#43;"u8) => ('+', 5),
            (byte)'#' when view.StartsWithIgnoreCase(index, "&#x2b;"u8) => ('+', 6),
            (byte)'#' when view.StartsWith(index, "&#160;"u8) => (' ', 6),
            (byte)'#' when view.StartsWithIgnoreCase(index, "&#xa0;"u8) => (' ', 6),
            _ => ('&', 1),
        };
        return character;
    }

    static int ReadUtf8(ref View view, int index, byte first, out int length)
    {
        byte second = view[index + 1];
        if (first == 0xC2)
        {
            length = 2;
            return second == 0xA0 ? ' ' : Other;
        }
        length = 3;
        if (first is not (0xE2 or 0xE3 or 0xEF))
        {
            length = 1;
            return Other;
        }
        return OfCodePoint(((first & 0x0F) << 12) | ((second & 0x3F) << 6) | (view[index + 2] & 0x3F));
    }

    static int OfCodePoint(int value) => value switch
    {
        < 0x80 => value,
        0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x3000 => ' ',
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFF0D => '-',
        0xFF08 => '(',
        0xFF09 => ')',
        0xFF0B => '+',
        _ => Other,
    };

    static int Hex(ref View view, int index, int digits)
    {
        int value = 0;
        for (int end = index + digits; index < end; index++)
        {
            byte digit = view[index];
            if (!char.IsAsciiHexDigit((char)digit))
                return -1;
            value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return value;
    }
}

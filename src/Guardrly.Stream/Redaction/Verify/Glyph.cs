namespace Guardrly.Redaction.Verify;

/// <summary>
/// Reads one character as a container may write it: <c>\"</c> at any depth, <c>\u0022</c>, <c>\x22</c>,
/// <c>&amp;quot;</c> and, in percent-encoded text, <c>%22</c> are all a quote. So one grammar of names and separators
/// serves every container.
/// </summary>
internal static class Glyph
{
    /// <summary>A character that no grammar asks for.</summary>
    public const int Other = 0x100;

    /// <summary>A terminal's colour, a zero-width character: nothing to a reader.</summary>
    public const int Invisible = 0x101;

    const int BackslashesMax = 16;
    const byte Escape = 0x1B;

    public static bool IsQuote(int glyph) => glyph is '"' or '\'' or '`';

    /// <summary>The character at <paramref name="index"/>, and how many bytes it takes.</summary>
    public static int Read(ref View view, int index, bool percent, out int length)
    {
        byte first = view[index];
        length = 1;
        switch (first)
        {
            case (byte)'\\':
                return ReadEscape(ref view, index, out length);
            case (byte)'&':
                return ReadEntity(ref view, index, out length);
            case (byte)'%' when percent:
                return ReadPercent(ref view, index, out length);
            case (byte)'+' when percent:
                return ' ';
            case Escape:
                return ReadColour(ref view, index + 1, 1, out length);
            case >= 0x80:
                return ReadWide(ref view, index, first, out length);
            default:
                return first;
        }
    }

    /// <summary>Where the invisible characters from <paramref name="index"/> on end.</summary>
    public static int SkipInvisible(ref View view, int index)
    {
        // Nearly always there are none: test the byte before anything is decoded.
        for (int count = 0; count < 8 && view[index] is Escape or (byte)'\\' or >= 0x80; count++)
        {
            if (Read(ref view, index, percent: false, out int length) != Invisible)
                break;
            index += length;
        }
        return index;
    }

    /// <summary>Where blanks and invisible characters from <paramref name="index"/> on end.</summary>
    public static int SkipBlanks(ref View view, int index, bool percent)
    {
        for (int count = 0; count < 128; count++)
        {
            byte raw = view[index];
            if (raw > ' ' && raw != '\\' && raw < 0x80 && !percent)
                return index;
            if (Read(ref view, index, percent, out int length) is not (' ' or '\t' or Invisible))
                return index;
            index += length;
        }
        return index;
    }

    /// <summary>The value of <paramref name="digits"/> hexadecimal digits, or -1.</summary>
    public static int Hex(ref View view, int index, int digits)
    {
        int value = 0;
        for (int at = 0; at < digits; at++)
        {
            int digit = HexDigit(view[index + at]);
            if (digit < 0)
                return -1;
            value = (value << 4) | digit;
        }
        return value;
    }

    public static int HexDigit(byte item) => item switch
    {
        >= (byte)'0' and <= (byte)'9' => item - '0',
        >= (byte)'a' and <= (byte)'f' => item - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => item - 'A' + 10,
        _ => -1,
    };

    /// <summary>Zero-width and direction marks.</summary>
    public static bool IsInvisible(int character) =>
        character is (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or 0x2060 or 0xFEFF or 0xAD;

    static int ReadEscape(ref View view, int index, out int length)
    {
        int run = 1;
        while (run < BackslashesMax && view[index + run] == '\\')
            run++;
        int after = index + run;
        byte escaped = view[after];
        length = run + 1;
        switch (escaped)
        {
            case (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'/':
                return escaped;
            case (byte)'n':
                return '\n';
            case (byte)'r':
                return '\r';
            case (byte)'t':
                return '\t';
            case (byte)'u' when Hex(ref view, after + 1, 4) is >= 0 and int value:
                length += 4;
                return Character(ref view, value, after + 5, length, out length);
            case (byte)'x' when Hex(ref view, after + 1, 2) is >= 0 and int value:
                length += 2;
                return Character(ref view, value, after + 3, length, out length);
            case (byte)'0' when view[after + 1] == '3' && view[after + 2] == '3':
                return ReadColour(ref view, after + 3, length + 2, out length);
            case (byte)'e' when view[after + 1] == '[':
                return ReadColour(ref view, after + 1, length, out length);
            default:
                length = run;
                return '\\';
        }
    }

    static int Character(ref View view, int value, int next, int before, out int length)
    {
        length = before;
        if (value == Escape)
            return ReadColour(ref view, next, before, out length);
        return value < 0x80 ? value : value == 0xA0 ? ' ' : IsInvisible(value) ? Invisible : Other;
    }

    static int ReadEntity(ref View view, int index, out int length)
    {
        int at = index + 1;
        while (view[at] == 'a' && view.StartsWith(at, "amp;"u8) && view[at + 4] is (byte)'q' or (byte)'#' or (byte)'l'
            or (byte)'g' or (byte)'a')
        {
            at += 4; // encoded twice
        }
        (int character, int size) = view[at] switch
        {
            (byte)'q' when view.StartsWith(at, "quot;"u8) => ('"', 5),
            (byte)'l' when view.StartsWith(at, "lt;"u8) => ('<', 3),
            (byte)'g' when view.StartsWith(at, "gt;"u8) => ('>', 3),
            (byte)'a' when view.StartsWith(at, "amp;"u8) => ('&', 4),
            (byte)'a' when view.StartsWith(at, "apos;"u8) => ('\'', 5),
            (byte)'n' when view.StartsWith(at, "nbsp;"u8) => (' ', 5),
            (byte)'#' when view.StartsWith(at, "#34;"u8) => ('"', 4),
            (byte)'#' when view.StartsWith(at, "#39;"u8) => ('\'', 4),
            (byte)'#' when view.StartsWith(at, "#x22;"u8) => ('"', 5),
            (byte)'#' when view.StartsWith(at, "#x27;"u8) => ('\'', 5),
            (byte)'#' when view.StartsWith(at, "#61;"u8) => ('=', 4),
            (byte)'#' when view.StartsWith(at, "#x3D;"u8) => ('=', 5),
            _ => ('&', 0),
        };
        length = size == 0 ? 1 : at + size - index;
        return character;
    }

    /// <summary><c>%20</c>, also encoded more than once: <c>%2520</c>.</summary>
    static int ReadPercent(ref View view, int index, out int length)
    {
        int at = index + 1;
        while (view[at] == '2' && view[at + 1] == '5' && at - index < 16)
            at += 2;
        int value = Hex(ref view, at, 2);
        length = value < 0 ? 1 : at + 2 - index;
        return value < 0 ? '%' : value < 0x80 ? value : Other;
    }

    static int ReadColour(ref View view, int index, int before, out int length)
    {
        length = before;
        if (view[index] != '[')
            return Other;
        int at = index + 1;
        while (at - index < 20 && view[at] is (>= (byte)'0' and <= (byte)'9') or (byte)';' or (byte)'?')
            at++;
        length = before + at + 1 - index;
        return char.IsAsciiLetter((char)view[at]) ? Invisible : Other;
    }

    static int ReadWide(ref View view, int index, byte first, out int length)
    {
        length = 1;
        if (first == 0xC2)
        {
            byte second = view[index + 1];
            length = second is 0xA0 or 0xAD ? 2 : 1;
            return second == 0xA0 ? ' ' : second == 0xAD ? Invisible : Other;
        }
        if (first is not (0xE2 or 0xEF))
            return Other;
        int character = ((first & 0x0F) << 12) | ((view[index + 1] & 0x3F) << 6) | (view[index + 2] & 0x3F);
        length = 3;
        return IsInvisible(character) ? Invisible : character == 0xFF1A ? ':' : character == 0xFF1D ? '=' : Other;
    }
}

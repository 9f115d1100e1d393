using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A value as its container writes it, read a character at a time: <c>\"</c> at any depth, <c>\u0022</c>, <c>\x22</c>
/// and <c>&amp;quot;</c> are a quote, <c>\r\n</c> in a string is a line end, and where the text is percent-encoded
/// <c>%20</c> is a space. So one grammar serves every container.
/// </summary>
internal readonly ref struct EncodedText
{
    /// <summary>What <see cref="Read(int, out int)"/> gives at the end of the text.</summary>
    public const int End = -1;

    /// <summary>A character that no grammar asks for.</summary>
    public const int Other = 0x100;

    const byte Escape = 0x1B;
    const int EscapeLengthMax = HeaderText.EscapeLengthMax;

    static readonly SearchValues<byte> s_tokenStops = TokenStops("");
    static readonly SearchValues<byte> s_percentTokenStops = TokenStops("%+");

    /// <summary>The buffer up to the end of the text.</summary>
    public readonly ReadOnlySpan<byte> Bytes;

    /// <summary>The text is percent-encoded.</summary>
    public readonly bool Percent;

    /// <summary>And blanks are plus signs in it.</summary>
    public readonly bool Form;

    readonly ref bool _hitEnd;

    public EncodedText(ReadOnlySpan<byte> bytes, bool percent)
    {
        Bytes = bytes;
        Percent = percent;
    }

    /// <summary>
    /// A text that may go on: <paramref name="hitEnd"/> is set when what was read depended on that.
    /// </summary>
    public EncodedText(ReadOnlySpan<byte> bytes, bool percent, bool form, ref bool hitEnd)
    {
        Bytes = bytes;
        Percent = percent;
        Form = form;
        _hitEnd = ref hitEnd;
    }

    /// <summary>The same text read as percent-encoded.</summary>
    public EncodedText AsPercent(bool form) => new(Bytes, percent: true, form, ref _hitEnd);

    public static bool IsBlank(int character) => character is ' ' or '\t';

    public static bool IsNewline(int character) => character is '\n' or '\r';

    public static bool IsQuote(int character) => character is '"' or '\'' or '`';

    /// <summary>The character at <paramref name="index"/> and how many bytes it takes.</summary>
    public int Read(int index, out int length)
    {
        if ((uint)index >= (uint)Bytes.Length)
        {
            length = 0;
            Touch(index);
            return End;
        }
        length = 1;
        byte first = Bytes[index];
        return first switch
        {
            (byte)'\\' => ReadEscape(index, out length),
            (byte)'%' when Percent => ReadPercent(index, out length),
            (byte)'+' when Form => ' ',
            (byte)'&' => ReadEntity(index, out length),
            Escape => ReadColour(index, 1, out length),
            >= 0x80 => ReadInvisible(index, out length),
            _ => first,
        };
    }

    /// <summary>Says that what was read depends on the byte at <paramref name="index"/>.</summary>
    public void Touch(int index)
    {
        if (index >= Bytes.Length && !Unsafe.IsNullRef(ref _hitEnd))
            _hitEnd = true;
    }

    /// <summary>The character at <paramref name="index"/>.</summary>
    public int Read(int index) => Read(index, out _);

    /// <summary>Where the blanks from <paramref name="index"/> on end.</summary>
    public int SkipBlanks(int index)
    {
        while (IsBlank(Read(index, out int length)))
            index += length;
        return index;
    }

    /// <summary>Where the line end at <paramref name="index"/> ends, or <paramref name="index"/>.</summary>
    public int SkipNewline(int index)
    {
        int first = Read(index, out int length);
        if (!IsNewline(first))
            return index;
        index += length;
        return first == '\r' && Read(index, out length) == '\n' ? index + length : index;
    }

    /// <summary>
    /// Where the string that opens with the quote at <paramref name="index"/> closes: the index of its closing quote,
    /// and the length of that; the end of the line or of the text and 0 where it does not close.
    /// </summary>
    public int FindClosingQuote(int index, out int quoteLength)
    {
        _ = Read(index, out quoteLength);
        ReadOnlySpan<byte> quote = Bytes.Slice(index, quoteLength);
        byte last = quote[^1];
        int from = index + quoteLength;
        if (last is not ((byte)'"' or (byte)'\'' or (byte)'`'))
        {
            int found = Bytes[from..].IndexOf(quote);
            if (found >= 0)
                return from + found;
            quoteLength = 0;
            Touch(Bytes.Length);
            return Bytes.Length;
        }

        // With n backslashes before the opening quote an escaped quote has 2n+1 and an escaped backslash adds 2n+2.
        int backslashes = quoteLength - 1;
        for (int at = from; ; at++)
        {
            int step = Bytes[at..].IndexOfAny(last, (byte)'\n');
            if (step < 0)
                Touch(Bytes.Length);
            if (step < 0 || Bytes[at + step] == '\n')
            {
                quoteLength = 0;
                return step < 0 ? Bytes.Length : at + step;
            }
            at += step;
            int before = 0;
            while (at - before > from && Bytes[at - before - 1] == '\\')
                before++;
            int rest = before % (2 * (backslashes + 1));
            if (rest <= backslashes) // fewer: a quote of the string around it
            {
                quoteLength = rest + 1;
                return at - rest;
            }
        }
    }

    /// <summary>
    /// Where the token at <paramref name="index"/> ends: at white space, a comma, a semicolon, a closing bracket or a
    /// quote.
    /// </summary>
    public int TokenEnd(int index)
    {
        SearchValues<byte> stops = Percent ? s_percentTokenStops : s_tokenStops;
        while (true)
        {
            int step = Bytes[index..].IndexOfAny(stops);
            index = step < 0 ? Bytes.Length : index + step;
            if (IsTokenStop(index, out int length))
                return index;
            index += length;
        }
    }

    public bool IsTokenStop(int index) => IsTokenStop(index, out _);

    bool IsTokenStop(int index, out int length)
    {
        int character = Read(index, out length);
        return character switch
        {
            <= ' ' or ',' or ';' or ')' or ']' or '}' or '>' => true,
            '<' => Read(index + length) == '/',
            '&' => Percent && length == 1,
            _ => IsQuote(character),
        };
    }

    /// <summary>Backslashes and what they escape. Those at the end of the text belong to the quote after it.</summary>
    int ReadEscape(int index, out int length)
    {
        int at = Bytes[index..].IndexOfAnyExcept((byte)'\\');
        Touch(at < 0 ? Bytes.Length : index + at + EscapeLengthMax);
        if (at < 0)
        {
            length = 0;
            return End;
        }
        length = at + 1;
        byte escaped = Bytes[index + at];
        switch (escaped)
        {
            case (byte)'n':
                return '\n';
            case (byte)'r':
                return '\r';
            case (byte)'t':
                return '\t';
            case (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'/' or (byte)' ':
                return escaped;
            case (byte)'e' when Bytes[(index + length)..].StartsWith("["u8):
                return ReadColour(index, length, out length);
            case (byte)'0' when Bytes[(index + length)..].StartsWith("33["u8):
                return ReadColour(index, length + 2, out length);
            case (byte)'x' when Hex(index + length, 2) is >= 0 and int value:
                length += 2;
                return value == Escape ? ReadColour(index, length, out length) : value < 0x80 ? value : Other;
            case (byte)'u' when Hex(index + length, 4) is >= 0 and int value:
                length += 4;
                return value == Escape ? ReadColour(index, length, out length)
                    : value < 0x80 ? value
                    : value is 0xA0 or (>= 0x200B and <= 0x200F) or 0xFEFF ? ' ' : Other;
            default:
                length = at;
                return '\\';
        }
    }

    /// <summary><c>%20</c>, also encoded more than once: <c>%2520</c>.</summary>
    int ReadPercent(int index, out int length)
    {
        int at = index + 1;
        while (Bytes[at..].StartsWith("25"u8))
            at += 2;
        Touch(at + 1);
        int value = Hex(at, 2);
        length = value < 0 ? 1 : at + 2 - index;
        return value < 0 ? '%' : value < 0x80 ? value : Other;
    }

    int ReadEntity(int index, out int length)
    {
        Touch(index + "&quot".Length);
        ReadOnlySpan<byte> rest = Bytes[index..];
        (int character, length) = rest switch
        {
            _ when rest.Length < 4 => ('&', 1),
            _ when rest.StartsWith("&quot;"u8) => ('"', 6),
            _ when rest.StartsWith("&#34;"u8) => ('"', 5),
            _ when rest.StartsWith("&#39;"u8) => ('\'', 5),
            _ when rest.StartsWith("&#x27;"u8) => ('\'', 6),
            _ when rest.StartsWith("&apos;"u8) => ('\'', 6),
            _ when rest.StartsWith("&lt;"u8) => ('<', 4),
            _ when rest.StartsWith("&gt;"u8) => ('>', 4),
            _ when rest.StartsWith("&amp;"u8) => ('&', 5),
            _ => ('&', 1),
        };
        return character;
    }

    /// <summary>A colour sequence of a terminal counts as a blank.</summary>
    int ReadColour(int index, int escapeLength, out int length)
    {
        length = escapeLength;
        Touch(index + EscapeLengthMax);
        ReadOnlySpan<byte> rest = Bytes[(index + escapeLength)..];
        if (rest.IsEmpty || rest[0] != '[')
            return Other;
        int at = 1;
        while (at < rest.Length && at < 16 && rest[at] is (>= (byte)'0' and <= (byte)'9') or (byte)';')
            at++;
        length = escapeLength + Math.Min(at + 1, rest.Length);
        return ' ';
    }

    /// <summary>Zero-width characters, byte order marks and no-break spaces count as blanks.</summary>
    int ReadInvisible(int index, out int length)
    {
        Touch(index + 2);
        ReadOnlySpan<byte> rest = Bytes[index..];
        if (rest.Length >= 3
            && ((rest[0] == 0xE2 && rest[1] == 0x80 && rest[2] is >= 0x8B and <= 0x8F)
                || (rest[0] == 0xEF && rest[1] == 0xBB && rest[2] == 0xBF)))
        {
            length = 3;
            return ' ';
        }
        length = rest.Length >= 2 && rest[0] == 0xC2 && rest[1] == 0xA0 ? 2 : 1;
        return length == 2 ? ' ' : Other;
    }

    static SearchValues<byte> TokenStops(string more)
    {
        var stops = new StringBuilder(",;)]}>\"'`\\&<").Append(more);
        for (char control = '\0'; control <= ' '; control++)
            stops.Append(control);
        return SearchValues.Create(Encoding.ASCII.GetBytes(stops.ToString()));
    }

    int Hex(int index, int digits) =>
        index + digits <= Bytes.Length
        && Utf8Parser.TryParse(Bytes.Slice(index, digits), out int value, out int used, 'x') && used == digits
            ? value : -1;
}

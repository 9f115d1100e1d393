using System.Buffers;

namespace Guardrly.Normalize.Text;

/// <summary>The words that calls are told by in a text.</summary>
internal static class HttpWords
{
    /// <summary>What ends a URL that stands in a text.</summary>
    static readonly SearchValues<byte> s_urlEnd = SearchValues.Create(" \t\r\n\"'`<>|\\^{}"u8);

    /// <summary>Whether it is the name of an HTTP method, all in capitals or all small.</summary>
    public static bool IsMethod(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 3 or > 7)
            return false;
        bool isSmall = word[0] >= 'a';
        foreach (byte letter in word)
        {
            if (isSmall ? letter is < (byte)'a' or > (byte)'z' : letter is < (byte)'A' or > (byte)'Z')
                return false;
        }
        return word.Length switch
        {
            3 => Is(word, "get"u8) || Is(word, "put"u8),
            4 => Is(word, "post"u8) || Is(word, "head"u8),
            5 => Is(word, "patch"u8) || Is(word, "query"u8) || Is(word, "trace"u8),
            6 => Is(word, "delete"u8),
            _ => Is(word, "options"u8) || Is(word, "connect"u8),
        };
    }

    /// <summary>Whether both are the same but for case; <paramref name="small"/> has no capitals.</summary>
    public static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> small)
    {
        if (word.Length != small.Length)
            return false;
        for (int index = 0; index < word.Length; index++)
        {
            if ((word[index] is >= (byte)'A' and <= (byte)'Z' ? word[index] | 0x20 : word[index]) != small[index])
                return false;
        }
        return true;
    }

    /// <summary>Reads three digits, 100 to 599, that no further letter or digit follows.</summary>
    public static bool TryStatus(ReadOnlySpan<byte> text, out short status)
    {
        status = 0;
        if (text.Length < 3 || text[0] is < (byte)'1' or > (byte)'5' || !IsDigit(text[1]) || !IsDigit(text[2]))
            return false;
        if (text.Length > 3
            && (char.IsAsciiLetterOrDigit((char)text[3]) || text[3] is (byte)'_' or (byte)'-' or (byte)'%'))
            return false;
        // A point with a digit after it goes on with a number; one at the end of a sentence does not.
        if (text.Length > 4 && text[3] is (byte)'.' or (byte)',' && IsDigit(text[4]))
            return false;
        status = (short)(((text[0] - '0') * 100) + ((text[1] - '0') * 10) + text[2] - '0');
        return true;
    }

    /// <summary>Reads whole digits, followed by what is none; -1 where there are none.</summary>
    public static long Number(ReadOnlySpan<byte> text, out int length)
    {
        long value = 0;
        length = 0;
        while (length < text.Length && length < 18 && IsDigit(text[length]))
            value = (value * 10) + text[length++] - '0';
        return length == 0 || (length < text.Length && IsDigit(text[length])) ? -1 : value;
    }

    /// <summary>
    /// Finds the URL around a <c>://</c>: from its scheme to what cannot be part of it, without the signs that a
    /// sentence puts after it.
    /// </summary>
    public static bool TryUrl(ReadOnlySpan<byte> text, int colon, out int start, out int length)
    {
        start = colon;
        length = 0;
        while (start > 0 && char.IsAsciiLetter((char)text[start - 1]) && colon - start < 6)
            start--;
        ReadOnlySpan<byte> scheme = text[start..colon];
        if (!Is(scheme, "https"u8) && !Is(scheme, "http"u8))
            return false;
        int end = text[colon..].IndexOfAny(s_urlEnd);
        end = end < 0 ? text.Length : colon + end;
        while (end > colon + 3 && ",;.:)!"u8.Contains(text[end - 1]))
            end--;
        length = end - start;
        // A placeholder in brackets belongs to it, another bracket is the text's.
        if (text[end - 1] == ']' && text[start..end].IndexOf((byte)'[') < 0)
            length--;
        return end > colon + 3;
    }

    /// <summary>Whether it is a digit.</summary>
    public static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    /// <summary>Whether it is an address of four numbers, or one in hexadecimal digits and colons.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> word)
    {
        if (word.Length < 2)
            return false;
        int dots = 0;
        int colons = 0;
        foreach (byte letter in word)
        {
            if (letter == '.')
                dots++;
            else if (letter == ':')
                colons++;
            else if (!char.IsAsciiHexDigit((char)letter))
                return false;
        }
        return colons > 1 || (dots == 3 && IsDigit(word[0]));
    }
}

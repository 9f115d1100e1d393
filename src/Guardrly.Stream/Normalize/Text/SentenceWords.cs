namespace Guardrly.Normalize.Text;

/// <summary>Finds method, status and latency by the words around them.</summary>
internal static class SentenceWords
{
    const int WordsMax = 24;
    const int BytesMax = 240;

    /// <summary>Finds the method before a URL; only words that lead to a URL may stand between.</summary>
    public static bool TryMethodBefore(ReadOnlySpan<byte> text, out int start, out int length)
    {
        start = 0;
        length = 0;
        int end = text.Length;
        int limit = Math.Max(0, end - 80);
        for (int word = 0; word < 5; word++)
        {
            while (end > limit && IsSign(text[end - 1]))
                end--;
            start = end;
            while (start > limit && char.IsAsciiLetter((char)text[start - 1]))
                start--;
            length = end - start;
            if (length == 0)
                return false;
            ReadOnlySpan<byte> found = text.Slice(start, length);
            if (HttpWords.IsMethod(found))
                return start == 0 || !char.IsAsciiLetterOrDigit((char)text[start - 1]);
            if (!LeadsToUrl(found))
                return false;
            end = start;
        }
        return false;
    }

    /// <summary>Finds the status behind a URL: the next word, or one behind a word that announces it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the URL ends.</param>
    /// <param name="status">The status.</param>
    /// <param name="after">Index behind it.</param>
    public static bool TryStatusAfter(ReadOnlySpan<byte> text, int index, out short status, out int after)
    {
        bool isExpected = true;
        int limit = Math.Min(text.Length, index + BytesMax);
        status = 0;
        after = index;
        for (int word = 0; word < WordsMax && index < limit; word++)
        {
            while (index < limit && !char.IsAsciiLetterOrDigit((char)text[index]))
            {
                // What follows in braces is a body, not a sentence.
                if (text[index] == '{')
                    return false;
                index++;
            }
            int end = WordEnd(text, index, limit);
            ReadOnlySpan<byte> found = text[index..end];
            if (found.IsEmpty || text[end..].StartsWith("://"u8))
                return false;
            if (!HttpWords.IsDigit(found[0]))
                isExpected = AnnouncesStatus(found);
            else if (Durations.TryReadWithUnit(text[index..], out _, out int length))
                end = Math.Max(end, index + length);
            else if (isExpected && HttpWords.TryStatus(text[index..], out status))
                return (after = index + 3) > 0;
            index = end;
        }
        return false;
    }

    /// <summary>Finds the status that stands a few words before a method.</summary>
    public static bool TryStatusBefore(ReadOnlySpan<byte> text, out short status)
    {
        status = 0;
        int end = text.Length;
        for (int word = 0; word < 5; word++)
        {
            while (end > 0 && !char.IsAsciiLetterOrDigit((char)text[end - 1]))
            {
                if (text[end - 1] is (byte)'{' or (byte)'}' or (byte)',' or (byte)';')
                    return false;
                end--;
            }
            int start = end;
            while (start > 0 && end - start < 24 && char.IsAsciiLetterOrDigit((char)text[start - 1]))
                start--;
            if (start == end)
                return false;
            // A number behind a number is a column of an access log.
            if (HttpWords.IsDigit(text[start]))
                return end - start == 3 && !(start > 1 && HttpWords.IsDigit(text[start - 2]))
                    && (start == 0 || text[start - 1] is (byte)' ' or (byte)'[' or (byte)'(' or (byte)'=')
                    && HttpWords.TryStatus(text[start..], out status);
            end = start;
        }
        return false;
    }

    /// <summary>Finds the first length of time with a unit; one of a wait for the next attempt does not
    /// count.</summary>
    public static bool TryLatency(ReadOnlySpan<byte> text, out double milliseconds)
    {
        milliseconds = 0;
        text = text[..Math.Min(text.Length, BytesMax)];
        for (int index = 0; index < text.Length; index++)
        {
            byte letter = text[index];
            if (letter == '{' || (letter is (byte)'r' or (byte)'w' or (byte)'s' or (byte)'b' && IsWait(text[index..])))
                return false;
            if (!HttpWords.IsDigit(letter))
                continue;
            bool isStart = index == 0 || !(char.IsAsciiLetterOrDigit((char)text[index - 1])
                || text[index - 1] is (byte)'_' or (byte)'/' or (byte)'.' or (byte)':' or (byte)'+');
            if (isStart && Durations.TryReadWithUnit(text[index..], out milliseconds, out _))
                return true;
            while (index + 1 < text.Length && HttpWords.IsDigit(text[index + 1]))
                index++;
        }
        return false;
    }

    /// <summary>Index of the first word: arrows and names in brackets before it are decoration.</summary>
    public static int MessageStart(ReadOnlySpan<byte> text)
    {
        int index = 0;
        for (int piece = 0; piece < 3; piece++)
        {
            while (index < text.Length && !char.IsAsciiLetterOrDigit((char)text[index]) && text[index] is not (byte)'['
                and not (byte)'/')
                index++;
            if (index >= text.Length || text[index] != '[')
                return index;
            int close = text[index..Math.Min(text.Length, index + 64)].IndexOf((byte)']');
            if (close < 0)
                return index;
            index += close + 1;
        }
        return index;
    }

    static int WordEnd(ReadOnlySpan<byte> text, int index, int limit)
    {
        while (index < limit && (char.IsAsciiLetterOrDigit((char)text[index])
            || text[index] is (byte)'_' or (byte)'.' or (byte)'/' or (byte)'-'))
            index++;
        return index;
    }

    static bool IsSign(byte letter) => letter >= 0x80 || " \"'`[]()<>:=-|"u8.Contains(letter);

    static bool LeadsToUrl(ReadOnlySpan<byte> word) => word.Length switch
    {
        2 => HttpWords.Is(word, "to"u8) || HttpWords.Is(word, "on"u8),
        3 => HttpWords.Is(word, "for"u8) || HttpWords.Is(word, "url"u8) || HttpWords.Is(word, "uri"u8),
        4 => HttpWords.Is(word, "call"u8) || HttpWords.Is(word, "from"u8) || HttpWords.Is(word, "http"u8),
        7 => HttpWords.Is(word, "request"u8),
        _ => false,
    };

    static bool AnnouncesStatus(ReadOnlySpan<byte> word)
    {
        word = word.TrimEnd("._-"u8);
        if (word.Length >= 4 && HttpWords.Is(word[..4], "http"u8))
            return true;
        ReadOnlySpan<byte> words = " status code statuscode status_code returned returns responded response with got"u8
            + " error failed received answered replied completed finished succeeded was is resp res -> request "u8;
        Span<byte> small = stackalloc byte[16];
        if (word.Length > 12)
            return false;
        small[0] = (byte)' ';
        for (int index = 0; index < word.Length; index++)
            small[index + 1] = (byte)(word[index] is >= (byte)'A' and <= (byte)'Z' ? word[index] | 0x20 : word[index]);
        small[word.Length + 1] = (byte)' ';
        return words.IndexOf(small[..(word.Length + 2)]) >= 0;
    }

    static bool IsWait(ReadOnlySpan<byte> text) => text.StartsWith("retry"u8) || text.StartsWith("retri"u8)
        || text.StartsWith("wait"u8) || text.StartsWith("sleep"u8) || text.StartsWith("back"u8);
}

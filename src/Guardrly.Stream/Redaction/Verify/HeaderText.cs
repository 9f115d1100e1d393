namespace Guardrly.Redaction.Verify;

/// <summary>What the values of all headers have in common.</summary>
internal static class HeaderText
{
    /// <summary>Bytes at most in an escape sequence that stands for one character.</summary>
    public const int EscapeLengthMax = 16;

    /// <summary>Whether a word can begin here: after no letter, digit or underscore, or after an escape.</summary>
    public static bool IsWordStart(ref View view, int index)
    {
        byte before = view.Before(index);
        if (!char.IsAsciiLetterOrDigit((char)before) && before != '_')
            return true;
        return (before is (byte)'n' or (byte)'r' or (byte)'t' && view[index - 2] == '\\')
            || (view[index - 3] == '%' && char.IsAsciiHexDigit((char)view[index - 2])
                && char.IsAsciiHexDigit((char)before))
            || (view[index - 6] == '\\' && view[index - 5] == 'u')
            || (view[index - 4] == '\\' && view[index - 3] == 'x');
    }

    /// <summary>Whether the value stands in percent-encoded text: what ties it to its name is encoded too.</summary>
    public static bool IsPercentEncoded(ref View view, in ValueSpan value)
    {
        int start = value.Start;
        return value.Container == Container.Parameter
            || (view[start - 3] == '%' && char.IsAsciiHexDigit((char)view[start - 2])
                && char.IsAsciiHexDigit((char)view[start - 1]))
            || (view[start - 1] == '+' && view[start - 4] == '%' && view[start - 3] == '3');
    }

    /// <summary>
    /// Where the line that ends at <paramref name="limit"/> is folded, moves <paramref name="limit"/> to the end of the
    /// next line. That line is searched for its end, so ask only where a value must go on.
    /// </summary>
    public static bool TryUnfold(ref View view, in ValueSpan value, ref int limit)
    {
        if (value.Closer.Quote != 0 || value.Container != Container.Colon)
            return false;
        int next = limit;
        if (view[next] == '\r')
            next++;
        if (view[next] != '\n' || next >= view.End || view[next + 1] is not ((byte)' ' or (byte)'\t'))
            return false;
        int length = view.Bytes[(next + 1)..].IndexOf((byte)'\n');
        limit = length < 0 ? view.End : next + 1 + length;
        if (length > 0 && view[limit - 1] == '\r')
            limit--;
        return true;
    }
}

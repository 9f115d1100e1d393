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

    /// <summary>
    /// Where the text ends that a grammar may look at. In a line it is the grammar that finds the end of the value, and
    /// goes no further: to find the end of the line for it would cost a long line of headers its length each time.
    /// </summary>
    public static int Limit(in View view, in ValueSpan value) =>
        IsLine(value) ? view.End : Math.Min(value.Limit, view.End);

    /// <summary>Whether nothing but its own grammar ends the value.</summary>
    public static bool IsLine(in ValueSpan value) => value.Closer.Quote == 0
        && value.Container is Container.Colon or Container.Equals or Container.Parameter or Container.Bracketed;

    /// <summary>Whether the value stands in percent-encoded text: what ties it to its name is encoded too.</summary>
    public static bool IsPercentEncoded(ref View view, in ValueSpan value)
    {
        int start = value.Start;
        return value.Container == Container.Parameter
            || (view[start - 3] == '%' && char.IsAsciiHexDigit((char)view[start - 2])
                && char.IsAsciiHexDigit((char)view[start - 1]))
            || IsFormEncoded(ref view, value);
    }

    /// <summary>Whether plus signs are blanks in it: one stands before the value, after an encoded colon.</summary>
    public static bool IsFormEncoded(ref View view, in ValueSpan value) =>
        view[value.Start - 1] == '+' && view[value.Start - 4] == '%' && view[value.Start - 3] == '3';
}

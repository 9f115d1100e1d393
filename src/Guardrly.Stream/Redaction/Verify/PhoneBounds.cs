namespace Guardrly.Redaction.Verify;

/// <summary>What may stand before and after a number, and the extension that belongs to it.</summary>
internal static class PhoneBounds
{
    const int ExtensionDigitsMax = 7;
    const int TokenBytesMax = 16;

    /// <summary>
    /// Whether a number of digits alone, without a plus sign, may start here: not within a word, a longer row of signs
    /// and digits, or an amount of money.
    /// </summary>
    public static bool MayStart(ref View view, int start)
    {
        byte before = view.Before(start);
        if (before is (byte)' ' or (byte)'"' or (byte)'\n' or (byte)'=')
            return true;
        if (PhoneText.IsWord(before))
            return PhoneText.IsEscapeEnd(ref view, start);
        return before switch
        {
            (byte)':' => !PhoneText.IsDigit(view.Before(start - 1)),
            (byte)'.' or (byte)'-' or (byte)'/' => !PhoneText.IsWord(view.Before(start - 1)),
            (byte)'#' or (byte)'$' or (byte)'+' or (byte)'*' or (byte)'@' or (byte)'%' => false,
            0xA3 or 0xA5 => view[start - 2] != 0xC2,
            0xAC => view[start - 2] != 0x82 || view[start - 3] != 0xE2,
            _ => true,
        };
    }

    /// <summary>
    /// Whether digits stand before, a space apart, so that this could be one column of many; a time of day is none.
    /// </summary>
    public static bool FollowsNumber(ref View view, int start)
    {
        if (view.Before(start) != ' ' || !PhoneText.IsDigit(view.Before(start - 1)))
            return false;
        for (int index = start - 2; start - index < TokenBytesMax; index--)
        {
            byte before = view.Before(index);
            if (before == ':')
                return false;
            if (!PhoneText.IsDigit(before) && before is not ((byte)'.' or (byte)','))
                return true;
        }
        return true;
    }

    /// <summary>
    /// Whether a number may end here: no letters or digits follow, at once or after a sign that ties, and no percent
    /// sign.
    /// </summary>
    public static bool MayEnd(ref View view, int end)
    {
        byte next = view[end];
        return next switch
        {
            (byte)'.' or (byte)':' or (byte)'/' => !PhoneText.IsDigit(view[end + 1]),
            (byte)'-' or (byte)'+' => !PhoneText.IsWord(view[end + 1]),
            (byte)'%' => PhoneText.Read(ref view, end, out _) != '%',
            (byte)'x' or (byte)'X' or (byte)'e' or (byte)'E' => true, // an extension: the groups were read so
            _ => !PhoneText.IsWord(next),
        };
    }

    /// <summary>
    /// Where the number that ends at <paramref name="end"/> ends with its extension: <c>ext 3456</c>, <c>x503</c>.
    /// </summary>
    public static int WithExtension(ref View view, int end)
    {
        int index = end;
        byte first = view[index];
        if (first is (byte)'\n' or (byte)'"')
            return end;
        for (int count = 0; count < 3 && view[index] is (byte)' ' or (byte)',' or (byte)';'; count++)
            index++;
        int word = (view[index] | 0x20) switch
        {
            'x' => 1,
            'e' when view.StartsWithIgnoreCase(index, "extension"u8) => 9,
            'e' when view.StartsWithIgnoreCase(index, "extn"u8) => 4,
            'e' when view.StartsWithIgnoreCase(index, "ext"u8) => 3,
            'i' when view.StartsWithIgnoreCase(index, "int."u8) => 3,
            _ => 0,
        };
        if (word == 0)
            return end;
        index += word;
        for (int count = 0; count < 2 && view[index] is (byte)' ' or (byte)'.' or (byte)':' or (byte)'='; count++)
            index++;
        int digits = index;
        while (index - digits <= ExtensionDigitsMax && PhoneText.IsDigit(view[index]))
            index++;
        int least = word == 1 ? 2 : 1;
        return index - digits < least || index - digits > ExtensionDigitsMax || PhoneText.IsWord(view[index])
            ? end : index;
    }
}

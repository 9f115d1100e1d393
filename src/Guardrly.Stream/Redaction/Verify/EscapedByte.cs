namespace Guardrly.Redaction.Verify;

/// <summary>
/// Marks of tokens that URLs and JSON write as escapes: <c>%2F</c>, <c>%252F</c>, <c>\u002f</c>, <c>\/</c>.
/// </summary>
internal static class EscapedByte
{
    static ReadOnlySpan<byte> Marks => "/:|+="u8;

    public static bool IsMark(char character) => character is '/' or ':' or '|' or '+' or '=';

    /// <summary>Moves <paramref name="at"/> past <paramref name="mark"/>, plain or escaped.</summary>
    public static bool TryTake(ref View view, ref int at, byte mark)
    {
        byte first = view[at];
        if (first == mark)
        {
            at++;
            return true;
        }
        int end = at;
        if (!TryRead(ref view, ref end, first, out byte value) || value != mark)
            return false;
        at = end;
        return true;
    }

    /// <summary>Moves <paramref name="at"/> past an escape of one of the alphabet's marks.</summary>
    public static bool TryTakeAny(ref View view, ref int at, TokenAlphabet alphabet)
    {
        byte first = view[at];
        if (first is not ((byte)'%' or (byte)'\\'))
            return false;
        int end = at;
        if (!TryRead(ref view, ref end, first, out byte value))
            return false;
        if (Marks.IndexOf(value) < 0 || !alphabet.Contains(value))
            return false;
        at = end;
        return true;
    }

    static bool TryRead(ref View view, ref int at, byte first, out byte value)
    {
        value = 0;
        if (first == '%')
        {
            at++;
            for (int depth = 0; depth < 2 && view[at] == '2' && view[at + 1] == '5'; depth++)
                at += 2;
            return TryReadHex(ref view, ref at, out value);
        }
        if (first != '\\')
            return false;
        for (int depth = 0; depth < 8 && view[at] == '\\'; depth++)
            at++;
        if (view[at] == '/')
        {
            at++;
            value = (byte)'/';
            return true;
        }
        if (view[at] != 'u' || view[at + 1] != '0' || view[at + 2] != '0')
            return false;
        at += 3;
        return TryReadHex(ref view, ref at, out value);
    }

    static bool TryReadHex(ref View view, ref int at, out byte value)
    {
        byte high = view[at];
        byte low = view[at + 1];
        value = 0;
        if (!char.IsAsciiHexDigit((char)high) || !char.IsAsciiHexDigit((char)low))
            return false;
        value = (byte)((Nibble(high) << 4) | Nibble(low));
        at += 2;
        return true;
    }

    static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

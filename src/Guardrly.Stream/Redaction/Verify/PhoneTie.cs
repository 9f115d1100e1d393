namespace Guardrly.Redaction.Verify;

/// <summary>How a number is tied to the word that says it is one.</summary>
/// <param name="Weak">By nothing but a space: the number must look like one.</param>
/// <param name="Quoted">The value is a string.</param>
/// <param name="List">The value is the first of a list.</param>
/// <param name="Form">The value is a form's or a URL's parameter, where a plus sign is a space.</param>
internal readonly record struct PhoneTie(bool Weak, bool Quoted, bool List, bool Form)
{
    const int TagBytesMax = 64;

    /// <summary>
    /// Skips what ties the name that ends at <paramref name="index"/> to its value, and what opens that. False where
    /// no number can follow.
    /// </summary>
    public static bool TrySkip(ref View view, int position, ref int index, out PhoneTie tie)
    {
        tie = default;
        if (view[index] == '"' && view[index + 1] == ':')
        {
            // JSON, by far the most frequent.
            int value = view[index + 2] == ' ' ? index + 3 : index + 2;
            bool quoted = view[value] == '"';
            if (IsNumberStart(ref view, quoted ? value + 1 : value))
            {
                index = quoted ? value + 1 : value;
                tie = tie with { Quoted = quoted };
                return true;
            }
        }
        int character = PhoneText.Read(ref view, index, out int length);
        bool quotedName = PhoneText.IsQuote(character);
        if (quotedName)
            index += length;
        int afterName = index;
        SkipBlanks(ref view, ref index);
        byte plain = view[index];
        character = PhoneText.Read(ref view, index, out length);
        switch (character)
        {
            case ':' or '=':
                index += length;
                if (view[index] is (byte)'>' or (byte)'=' or (byte)':')
                    index++;
                tie = tie with { Form = character == '=' };
                break;
            case ',' when quotedName:
                index += length;
                break;
            case '>':
                index++;
                break;
            case '.' or '#' when !quotedName && view[index + 1] is (byte)' ' or (byte)':':
                index += 2;
                tie = tie with { Weak = view[index - 1] == ' ' };
                break;
            case '/' when !quotedName && index == afterName:
                index += length;
                tie = tie with { Weak = true };
                break;
            case '\r' or '\n' when quotedName && plain == character:
                return TrySkipPartHeader(ref view, ref index);
            default:
                if (index == afterName || !TrySkipTag(ref view, position, quotedName, ref index, ref tie))
                    return false;
                break;
        }
        SkipBlanks(ref view, ref index);
        return tie.Weak ? IsNumberStart(ref view, index) : TryOpen(ref view, ref index, ref tie);
    }

    public static bool IsNumberStart(ref View view, int index)
    {
        byte plain = view[index];
        if (PhoneText.IsDigit(plain) || plain is (byte)'+' or (byte)'(')
            return true;
        return plain is (byte)'%' or (byte)'\\' or (byte)'&' or >= 0x80
            && PhoneText.Read(ref view, index, out _) is '+' or '(';
    }

    public static void SkipBlanks(ref View view, ref int index)
    {
        for (int count = 0; count < 4; count++)
        {
            byte plain = view[index];
            if (plain > ' ' && plain is not ((byte)'%' or (byte)'\\' or (byte)'&') and < 0x80)
                return;
            if (PhoneText.Read(ref view, index, out int length) is not (' ' or '\t'))
                return;
            index += length;
        }
    }

    /// <summary>A blank after the name: prose, or the attributes of a tag.</summary>
    static bool TrySkipTag(ref View view, int position, bool quotedName, ref int index, ref PhoneTie tie)
    {
        if (quotedName)
        {
            // name="phone" value="2062925842"
            if (!view.StartsWithIgnoreCase(index, "value="u8))
                return false;
            index += 6;
            return true;
        }
        if (view[position - 1] != '<')
        {
            tie = tie with { Weak = true };
            return true;
        }
        for (int end = index; end - index < TagBytesMax && view[end] is not ((byte)'\n' or (byte)'<'); end++)
        {
            if (view[end] == '>')
            {
                index = end + 1;
                return true;
            }
        }
        return false;
    }

    /// <summary>The empty line after <c>Content-Disposition: form-data; name="phone"</c>.</summary>
    static bool TrySkipPartHeader(ref View view, ref int index)
    {
        int lines = 0;
        for (int count = 0; count < 4; count++)
        {
            if (view[index] == '\n')
                lines++;
            else if (view[index] != '\r')
                break;
            index++;
        }
        return lines == 2 && IsNumberStart(ref view, index);
    }

    /// <summary>Skips what opens the value: a quote, a list's bracket, an object whose member is the number.</summary>
    static bool TryOpen(ref View view, ref int index, ref PhoneTie tie)
    {
        for (int count = 0; count < 6; count++)
        {
            if (IsNumberStart(ref view, index))
                return true;
            int character = PhoneText.Read(ref view, index, out int length);
            if (character is '[' or '{')
            {
                tie = tie with { List = tie.List || character == '[', Quoted = false };
            }
            else if (PhoneText.IsQuote(character) && !tie.Quoted)
            {
                tie = tie with { Quoted = true };
            }
            else if (tie.Quoted && TrySkipMember(ref view, ref index))
            {
                tie = tie with { Quoted = false, List = false };
                length = 0;
            }
            else
            {
                return false;
            }
            index += length;
            SkipBlanks(ref view, ref index);
        }
        return false;
    }

    /// <summary>Skips <c>value":</c> or <c>number":</c>.</summary>
    static bool TrySkipMember(ref View view, ref int index)
    {
        int next = index;
        if (view.StartsWithIgnoreCase(index, "value"u8))
            next += 5;
        else if (view.StartsWithIgnoreCase(index, "number"u8))
            next += 6;
        else
            return false;
        if (!PhoneText.IsQuote(PhoneText.Read(ref view, next, out int length)))
            return false;
        next += length;
        SkipBlanks(ref view, ref next);
        if (PhoneText.Read(ref view, next, out length) is not (':' or '='))
            return false;
        index = next + length;
        return true;
    }
}

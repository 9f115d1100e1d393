namespace Guardrly.Redaction.Verify;

/// <summary>National numbers that North America and brackets tell.</summary>
internal static class PhoneShapes
{
    /// <summary>Verifies <c>ddd dddd</c>: the area code, and a 1, stand before it.</summary>
    public static bool TryNorthAmerican(ref View view, int position, out int start, out int end)
    {
        start = position - 4;
        end = position + 8;
        byte near = view[position + 3];
        if (view[position] < '2' || !IsAreaBefore(ref view, position, near))
            return false;
        byte before = view.Before(start);
        if (before is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'/' && view.Before(start - 1) == '1'
            && PhoneText.IsWordStart(ref view, start - 2))
        {
            start -= 2;
        }
        if (!PhoneBounds.MayStart(ref view, start) || !PhoneBounds.MayEnd(ref view, end))
            return false;
        if (near == ' ' && view[position - 1] == ' ' && !StandsInProse(ref view, start, end))
            return false;
        end = PhoneBounds.WithExtension(ref view, end);
        return true;
    }

    /// <summary>Verifies an area code in brackets.</summary>
    public static bool TryBracketed(ref View view, int position, out int start, out int end)
    {
        start = position;
        end = 0;
        int close = position + 3;
        while (close - position <= 6 && PhoneText.IsDigit(view[close]))
            close++;
        if (view[close] != ')')
            return false;
        var groups = new PhoneGroups();
        groups.Read(ref view, position);
        for (int count = groups.Count; count > 1; count--)
        {
            if (!IsBracketedForm(ref view, position, groups, count))
                continue;
            end = groups.End(count - 1);
            if (!PhoneBounds.MayEnd(ref view, end))
                return false;
            end = PhoneBounds.WithExtension(ref view, end);
            start = WithTrunkDigit(ref view, position);
            return true;
        }
        return false;
    }

    static bool IsAreaBefore(ref View view, int position, byte near)
    {
        byte far = view[position - 1];
        bool fits = far == near
            ? near is (byte)' ' or (byte)'-' or (byte)'.'
            : far is (byte)' ' or (byte)'/' && near == '-';
        return fits
            && position - 4 >= view.Opened
            && (uint)(view[position - 4] - '2') <= 7
            && PhoneText.IsDigit(view[position - 3])
            && PhoneText.IsDigit(view[position - 2])
            && PhoneText.IsWordStart(ref view, position - 4);
    }

    /// <summary>
    /// Three groups with spaces between are also three columns: a word must stand before them and no number after.
    /// </summary>
    static bool StandsInProse(ref View view, int start, int end)
    {
        if (view[end] == ' ' && PhoneText.IsDigit(view[end + 1]))
            return false;
        if (view.Before(start) != ' ')
            return true;
        byte before = view.Before(start - 1);
        return PhoneText.IsLetter(before)
            || before is >= 0x80 or (byte)':' or (byte)'=' or (byte)',' or (byte)'.' or (byte)'-' or (byte)']'
                or (byte)')' or (byte)'\n';
    }

    static bool IsBracketedForm(ref View view, int position, in PhoneGroups groups, int count)
    {
        byte first = view[position + 1];
        int key = groups.Key(count);
        if (first == '0')
            return PhoneTrunkForms.ContainsBracketed(key);
        byte exchange = view[groups.End(0)] is (byte)' ' or (byte)'-' or (byte)'.'
            ? view[groups.End(0) + 1] : view[groups.End(0)];
        return key switch
        {
            0x334 or 0x37 => first >= '2' && exchange >= '2',
            0x3322 => true,
            0x244 or 0x254 or 0x2322 => true,
            0x443 => true,
            _ => false,
        };
    }

    /// <summary>The 1 or 8 that is dialled before an area code in brackets belongs to the number.</summary>
    static int WithTrunkDigit(ref View view, int position)
    {
        int digit = view.Before(position) is (byte)' ' or (byte)'-' ? position - 2 : position - 1;
        return digit >= view.Opened && view[digit] is (byte)'1' or (byte)'8' && PhoneBounds.MayStart(ref view, digit)
            ? digit : position;
    }
}

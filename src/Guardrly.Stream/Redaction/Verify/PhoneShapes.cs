namespace Guardrly.Redaction.Verify;

/// <summary>Numbers that their own form tells: international ones and the national forms with separators.</summary>
internal static class PhoneShapes
{
    /// <summary>
    /// Where the international number ends whose digits begin at <paramref name="index"/>, after the plus sign or the
    /// zeros that stand for it; 0 where there is none.
    /// </summary>
    public static int InternationalEnd(ref View view, int index, bool plusIsSpace, bool strict)
    {
        var groups = new PhoneGroups();
        groups.Read(ref view, index, plusIsSpace);
        if (groups.DigitCount < 7)
            return 0;
        int codeLength = CallingCodes.Find(groups.First(3), out int lengths);
        if (codeLength == 0 || groups.Length(0) < codeLength)
            return 0;
        int count = InternationalCount(groups, codeLength, lengths);
        if (count == 0 || (codeLength == 1 && lengths == 1 << 10 && !IsNorthAmerican(groups, count)))
            return 0;
        int end = groups.End(count - 1);
        if (strict && (count == 1 || !PhoneBounds.MayEnd(ref view, end) || IsRowOfPairs(groups)))
            return 0;
        // A fraction, or a percentage.
        if (count == 1 && view[end] is (byte)'.' or (byte)'%' && !PhoneBounds.MayEnd(ref view, end))
            return 0;
        return PhoneBounds.WithExtension(ref view, end);
    }

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

    /// <summary>Verifies a national number that begins with the zero dialled at home, or an international one with 00.</summary>
    public static bool TryTrunk(ref View view, int position, out int end)
    {
        end = 0;
        if (view[position + 1] == '0')
            return TryZeros(ref view, position, 2, out end);
        // A time of day or a date is over after two pairs: look before reading groups.
        if (view[position + 2] is (byte)' ' or (byte)'/' or (byte)'-' or (byte)'.' && view[position + 5] == ':')
            return false;
        var groups = new PhoneGroups();
        groups.Read(ref view, position);
        for (int count = groups.Count; count > 1; count--)
        {
            if (groups.Total(count - 1) < 9 || !TrunkForms.Contains(groups, count, view[position + 1]))
                continue;
            end = groups.End(count - 1);
            if (!MayStand(ref view, position, end, groups, count))
                return false;
            end = PhoneBounds.WithExtension(ref view, end);
            return true;
        }
        return view[position + 1] == '1' && view[position + 2] == '1' && TryZeros(ref view, position, 3, out end);
    }

    /// <summary>00, 0011 or 011 in place of the plus sign.</summary>
    static bool TryZeros(ref View view, int position, int zeros, out int end)
    {
        end = 0;
        int index = position + zeros;
        if (zeros == 2 && view[index] == '1' && view[index + 1] == '1' && !PhoneText.IsDigit(view[index + 2]))
            index += 2;
        if (view[index] is (byte)' ' or (byte)'-')
            index++;
        if (!PhoneText.IsDigit(view[index]) || !PhoneBounds.MayStart(ref view, position)
            || PhoneBounds.FollowsNumber(ref view, position))
        {
            return false;
        }
        end = InternationalEnd(ref view, index, plusIsSpace: false, strict: true);
        return end != 0;
    }

    /// <summary>The most groups that make a number of that country; 0 where none do.</summary>
    static int InternationalCount(in PhoneGroups groups, int codeLength, int lengths)
    {
        int code = groups.First(codeLength);
        int best = 0;
        for (int count = 1; count <= groups.Count; count++)
        {
            int length = groups.Length(count - 1);
            // One digit alone is an area code or stands beside one.
            if (count > 1 && length == 1 && (count > 3 || groups.Length(0) != codeLength))
                break;
            // A long group was the rest of the number: what stands a space apart is something else.
            if (best == count - 1 && best > 0 && groups.Separator(count - 1) == PhoneSeparator.Space
                && (groups.Length(best - 1) >= 6 || groups.IsCardAt(count - 1)))
            {
                break;
            }
            int national = groups.Total(count - 1) - codeLength;
            if (national > 14)
                break;
            if (national >= 4 && groups.First(codeLength + 1) == code * 10 && !CallingCodes.KeepsZero(code))
                national--;
            if ((lengths >> national & 1) != 0)
                best = count;
        }
        return best;
    }

    /// <summary>An area code begins with 2 to 9, unless the number is grouped as no other is.</summary>
    static bool IsNorthAmerican(in PhoneGroups groups, int count) =>
        groups.First(1) != 1 || groups.First(2) >= 12 || groups.Key(count) == 0x1334;

    static bool IsRowOfPairs(in PhoneGroups groups)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups.Length(group) > 2)
                return false;
        }
        return true;
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
        return PhoneText.IsLetter(before) || before is >= 0x80 or (byte)':' or (byte)'=' or (byte)',' or (byte)'.' or (byte)'-'
            or (byte)']' or (byte)')' or (byte)'\n';
    }

    static bool IsBracketedForm(ref View view, int position, in PhoneGroups groups, int count)
    {
        byte first = view[position + 1];
        int key = groups.Key(count);
        if (first == '0')
            return TrunkForms.ContainsBracketed(key);
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

    static bool MayStand(ref View view, int start, int end, in PhoneGroups groups, int count)
    {
        if (!PhoneBounds.MayStart(ref view, start) || !PhoneBounds.MayEnd(ref view, end)
            || PhoneBounds.FollowsNumber(ref view, start))
        {
            return false;
        }
        // 0701/114930 and 0701 114930 are a day and a time.
        if (count == 2 && groups.Key(2) == 0x46 && groups.Separator(1) != PhoneSeparator.Dash
            && (view[end] == ':' || (groups.Separator(1) == PhoneSeparator.Space && IsDayAndTime(groups.First(10)))))
        {
            return false;
        }
        // Pairs may be bytes in hexadecimal: then more pairs follow.
        return groups.Key(count) != 0x22222
            || count == groups.Count
            || groups.Length(count) != 2
            || groups.Separator(count) != groups.Separator(1)
            || (count + 1 < groups.Count && groups.Separator(count + 1) != groups.Separator(1));
    }

    static bool IsDayAndTime(int digits)
    {
        int day = digits / 1_000_000 % 100;
        return digits / 100_000_000 <= 12 && day is >= 1 and <= 31
            && digits / 10_000 % 100 < 24 && digits / 100 % 100 < 60 && digits % 100 < 60;
    }
}

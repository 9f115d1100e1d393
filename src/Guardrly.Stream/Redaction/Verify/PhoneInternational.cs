namespace Guardrly.Redaction.Verify;

/// <summary>Numbers that begin with a calling code.</summary>
internal static class PhoneInternational
{
    /// <summary>
    /// Where the international number ends whose digits begin at <paramref name="index"/>, after the plus sign or the
    /// zeros that stand for it; 0 where there is none.
    /// </summary>
    public static int End(ref View view, int index, bool plusIsSpace, bool strict)
    {
        var groups = new PhoneGroups();
        groups.Read(ref view, index, plusIsSpace);
        if (groups.DigitCount < 7)
            return 0;
        int codeLength = CallingCodes.Find(groups.First(3), out int lengths);
        if (codeLength == 0 || groups.Length(0) < codeLength)
            return 0;
        int count = Count(groups, codeLength, lengths);
        if (count == 0 || (codeLength == 1 && lengths == 1 << 10 && !IsNorthAmerican(groups, count)))
            return 0;
        int end = groups.End(count - 1);
        if (strict && (count == 1 || !PhoneBounds.MayEnd(ref view, end) || IsRowOfPairs(groups)))
            return 0;
        if (IsMeasure(groups, count, codeLength))
            return 0;
        // A fraction, or a percentage.
        if (count == 1 && view[end] is (byte)'.' or (byte)'%' && !PhoneBounds.MayEnd(ref view, end))
            return 0;
        return PhoneBounds.WithExtension(ref view, end);
    }

    /// <summary>The most groups that make a number of that country; 0 where none do.</summary>
    static int Count(in PhoneGroups groups, int codeLength, int lengths)
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

    /// <summary>
    /// Latitude and longitude (<c>+4612-05957</c>, <c>+39.7392-104.9903</c>) or a fraction: but <c>+1.4155550132</c> is
    /// how registries write numbers.
    /// </summary>
    static bool IsMeasure(in PhoneGroups groups, int count, int codeLength)
    {
        if (count == 1)
            return false;
        PhoneSeparator first = groups.Separator(1);
        if (count == 2)
        {
            return first == PhoneSeparator.Dot
                ? groups.Total(1) < 10 || groups.Length(0) != codeLength
                : first == PhoneSeparator.Dash && groups.Key(2) is 0x45 or 0x67;
        }
        bool dot = false;
        bool dash = false;
        for (int group = 1; group < count; group++)
        {
            dot |= groups.Separator(group) == PhoneSeparator.Dot;
            dash |= groups.Separator(group) == PhoneSeparator.Dash;
        }
        return dot && dash;
    }

    static bool IsRowOfPairs(in PhoneGroups groups)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups.Length(group) > 2)
                return false;
        }
        return true;
    }
}

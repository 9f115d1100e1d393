namespace Guardrly.Redaction.Verify;

/// <summary>National numbers that begin with the zero dialled at home, and 00 in place of a plus sign.</summary>
internal static class PhoneTrunk
{
    /// <summary>Verifies a shape that begins with a zero.</summary>
    public static bool TryVerify(ref View view, int position, out int end)
    {
        end = 0;
        if (view[position + 1] == '0')
            return TryZeros(ref view, position, 2, out end);
        // Dates and times of day stand here most of the time: look at what follows the first digits before reading on.
        int after = position + 2;
        while (after - position < 5 && PhoneText.IsDigit(view[after]))
            after++;
        byte next = view[after + 1];
        if ((!PhoneText.IsDigit(next) && next is not ((byte)' ' or (byte)'-' or (byte)'/' or (byte)'('))
            || view[after + 3] == ':')
        {
            return false;
        }
        var groups = new PhoneGroups();
        groups.Read(ref view, position);
        for (int count = groups.Count; count > 1; count--)
        {
            if (groups.Total(count - 1) < 9 || !PhoneTrunkForms.Contains(groups, count, view[position + 1]))
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
            || PhoneBounds.FollowsNumber(ref view, position) || IsRowOfFours(ref view, position))
        {
            return false;
        }
        end = PhoneInternational.End(ref view, index, plusIsSpace: false, strict: true);
        return end != 0;
    }

    /// <summary><c>0043 0063 0073</c> are characters in hexadecimal.</summary>
    static bool IsRowOfFours(ref View view, int position) =>
        view[position + 4] == ' ' && PhoneText.IsDigit(view[position + 5]) && PhoneText.IsDigit(view[position + 6])
        && PhoneText.IsDigit(view[position + 7]) && PhoneText.IsDigit(view[position + 8])
        && !PhoneText.IsDigit(view[position + 9]);

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
        return groups.Key(count) != 0x22222 || (!IsCount(groups) && IsLastOfPairs(groups, count));
    }

    /// <summary>Whether each pair is one more than the last: 01 02 03 04 05.</summary>
    static bool IsCount(in PhoneGroups groups)
    {
        for (int pairs = groups.First(10); pairs >= 100; pairs /= 100)
        {
            if (pairs % 100 != (pairs / 100 % 100) + 1)
                return false;
        }
        return true;
    }

    static bool IsLastOfPairs(in PhoneGroups groups, int count) =>
        count == groups.Count
        || groups.Length(count) != 2
        || groups.Separator(count) != groups.Separator(1)
        || (count + 1 < groups.Count && groups.Separator(count + 1) != groups.Separator(1));

    static bool IsDayAndTime(int digits)
    {
        int day = digits / 1_000_000 % 100;
        return digits / 100_000_000 <= 12 && day is >= 1 and <= 31
            && digits / 10_000 % 100 < 24 && digits / 100 % 100 < 60 && digits % 100 < 60;
    }
}

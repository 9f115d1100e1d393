namespace Guardrly.Redaction.Verify;

/// <summary>Card numbers written in groups: the network's own grouping and one kind of separator.</summary>
internal static class CardGroups
{
    /// <summary>A byte that can stand between groups; % begins %20.</summary>
    public static bool IsSeparator(byte value) =>
        value is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'+' or (byte)'%';

    /// <summary>
    /// Reads groups from <paramref name="start"/> into <paramref name="digits"/>. Returns how many digits, or 0 where
    /// they are not grouped as any network does.
    /// </summary>
    public static int Read(ref View view, int start, scoped Span<byte> digits, out int end)
    {
        int count = 0;
        int grouping = 0;
        int separatorLength = 0;
        int index = start;
        end = start;
        while (true)
        {
            int group = 0;
            while (count < digits.Length && (uint)(view[index] - '0') <= 9)
            {
                digits[count++] = view[index++];
                group++;
            }
            if (group == 0)
                return 0;
            grouping = (grouping * 100) + group;
            end = index;
            int length = SeparatorLength(ref view, index);
            if (length == 0 || (uint)(view[index + length] - '0') > 9 || IsLast(ref view, grouping, index + length))
                break;
            if (separatorLength != 0 && (length != separatorLength || view[index] != view[end - group - length]))
                return 0;
            separatorLength = length;
            index += length;
        }
        return IsWhole(grouping) ? count : 0;
    }

    /// <summary>Whether the groups are no part of a longer row of groups: a UUID, a vector, a table.</summary>
    public static bool StandsAlone(ref View view, int start, int end)
    {
        byte after = view[end];
        byte before = view.Behind(start - 1);
        if (IsWord(after) || (after is (byte)'-' or (byte)'.' && IsWord(view[end + 1])))
            return false;
        if (before is (byte)'-' or (byte)'.' && IsWord(view.Behind(start - 2)))
            return false;
        // A fifth group of four after a blank, or one before: a row of numbers.
        if (after == ' ' && IsGroupOfFour(ref view, end + 1))
            return false;
        return before != ' ' || start - 5 < view.Opened || !IsGroupOfFour(ref view, start - 5);
    }

    static bool IsGroupOfFour(ref View view, int start)
    {
        for (int index = start; index < start + 4; index++)
        {
            if ((uint)(view[index] - '0') > 9)
                return false;
        }
        return !IsWord(view.Behind(start - 1)) && !IsWord(view[start + 4]);
    }

    /// <summary>
    /// The groupings, two decimals a group: 4-4-4-4, American Express 4-6-5, Diners 4-6-4, Maestro 4-4-5, 19 digits as
    /// 4-4-4-4-3 or 6-13.
    /// </summary>
    static bool IsWhole(int grouping) => grouping is 4040404 or 40605 or 40604 or 40405 or 404040403 or 613;

    /// <summary>Whether the groups so far are whole; four groups of four may go on with one of three.</summary>
    static bool IsLast(ref View view, int grouping, int next)
    {
        if (!IsWhole(grouping) || grouping != 4040404)
            return IsWhole(grouping);
        int length = 0;
        while (length < 4 && (uint)(view[next + length] - '0') <= 9)
            length++;
        return length != 3;
    }

    static int SeparatorLength(ref View view, int index) => view[index] switch
    {
        (byte)' ' or (byte)'-' or (byte)'.' or (byte)'+' => 1,
        (byte)'%' when view[index + 1] == '2' && view[index + 2] == '0' => 3,
        _ => 0,
    };

    static bool IsWord(byte value) => (uint)(value - '0') <= 9 || (uint)((value | 0x20) - 'a') <= 25 || value == '_';
}

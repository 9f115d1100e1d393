namespace Guardrly.Redaction.Verify;

/// <summary>
/// How countries group their national numbers, the leading zero included: what is grouped otherwise is a date, a
/// version, a part number.
/// </summary>
internal static class PhoneTrunkForms
{
    /// <summary>
    /// Whether the first <paramref name="count"/> groups are grouped so; <paramref name="second"/> is the digit after
    /// the zero.
    /// </summary>
    public static bool Contains(in PhoneGroups groups, int count, byte second)
    {
        PhoneSeparator first = groups.Separator(1);
        if (count == 2)
            return ContainsPlain(groups.Key(2), first, second);
        PhoneSeparator rest = groups.Separator(2);
        for (int group = 3; group < count; group++)
        {
            if (groups.Separator(group) != rest)
                return false;
        }
        int key = groups.Key(count);
        if (first != rest)
        {
            // The area code is set apart: 0171/123 45 67, 03-1234 5678, 02 1234-5678.
            return first != PhoneSeparator.Dot && rest is PhoneSeparator.Space or PhoneSeparator.Dash
                && key != 0x22222 && ContainsGrouped(key, dashed: rest == PhoneSeparator.Dash);
        }
        return first switch
        {
            PhoneSeparator.Space => ContainsGrouped(key, dashed: false),
            PhoneSeparator.Dash => ContainsGrouped(key, dashed: true),
            PhoneSeparator.Dot => key is not 0x2134 && ContainsGrouped(key, dashed: false),
            PhoneSeparator.Slash => key == 0x22222,
            _ => false,
        };
    }

    /// <summary>Whether the groups are so with the area code in brackets.</summary>
    public static bool ContainsBracketed(int key) =>
        ContainsGrouped(key, dashed: true) || ContainsPlain(key, PhoneSeparator.Dash, 0);

    /// <summary>An area code and the rest in one: 0171/1234567, 07700 900123, 06-12345678.</summary>
    static bool ContainsPlain(int key, PhoneSeparator separator, byte second)
    {
        bool tied = separator is PhoneSeparator.Dash or PhoneSeparator.Slash;
        if (separator != PhoneSeparator.Space && !tied)
            return false;
        return key switch
        {
            0x37 or 0x38 or 0x46 or 0x47 or 0x48 or 0x56 => true,
            0x28 => tied || second is (byte)'1' or (byte)'2' or (byte)'3' or (byte)'6' or (byte)'9',
            0x27 or 0x36 or 0x55 => tied,
            _ => false,
        };
    }

    static bool ContainsGrouped(int key, bool dashed) => key switch
    {
        0x244 or 0x234 or 0x253 or 0x2322 or 0x2332 or 0x22222 or 0x2134 or 0x2234 => true,
        0x344 or 0x334 or 0x343 or 0x354 or 0x3322 or 0x3222 or 0x3232 => true,
        0x434 or 0x433 or 0x4322 or 0x4222 or 0x4232 or 0x424 => true,
        0x533 or 0x5222 => true,
        0x444 or 0x443 => dashed,
        _ => false,
    };
}

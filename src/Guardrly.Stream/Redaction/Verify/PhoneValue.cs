namespace Guardrly.Redaction.Verify;

/// <summary>The number after a word that says so: here any grouping will do, and none.</summary>
internal static class PhoneValue
{
    const int DigitsMin = 7;
    const int DigitsMax = 15;

    /// <summary>Masks the number at <paramref name="index"/>, and those after it in the same list or string.</summary>
    public static void Verify(ref View view, int index, PhoneTie tie, MatchList matches)
    {
        if (tie is { Quoted: true, List: false } && PlainPhone.TryEnd(view.Bytes, index, out int plainEnd))
        {
            matches.Add(index, plainEnd, SecretKind.Phone);
            return;
        }
        while (TryOne(ref view, index, tie, out int end, out PlaceholderForm form))
        {
            matches.Add(index, end, SecretKind.Phone, form);
            index = end;
            if (!TrySkipToNext(ref view, tie, ref index))
                return;
        }
    }

    static bool TryOne(ref View view, int index, PhoneTie tie, out int end, out PlaceholderForm form)
    {
        form = PlaceholderForm.Bare;
        int digits = index;
        bool plus = PhoneText.Read(ref view, index, out int plusLength) == '+';
        if (plus || (view[index] == '0' && view[index + 1] == '0'))
        {
            digits += plus ? plusLength : 2;
            end = PhoneInternational.End(ref view, digits, tie.Form, strict: false);
            if (end != 0)
                return true;
        }
        end = 0;
        var groups = new PhoneGroups();
        groups.Read(ref view, digits, tie.Form);
        int count = Cut(groups, tie);
        while (count > 0
            && !((tie.Weak ? LooksLikeNumber(groups, count) : MayBeNumber(groups, count))
                && PhoneBounds.MayEnd(ref view, groups.End(count - 1))))
        {
            count--;
        }
        if (count == 0)
            return false;
        end = groups.End(count - 1);
        int whole = PhoneBounds.WithExtension(ref view, end);
        if (whole == end && count == 1 && digits == index && !tie.Quoted)
            form = JsonNumber.Form(ref view, index, end);
        end = whole;
        return true;
    }

    /// <summary>How many groups are the number: in a string all, in text those that make ten digits.</summary>
    static int Cut(in PhoneGroups groups, PhoneTie tie)
    {
        if (groups.IsCardAt(0))
            return 0;
        if (tie.Quoted && groups.Count > 1)
            return groups.Count;
        int count = 0;
        while (count < groups.Count && groups.Total(count) <= DigitsMax)
        {
            count++;
            if (!tie.Quoted && groups.Total(count - 1) >= 10 && count < groups.Count
                && groups.Separator(count) is PhoneSeparator.Space or PhoneSeparator.Bracket)
            {
                break;
            }
        }
        return count;
    }

    /// <summary>Whether it is long enough, and no date, address or version.</summary>
    static bool MayBeNumber(in PhoneGroups groups, int count)
    {
        if (groups.Total(count - 1) < DigitsMin || IsDate(groups, count))
            return false;
        if (count < 3 || groups.Separator(1) != PhoneSeparator.Dot)
            return true;
        int longest = 0;
        int shortest = DigitsMax;
        for (int group = 0; group < count; group++)
        {
            longest = Math.Max(longest, groups.Length(group));
            shortest = Math.Min(shortest, groups.Length(group));
        }
        return shortest > 1 && (longest > 3 || count != 4);
    }

    /// <summary>Whether it could be nothing but a number, given that only a space ties it to the word.</summary>
    static bool LooksLikeNumber(in PhoneGroups groups, int count)
    {
        int total = groups.Total(count - 1);
        if (count == 1)
            return total is >= 10 and <= 13;
        if (total is < 9 or > 13 || !MayBeNumber(groups, count) || groups.Length(count - 1) < 2)
            return false;
        return groups.Separator(1) != PhoneSeparator.Dot
            || groups.Length(count - 1) > 3
            || groups.Key(count) == 0x22222;
    }

    /// <summary>Year, month and day, whatever follows; or day, month and year.</summary>
    static bool IsDate(in PhoneGroups groups, int count)
    {
        if (count < 3)
            return false;
        int key = groups.Key(3);
        int year = key switch
        {
            0x422 => groups.First(4),
            0x224 or 0x124 or 0x214 => groups.First(groups.Total(2)) % 10_000,
            _ => 0,
        };
        return year is >= 1900 and < 2100;
    }

    /// <summary>From the end of a number to the start of the next of the list, or within the string.</summary>
    static bool TrySkipToNext(ref View view, PhoneTie tie, ref int index)
    {
        if (!tie.List && (!tie.Quoted || view[index] == '"'))
            return false;
        int character = PhoneText.Read(ref view, index, out int length);
        if (PhoneText.IsQuote(character))
        {
            if (!tie.List || !tie.Quoted)
                return false;
            index += length;
            PhoneTie.SkipBlanks(ref view, ref index);
            if (view[index] != ',')
                return false;
            index++;
            PhoneTie.SkipBlanks(ref view, ref index);
            if (!PhoneText.IsQuote(PhoneText.Read(ref view, index, out length)))
                return false;
            index += length;
            return PhoneTie.IsNumberStart(ref view, index);
        }
        PhoneTie.SkipBlanks(ref view, ref index);
        if (view[index] is (byte)',' or (byte)';' or (byte)'/' or (byte)'|')
            index++;
        PhoneTie.SkipBlanks(ref view, ref index);
        return PhoneTie.IsNumberStart(ref view, index);
    }
}

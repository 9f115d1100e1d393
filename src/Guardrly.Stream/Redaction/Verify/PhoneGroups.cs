using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Verify;

/// <summary>What stands between two groups of a number's digits.</summary>
internal enum PhoneSeparator : byte
{
    None = 0,
    Space = 1,
    Dash = 2,
    Dot = 3,
    Slash = 4,

    /// <summary>A bracket, with a space or a dash or without.</summary>
    Bracket = 5,
}

/// <summary>The groups of digits that could be one number: read forward once, then cut where a rule says.</summary>
internal struct PhoneGroups
{
    public const int CountMax = 8;
    const int DigitsMax = 18;
    const int SeparatorCharactersMax = 8;
    const int CodeLengthMax = 3;

    Ends _ends;
    Totals _totals;
    Totals _separators;
    ulong _digits;

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>All digits as a number, leading zeros dropped.</summary>
    public readonly ulong Value => _digits;

    /// <summary>How many digits there are.</summary>
    public readonly int DigitCount => Count == 0 ? 0 : _totals[Count - 1];

    /// <summary>Where the group ends, and the bracket around it.</summary>
    public readonly int End(int group) => _ends[group];

    /// <summary>How many digits there are up to the end of that group.</summary>
    public readonly int Total(int group) => _totals[group];

    public readonly int Length(int group) => group == 0 ? _totals[0] : _totals[group] - _totals[group - 1];

    /// <summary>What stands before that group.</summary>
    public readonly PhoneSeparator Separator(int group) => (PhoneSeparator)_separators[group];

    /// <summary>The lengths of the first groups as hexadecimal digits: 0x344 for 020 7183 8750.</summary>
    public readonly int Key(int count)
    {
        int key = 0;
        for (int group = 0; group < count; group++)
            key = (key << 4) | Length(group);
        return key;
    }

    /// <summary>Whether four groups of four begin at that group: a card, no part of a phone number.</summary>
    public readonly bool IsCardAt(int group)
    {
        for (int index = group; index < group + 4; index++)
        {
            if (index >= Count || Length(index) != 4)
                return false;
        }
        return true;
    }

    /// <summary>The first <paramref name="count"/> digits as a number, where there are so many.</summary>
    public readonly int First(int count)
    {
        ulong value = _digits;
        for (int rest = DigitCount - count; rest > 0; rest--)
            value /= 10;
        return (int)value;
    }

    /// <summary>
    /// Reads what stands at <paramref name="index"/>: digits or an opening bracket. A group that a letter follows is
    /// none. A bracket may close after a calling code: <c>(+98) 914 492 1058</c>. In forms a plus sign is a space.
    /// </summary>
    public void Read(ref View view, int index, bool plusIsSpace = false)
    {
        Count = 0;
        _digits = 0;
        int total = 0;
        int openLength = 0;
        bool open = !PhoneText.IsDigit(view[index]) && PhoneText.Read(ref view, index, out openLength) == '(';
        PhoneSeparator separator = open ? PhoneSeparator.Bracket : PhoneSeparator.None;
        index += open ? openLength : 0;
        while (Count < CountMax)
        {
            int start = index;
            ulong digits = _digits;
            while (PhoneText.IsDigit(view[index]) && total + index - start <= DigitsMax)
                digits = (digits * 10) + (uint)(view[index++] - '0');
            if (index == start || total + index - start > DigitsMax || IsWordAfter(ref view, index))
                return;
            int bracketLength = 0;
            bool mayClose = open || (Count == 0 && index - start <= CodeLengthMax);
            bool closes = mayClose && PhoneText.Read(ref view, index, out bracketLength) == ')';
            if (open && !closes)
                return;
            total += index - start;
            _digits = digits;
            index += closes ? bracketLength : 0;
            open = false;
            _ends[Count] = index;
            _totals[Count] = (byte)total;
            _separators[Count++] = (byte)separator;
            index = SkipSeparator(ref view, index, plusIsSpace, closes, ref open, out separator);
            if (index < 0)
                return;
        }
    }

    /// <summary>Letters after digits make them something else, but for the x of an extension.</summary>
    static bool IsWordAfter(ref View view, int index)
    {
        byte next = view[index];
        if (!PhoneText.IsWord(next))
            return false;
        return (next | 0x20) switch
        {
            'x' => !PhoneText.IsDigit(view[index + 1]),
            'e' => !view.StartsWithIgnoreCase(index, "ext"u8),
            _ => true,
        };
    }

    /// <summary>
    /// Where the group after the separator at <paramref name="index"/> starts, or -1: one space, or one sign with a
    /// space on either side, or a bracket. Two spaces are columns, two signs are no number.
    /// </summary>
    static int SkipSeparator(
        ref View view, int index, bool plusIsSpace, bool closed, ref bool open, out PhoneSeparator separator)
    {
        separator = closed ? PhoneSeparator.Bracket : PhoneSeparator.None;
        bool spaced = false;
        for (int characters = 0; characters < SeparatorCharactersMax; characters++)
        {
            if (PhoneText.IsDigit(view[index]))
                return separator == PhoneSeparator.None ? -1 : index;
            int character = PhoneText.Read(ref view, index, out int length);
            int next = index + length;
            if (character == ' ' || (character == '+' && plusIsSpace))
            {
                if (spaced)
                    return -1;
                spaced = true;
                separator = separator == PhoneSeparator.None ? PhoneSeparator.Space : separator;
                index = next;
                continue;
            }
            spaced = false;
            PhoneSeparator sign = SignOf(character);
            if (sign == PhoneSeparator.None || open || separator is >= PhoneSeparator.Dash and <= PhoneSeparator.Slash)
                return -1;
            if (sign == PhoneSeparator.Bracket)
            {
                int trunkEnd = SkipTrunkZero(ref view, next);
                open = trunkEnd < 0;
                next = open ? next : trunkEnd;
            }
            if ((open || sign == PhoneSeparator.Dot) && !PhoneText.IsDigit(view[next]))
                return -1;
            separator = sign;
            index = next;
        }
        return -1;
    }

    static PhoneSeparator SignOf(int character) => character switch
    {
        '-' => PhoneSeparator.Dash,
        '.' => PhoneSeparator.Dot,
        '/' => PhoneSeparator.Slash,
        '(' => PhoneSeparator.Bracket,
        _ => PhoneSeparator.None,
    };

    /// <summary>After an opening bracket: where <c>0)</c> ends, the zero that is dialled at home only; or -1.</summary>
    static int SkipTrunkZero(ref View view, int index)
    {
        if (view[index] != '0')
            return -1;
        return PhoneText.Read(ref view, index + 1, out int length) == ')' ? index + 1 + length : -1;
    }

    [InlineArray(CountMax)]
    struct Ends
    {
        int _first;
    }

    [InlineArray(CountMax)]
    struct Totals
    {
        byte _first;
    }
}

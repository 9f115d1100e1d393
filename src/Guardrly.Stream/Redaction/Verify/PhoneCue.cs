namespace Guardrly.Redaction.Verify;

/// <summary>
/// Words that say that a phone number follows: <c>"phone_number":"2062925842"</c>, <c>fax: 1 718 370 7190</c>. After
/// them digits count that no form of their own tells apart.
/// </summary>
internal static class PhoneCue
{
    const int SuffixLengthMax = 10;

    /// <summary>The parts of the words that the scanner looks for.</summary>
    public static IReadOnlyList<string> Literals =>
    [
        "phone", "mobile", "fax", "msisdn", "tsapp", "wa_id", "waid", "wa.me/",
        "telef", "tel:", "tel=", "tel\"", "tel'", "tel\\", "tel ", "tel.", "tel>", "tel%", "tel&", "tel_",
        "teln", "tel/",
        "cell:", "cell=", "cell\"", "cell'", "cell\\", "cell ", "cell>", "cell%", "cell&", "cell_n", "celln", "celul",
    ];

    /// <summary>What may follow the word in the name of a number.</summary>
    static readonly WordSet s_suffixes = new("""
        s number numbers num nums no nos nr nummer numero e164 raw digits value home work office main primary
        secondary personal private business national formatted
        """);

    /// <summary>Of these, those that are words apart in prose: <c>phone number</c>, <c>Mobile No</c>.</summary>
    static readonly WordSet s_spacedSuffixes = new("number numbers num no nr nummer numero is");

    /// <summary>Verifies the literal at <paramref name="position"/>.</summary>
    public static void Verify(ref View view, int position, MatchList matches)
    {
        if (IsMember(ref view, position, out int start))
        {
            var member = new PhoneTie(Weak: false, Quoted: true, List: false, Form: false);
            PhoneValue.Verify(ref view, start, member, matches);
            return;
        }
        int index = WordEnd(ref view, position, out bool whole);
        if (index == 0 || !TrySkipSuffixes(ref view, ref index))
            return;
        if (!PhoneTie.TrySkip(ref view, position, ref index, out PhoneTie tie) || (tie.Weak && !whole))
            return;
        PhoneValue.Verify(ref view, index, tie, matches);
    }

    /// <summary>
    /// Whether it is JSON's <c>"phone":"</c> with a number behind it, by far the most frequent; then where that starts.
    /// </summary>
    static bool IsMember(ref View view, int position, out int start)
    {
        start = 0;
        ReadOnlySpan<byte> text = view.Bytes;
        if (position <= view.Floor || text.Length - position < 16 || !text[(position - 1)..].StartsWith("\"phone\":"u8))
            return false;
        int quote = text[position + 7] == ' ' ? position + 8 : position + 7;
        start = quote + 1;
        return text[quote] == '"' && PhoneTie.IsNumberStart(ref view, start);
    }

    /// <summary>
    /// Where the word at <paramref name="position"/> ends; 0 where it is part of another one. Not
    /// <paramref name="whole"/>: other letters stand right before it, as in <c>homephone</c>.
    /// </summary>
    static int WordEnd(ref View view, int position, out bool whole)
    {
        byte first = view[position];
        byte before = view.Before(position);
        bool letterBefore = PhoneText.IsLetter(before) && !PhoneText.IsEscapeEnd(ref view, position);
        bool camel = letterBefore && char.IsAsciiLetterUpper((char)first) && char.IsAsciiLetterLower((char)before);
        whole = !letterBefore;
        switch (first | 0x20)
        {
            case 'p':
                // telephone, cellphone.
                whole |= (before | 0x20) is 'e' or 'l' && (view[position - 4] | 0x20) is 't' or 'c';
                // Neither iphone nor headphone nor microphone.
                return (before | 0x20) is 'i' or 'o' or 'd' && !camel && letterBefore ? 0 : position + 5;
            case 't' when (view[position + 1] | 0x20) == 's': // whatsapp
                whole = true;
                return position + 5;
            case 'm' when (view[position + 1] | 0x20) == 's': // msisdn
                whole = true;
                return position + 6;
        }
        if (letterBefore && !camel)
            return 0;
        whole = true;
        return (first | 0x20) switch
        {
            'm' => position + 6,
            'w' => position + ((view[position + 2] | 0x20) == 'i' ? 4 : 5),
            'c' => position + (view.StartsWithIgnoreCase(position, "celular"u8) ? 7 : 4),
            't' when view.StartsWithIgnoreCase(position, "telefon"u8) =>
                position + ((view[position + 7] | 0x20) is 'o' or 'e' ? 8 : 7),
            't' when view.StartsWithIgnoreCase(position, "telefax"u8) => position + 7,
            _ => position + 3,
        };
    }

    /// <summary>
    /// Skips what may follow in the name; false where it is another name: <c>phone_id</c>, <c>telemetry</c>.
    /// </summary>
    static bool TrySkipSuffixes(ref View view, ref int index)
    {
        while (true)
        {
            byte next = view[index];
            if (next is (byte)'"' or (byte)'=' or (byte)':')
                return true;
            if (PhoneText.IsDigit(next) || (next == '_' && PhoneText.IsDigit(view[index + 1])))
            {
                // phone2, phone_1: but for one or two digits it is no numbering.
                int digits = next == '_' ? index + 1 : index;
                int end = digits;
                while (end - digits < 3 && PhoneText.IsDigit(view[end]))
                    end++;
                if (end - digits > 2 || PhoneText.IsWord(view[end]))
                    return false;
                index = end;
                continue;
            }
            bool joined = next is (byte)'_' or (byte)'-' or (byte)'.';
            bool spaced = next == ' ';
            int start = joined || spaced ? index + 1 : index;
            int letters = start;
            while (letters - start <= SuffixLengthMax && PhoneText.IsWord(view[letters]) && view[letters] != '_')
                letters++;
            letters = HumpBefore(ref view, start, letters);
            if (letters == start || PhoneText.IsDigit(view[start]))
                return true;
            ReadOnlySpan<byte> word = view.Bytes[start..letters];
            if (spaced)
            {
                if (s_spacedSuffixes.Contains(word) && !PhoneText.IsWord(view[letters]))
                    index = letters;
                return true;
            }
            if (!s_suffixes.Contains(word))
                return false;
            index = letters;
        }
    }

    /// <summary>A capital begins the next word: where it does in a name such as <c>phoneNumberId</c>.</summary>
    static int HumpBefore(ref View view, int start, int end)
    {
        for (int index = start + 1; index < end; index++)
        {
            if (char.IsAsciiLetterUpper((char)view[index]) && char.IsAsciiLetterLower((char)view[index - 1]))
                return index;
        }
        return end;
    }
}

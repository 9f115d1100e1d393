namespace Guardrly.Redaction.Verify;

/// <summary>Payment card numbers: an issued prefix and length, Luhn, and the network's own grouping.</summary>
internal static class CardVerifier
{
    const int DigitsMin = 13;
    const int DigitsMax = 19;
    const int TrackBytesMax = 128;

    /// <summary>Verifies a Card shape.</summary>
    public static void Verify(ref View view, int position, MatchList matches)
    {
        // Track 1 of a magnetic stripe, %B4111…: the scanner takes %B4 for an escape and starts at the next digit.
        int start = position;
        if (view[position - 3] == '%' && (view[position - 2] | 0x20) == 'b' && IsDigit(view[position - 1]))
            start--;
        else if (view[position - 1] == 'u' && view[position - 2] == '\\')
            start += 4; // \u0022 before the number: the scanner starts at the escape's digits
        int prefix = Prefix(ref view, start);
        if (prefix < 0)
            return;
        ushort lengths = CardIssuers.Lengths(prefix);
        if (lengths == 0)
            return;
        int end = start + 4;
        while (end - start <= DigitsMax && IsDigit(view[end]))
            end++;
        if (end - start == 4 || (end - start == 6 && CardGroups.IsSeparator(view[end])))
            VerifyGroups(ref view, start, lengths, matches);
        else if (end - start is >= DigitsMin and <= DigitsMax)
            VerifyBare(ref view, start, end, lengths, matches);
    }

    static void VerifyBare(ref View view, int start, int end, ushort lengths, MatchList matches)
    {
        if ((lengths >> (end - start - DigitsMin) & 1) == 0
            || CardContext.GoesOn(ref view, end)
            || !Luhn.IsValid(view.Bytes[start..end])
            || CardContext.IsIdentifier(ref view, start))
        {
            return;
        }
        int trackEnd = TrackEnd(ref view, start, end);
        PlaceholderForm form = trackEnd == end ? JsonNumber.Form(ref view, start, end) : PlaceholderForm.Bare;
        matches.Add(start, trackEnd, SecretKind.Card, form);
    }

    static void VerifyGroups(ref View view, int start, ushort lengths, MatchList matches)
    {
        Span<byte> digits = stackalloc byte[DigitsMax];
        int count = CardGroups.Read(ref view, start, digits, out int end);
        if (count < DigitsMin
            || (lengths >> (count - DigitsMin) & 1) == 0
            || !Luhn.IsValid(digits[..count])
            || !CardGroups.StandsAlone(ref view, start, end)
            || CardContext.IsIdentifier(ref view, start))
        {
            return;
        }
        matches.Add(start, end, SecretKind.Card);
    }

    /// <summary>The rest of a magnetic stripe's track is worth as much as the number: it goes too.</summary>
    static int TrackEnd(ref View view, int start, int end)
    {
        byte next = view[end];
        bool first = next == '^' && (view[start - 1] | 0x20) == 'b';
        bool second = next == '=' && view[start - 1] == ';';
        if (!first && !second)
            return end;
        for (int index = end; index - end < TrackBytesMax && view[index] is not ((byte)'\n' or (byte)'"'); index++)
        {
            if (view[index] == '?')
                return index;
        }
        return end;
    }

    static int Prefix(ref View view, int start)
    {
        int prefix = 0;
        for (int index = start; index < start + 4; index++)
        {
            int digit = view[index] - '0';
            if ((uint)digit > 9)
                return -1;
            prefix = (prefix * 10) + digit;
        }
        return prefix;
    }

    static bool IsDigit(byte value) => (uint)(value - '0') <= 9;
}

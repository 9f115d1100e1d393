using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Values that only blanks part from their names: <c>--api-key x</c>, <c>PASSWORD 'x'</c>, netrc's <c>password x</c>.
/// </summary>
internal static class NextWordValue
{
    const int WordLengthMax = 512;
    const int CellPasswordLengthMin = 8;
    const int CellIndentMax = 64;

    static readonly WordMap s_verbs = WordMap.Of("is was to of as equals are");

    /// <summary>Masks the word after the name where it is its value rather than the next word of a sentence.</summary>
    public static void Mask(ref View view, in Field field, MatchList matches)
    {
        int at = field.Link.ValueStart;
        byte first = view[at];
        bool isFlag = view[field.Name.Start] == '-';
        if (first is <= (byte)' ' or (byte)'-' or (byte)'<' or (byte)'>')
            return;
        if (!isFlag && TrySkipVerb(ref view, ref at))
        {
            MaskTold(ref view, field, at, matches);
            return;
        }
        if ((first | 0x20) == 'f' && TrySetPassword(ref view, field, ref at))
            isFlag = true;
        FieldValue value = FieldValue.Read(ref view, at, field.Link.Percent);
        if (value.Form == ValueForm.Quoted)
            MaskQuoted(ref view, field, value, isFlag, matches);
        else if (value.Form == ValueForm.Bare)
            MaskBare(ref view, field, value.Start, isFlag, matches);
    }

    /// <summary>Masks a likely secret between quotes after a quoted name: <c>{"x-api-key" "x"}</c>.</summary>
    public static void MaskString(ref View view, in Field field, MatchList matches)
    {
        int at = Glyph.SkipBlanks(ref view, field.Link.NameClosed, field.Link.Percent);
        if (at == field.Link.NameClosed || !QuoteMark.TryRead(ref view, at, field.Link.Percent, out QuoteMark quote)
            || quote != field.Link.NameQuote || field.Name.Opener != quote.Quote)
        {
            return;
        }
        var value = new FieldValue(ValueForm.Quoted, at + quote.Length, quote);
        int close = quote.FindClose(ref view, value.Start, out _);
        if (SecretLike.IsOpaque(view.Bytes[value.Start..close]) || field.Class.Shape == NameShape.Authorization)
            QuotedValue.Mask(ref view, field, value, Container.ListElement, matches);
    }

    /// <summary>
    /// Masks the string after <c>IDENTIFIED BY</c>, whose <c>by</c> stands at <paramref name="position"/>.
    /// </summary>
    public static void MaskIdentified(ref View view, int position, MatchList matches)
    {
        int end = position - 1;
        ReadOnlySpan<byte> word = WordBefore(ref view, ref end);
        if (!Ascii.EqualsIgnoreCase(word, "identified"u8))
        {
            if (!Ascii.EqualsIgnoreCase(WordBefore(ref view, ref end), "with"u8)
                || !Ascii.EqualsIgnoreCase(WordBefore(ref view, ref end), "identified"u8))
            {
                return;
            }
        }
        if (!QuoteMark.TryRead(ref view, position + 3, false, out QuoteMark quote))
            return;
        int start = position + 3 + quote.Length;
        int close = quote.FindClose(ref view, start, out _);
        if (!SecretLike.IsHarmless(view.Bytes[start..close]))
            matches.Add(start, close, SecretKind.Password, closer: quote.Closer);
    }

    /// <summary>Masks the next cell of a table or a row: <c>| x-api-key | x |</c>, <c>x-api-key|x|</c>.</summary>
    public static void MaskCell(ref View view, in Field field, MatchList matches)
    {
        int start = field.Link.ValueStart;
        int end = ValueEnd.Find(ref view, start, false, false, WordLengthMax);
        int pipe = view.Bytes[start..end].IndexOf((byte)'|');
        if (pipe >= 0)
            end = start + pipe;
        ReadOnlySpan<byte> text = view.Bytes[start..end];
        if (field.Class.Shape != NameShape.Strong || SecretLike.IsHarmless(text))
            return;
        // Outside a table a word with digits may be a rule, a type or a command: password|min:10, password | sha256sum.
        bool isPassword = field.Class.Kind == SecretKind.Password && field.Link.IsSpaced
            && text.Length >= CellPasswordLengthMin && SecretLike.IsPasswordLike(text)
            && view[Glyph.SkipBlanks(ref view, end, false)] == '|' && IsCell(ref view, field.Name.Start);
        if (isPassword || SecretLike.IsOpaque(text))
            matches.Add(start, end, field.Class.Kind);
    }

    static bool IsCell(ref View view, int start)
    {
        int at = start - 1;
        while (start - at < CellIndentMax && view.Behind(at) == ' ')
            at--;
        return view.Behind(at) == '|';
    }

    /// <summary>What a sentence says a secret is: <c>the password is x9!</c>, <c>set api_key to x</c>.</summary>
    static void MaskTold(ref View view, in Field field, int at, MatchList matches)
    {
        if (field.Class.Shape != NameShape.Strong)
            return;
        FieldValue value = FieldValue.Read(ref view, at, false);
        bool quoted = value.Form == ValueForm.Quoted;
        if (!quoted && value.Form != ValueForm.Bare)
            return;
        int end = quoted ? value.Quote.FindClose(ref view, value.Start, out _) : BareEnd(ref view, value.Start);
        ReadOnlySpan<byte> text = view.Bytes[value.Start..end];
        if (SecretLike.IsHarmless(text) || Prose.IsSentence(text))
            return;
        bool told = SecretLike.IsLikely(text)
            || (field.Class.Kind == SecretKind.Password && SecretLike.IsPasswordLike(text));
        if (told)
            matches.Add(value.Start, end, field.Class.Kind, closer: value.Quote.Closer);
    }

    static int BareEnd(ref View view, int start) =>
        ValueEnd.WithoutPunctuation(ref view, start, ValueEnd.Find(ref view, start, false, false, WordLengthMax));

    /// <summary>A word between the name and its value in a sentence, or an opening bracket.</summary>
    static bool TrySkipVerb(ref View view, ref int at)
    {
        int end = at;
        if (view[at] == '(')
        {
            at++;
            return true;
        }
        while (end - at < 8 && char.IsAsciiLetterLower((char)view[end]))
            end++;
        if (view[end] != ' ' || !s_verbs.Contains(view.Bytes[at..end]))
            return false;
        at = end + 1;
        return true;
    }

    /// <summary><c>SET PASSWORD FOR 'me'@'host' = 'x'</c>: moves to the value.</summary>
    static bool TrySetPassword(ref View view, in Field field, ref int at)
    {
        int start = field.Name.Start;
        if (!view.StartsWithIgnoreCase(at, "for "u8)
            || !Ascii.EqualsIgnoreCase(WordBefore(ref view, ref start), "set"u8))
        {
            return false;
        }
        int end = at;
        while (end - at < 128 && view[end] is not ((byte)'=' or < (byte)' '))
            end++;
        if (view[end] != '=')
            return false;
        at = Glyph.SkipBlanks(ref view, end + 1, false);
        return true;
    }

    static void MaskQuoted(ref View view, in Field field, in FieldValue value, bool isFlag, MatchList matches)
    {
        // The quote may as well close a string that the name is the end of.
        if (Glyph.IsQuote(field.Name.Opener) && field.Name.Opener == value.Quote.Quote)
            return;
        int close = value.Quote.FindClose(ref view, value.Start, out _);
        bool certain = isFlag || field.Class is { Kind: SecretKind.Password, Shape: NameShape.Strong }
            || SecretLike.IsOpaque(view.Bytes[value.Start..close]);
        if (certain)
            QuotedValue.Mask(ref view, field, value, Container.NextWord, matches);
    }

    static void MaskBare(ref View view, in Field field, int start, bool isFlag, MatchList matches)
    {
        if (!isFlag && !IsNetrc(ref view, field, start))
        {
            if (field.Class.Shape is not NameShape.Strong)
                return;
            int end = BareEnd(ref view, start);
            if (!SecretLike.IsLikely(view.Bytes[start..end]) || view[end] is (byte)'(' or (byte)'=' or (byte)':')
                return;
        }
        else if (isFlag && IsMetavariable(ref view, start))
        {
            return;
        }
        AssignedValue.MaskBare(ref view, field, start, Container.NextWord, matches);
    }

    /// <summary>What a usage text puts in place of a value: <c>--token TOKEN</c>.</summary>
    static bool IsMetavariable(ref View view, int start)
    {
        int end = start;
        while (end - start < 32 && (char.IsAsciiLetterUpper((char)view[end]) || view[end] is (byte)'_' or (byte)'-'))
            end++;
        return end > start
            && view[end] is <= (byte)' ' or (byte)']' or (byte)'|' or (byte)'"' or (byte)',' or (byte)'\\';
    }

    /// <summary><c>login me password x</c>, or a line with these two words alone.</summary>
    static bool IsNetrc(ref View view, in Field field, int start)
    {
        if (field.Class.Kind != SecretKind.Password || field.Name.End - field.Name.Start is not (8 or 6))
            return false;
        int end = field.Name.Start;
        ReadOnlySpan<byte> user = WordBefore(ref view, ref end);
        if (user.IsEmpty)
        {
            int valueEnd = ValueEnd.Find(ref view, start, false, false, 128);
            return view[valueEnd] is (byte)'\n' or (byte)'\r' && SecretLike.IsPasswordLike(view.Bytes[start..valueEnd]);
        }
        ReadOnlySpan<byte> word = WordBefore(ref view, ref end);
        return Ascii.EqualsIgnoreCase(word, "login"u8) || Ascii.EqualsIgnoreCase(word, "account"u8)
            || Ascii.EqualsIgnoreCase(word, "machine"u8);
    }

    /// <summary>The word that ends before <paramref name="end"/>, on the same line; moves there.</summary>
    public static ReadOnlySpan<byte> WordBefore(ref View view, ref int end)
    {
        int floor = Math.Max(Math.Max(view.Floor, view.Opened), end - 96);
        while (end > floor && view[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        int start = end;
        while (start > floor && view[start - 1] > ' ')
            start--;
        ReadOnlySpan<byte> word = view.Bytes[start..end];
        end = start;
        return word;
    }
}

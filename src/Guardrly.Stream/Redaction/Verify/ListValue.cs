namespace Guardrly.Redaction.Verify;

/// <summary>
/// Lists: the strings under a name (<c>"tokens":["a","b"]</c>, Go's <c>X-Api-Key:[a]</c>), and names in lists, whose
/// values are the next elements (<c>["x-api-key","a"]</c>, raw headers, argument arrays).
/// </summary>
internal static class ListValue
{
    const int ElementsMax = 256;

    /// <summary>Masks each element of the list that opens at <paramref name="index"/>.</summary>
    public static void Mask(ref View view, in Field field, int index, MatchList matches)
    {
        int at = SkipWhite(ref view, index + 1);
        FieldValue value = FieldValue.Read(ref view, at, field.Link.Percent);
        if (value.Form is ValueForm.Bare or ValueForm.None)
        {
            MaskBare(ref view, field, at, matches);
            return;
        }
        if (value.Form == ValueForm.Object)
        {
            ObjectValue.Mask(ref view, field, index, matches);
            return;
        }
        for (int count = 0; count < ElementsMax && value.Form == ValueForm.Quoted; count++)
        {
            at = QuotedValue.Mask(ref view, field, value, Container.Member, matches);
            at = SkipWhite(ref view, at);
            if (view[at] != ',')
                return;
            at = SkipWhite(ref view, at + 1);
            value = FieldValue.Read(ref view, at, field.Link.Percent);
        }
    }

    /// <summary>Masks the element after the one that the name is.</summary>
    public static void MaskNext(ref View view, in Field field, MatchList matches)
    {
        bool isFlag = view[field.Name.Start] == '-';
        if (!isFlag && (field.IsQuoted != Glyph.IsQuote(field.Name.Opener) || !IsElement(ref view, field)))
            return;
        int at = SkipWhite(ref view, field.Link.ValueStart);
        FieldValue value = FieldValue.Read(ref view, at, field.Link.Percent);
        if (value.Form == ValueForm.Bare && isFlag && !field.IsQuoted && view[at] != '-')
        {
            AssignedValue.MaskBare(ref view, field, at, Container.NextWord, matches);
            return;
        }
        if (value.Form != ValueForm.Quoted || value.Quote.Form != field.Link.NameQuote.Form && field.IsQuoted)
            return;
        int close = value.Quote.FindClose(ref view, value.Start, out int after);
        if (view[after] == '>' && view[after + 1] == '>')
            after += 2;
        bool isRow = view[after] is (byte)'\n' or (byte)'\r' && Before(ref view, field) == '\n';
        byte next = isRow ? (byte)',' : view[SkipWhite(ref view, after)];
        if (next is not ((byte)']' or (byte)')' or (byte)'}' or (byte)','))
            return;
        ReadOnlySpan<byte> text = view.Bytes[value.Start..close];
        bool isPair = next != ',' && IsFirst(ref view, field) && !IsNameLike(text);
        bool certain = (isFlag && (text.IsEmpty || text[0] != '-')) || isPair || SecretLike.IsOpaque(text)
            || (field.Class.Kind == SecretKind.Password && SecretLike.IsPasswordLike(text))
            || field.Class.Shape is NameShape.Authorization or NameShape.Cookie or NameShape.SetCookie;
        if (!certain)
            return;
        Container container = isPair && field.Class.Shape == NameShape.Authorization
            ? Container.Member : Container.ListElement;
        QuotedValue.Mask(ref view, field, value, container, matches);
    }

    /// <summary>Letters and separators alone: a list of names rather than a name and its value.</summary>
    static bool IsNameLike(ReadOnlySpan<byte> text)
    {
        int rises = 0;
        bool wasLower = false;
        foreach (byte item in text)
        {
            if (!char.IsAsciiLetter((char)item) && item is not ((byte)'_' or (byte)'-' or (byte)'.'))
                return false;
            rises += wasLower && char.IsAsciiLetterUpper((char)item) ? 1 : 0;
            wasLower = char.IsAsciiLetterLower((char)item);
        }
        return text.Length < 32 && rises < 4;
    }

    /// <summary>A list without quotes, as Go and Java print it: up to its bracket.</summary>
    static void MaskBare(ref View view, in Field field, int at, MatchList matches)
    {
        bool plain = field.Class.Shape
            is NameShape.Strong or NameShape.Weak or NameShape.StrictlyWeak or NameShape.Password;
        if (!plain)
        {
            AssignedValue.MaskBare(ref view, field, at, Container.Bracketed, matches);
            return;
        }
        for (int count = 0; count < ElementsMax && view[at] is not ((byte)']' or < (byte)' '); count++)
        {
            int end = ValueEnd.Find(ref view, at, false, field.Link.Percent);
            if (end == at)
                return;
            if (ValueTest.IsSecret(field.Class, view.Bytes[at..end]))
                matches.Add(at, end, field.Class.Kind);
            at = end;
            while (view[at] is (byte)',' or (byte)' ')
                at++;
        }
    }

    /// <summary>Whether the name is an element of a list rather than the value of something.</summary>
    static bool IsElement(ref View view, in Field field)
    {
        byte before = Before(ref view, field);
        return before is (byte)'[' or (byte)'(' or (byte)'{' or (byte)',' or (byte)'\n';
    }

    static bool IsFirst(ref View view, in Field field) =>
        Before(ref view, field) is (byte)'[' or (byte)'(' or (byte)'{';

    /// <summary>What stands before the quote that opens the name.</summary>
    static byte Before(ref View view, in Field field)
    {
        int at = field.Name.OpenerStart - 1;
        if (view[at] is (byte)'b' or (byte)'u' or (byte)'r')
            at--;
        int limit = at - 64;
        if (view[at] == '<' && view[at - 1] == '<')
            at -= 2;
        while (at > limit && view[at] is (byte)' ' or (byte)'\t')
            at--;
        if (view[at] != '\n')
            return view[at];
        // A list with an element a line: the line before is out of reach, and the indentation says enough.
        return at < field.Name.OpenerStart - 2 ? (byte)',' : (byte)'\n';
    }

    /// <summary>Blanks and one line end with its indentation, as in a list with an element a line.</summary>
    public static int SkipWhite(ref View view, int at)
    {
        int start = at;
        while (at - start < 128 && at < view.End && view[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        if (at == view.End)
            view.HitEnd = true;
        return at;
    }
}

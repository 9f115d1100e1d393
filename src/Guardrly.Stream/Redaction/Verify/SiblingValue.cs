namespace Guardrly.Redaction.Verify;

/// <summary>
/// Names that are values themselves: <c>{"name":"X-Api-Key","value":"x"}</c>, <c>&lt;add key="x" value="y"/></c>,
/// <c>&lt;header name="x">y&lt;/header></c>, <c>key: "x" value: "y"</c>, <c>name="x"</c> of a multipart form.
/// </summary>
internal static class SiblingValue
{
    const int MembersMax = 5;
    const int LabelLengthMax = 24;

    static readonly WordMap s_nameLabels = WordMap.Of(
        "name key header headername header_name field fieldname param parameter variable k property id paramname",
        "attribute var envname env label n title");

    /// <summary>Whether the quoted name is the value of a member that says it is a name.</summary>
    public static bool IsNamed(ref View view, in FieldName name)
    {
        int floor = Math.Max(view.Floor, name.OpenerStart - 48);
        int at = SkipBlanksBack(ref view, name.OpenerStart - (Glyph.IsQuote(name.Opener) ? 1 : 0), floor);
        if (view[at] is not ((byte)':' or (byte)'='))
            return false;
        at = SkipBlanksBack(ref view, at - 1, floor);
        while (at > floor && view[at] is (byte)'"' or (byte)'\'' or (byte)'\\')
            at--;
        int end = at + 1;
        while (at >= floor && end - at <= LabelLengthMax && NameBytes.IsName(view[at]))
            at--;
        return s_nameLabels.Contains(view.Bytes[(at + 1)..end]);
    }

    /// <summary>Masks the value member beside the name.</summary>
    public static void Mask(ref View view, in Field field, MatchList matches)
    {
        int at = field.Link.NameClosed;
        if (TryMultipart(ref view, at, out int start))
        {
            MaskLine(ref view, field, start, matches);
            return;
        }
        for (int count = 0; count < MembersMax; count++)
        {
            at = ListValue.SkipWhite(ref view, at);
            if (view[at] is (byte)',' or (byte)';')
                at = ListValue.SkipWhite(ref view, at + 1);
            if (view[at] == '>')
            {
                ElementValue.MaskText(ref view, field, at + 1, (byte)'>', default, matches);
                return;
            }
            if (!TryReadLabel(ref view, ref at, out bool isValue))
                return;
            FieldValue value = FieldValue.Read(ref view, at, field.Link.Percent);
            if (isValue)
            {
                MaskValue(ref view, field, value, at, matches);
                return;
            }
            if (!TrySkip(ref view, value, ref at))
                return;
        }
    }

    static void MaskValue(ref View view, in Field field, in FieldValue value, int at, MatchList matches)
    {
        switch (value.Form)
        {
            case ValueForm.Quoted:
                QuotedValue.Mask(ref view, field, value, Container.NamedValue, matches);
                break;
            case ValueForm.Object:
                ObjectValue.Mask(ref view, field, at, matches);
                break;
            case ValueForm.List or ValueForm.Bare:
                AssignedValue.Mask(ref view, field, at, matches);
                break;
        }
    }

    /// <summary>A member's name, its separator and the blanks around them.</summary>
    static bool TryReadLabel(ref View view, ref int at, out bool isValue)
    {
        bool quoted = QuoteMark.TryRead(ref view, at, false, out QuoteMark quote);
        int start = at + quote.Length;
        int end = start;
        while (end - start < LabelLengthMax && NameBytes.IsName(view[end]))
            end++;
        isValue = end > start && ObjectValue.IsValueLabel(view.Bytes[start..end]);
        if (end == start)
            return false;
        if (quoted && (!QuoteMark.TryRead(ref view, end, false, out QuoteMark closing) || closing != quote))
            return false;
        int separator = Glyph.SkipBlanks(ref view, end + quote.Length, false);
        if (view[separator] is not ((byte)':' or (byte)'='))
            return false;
        int length = view[separator] == '=' && view[separator + 1] == '>' ? 2 : 1;
        at = Glyph.SkipBlanks(ref view, separator + length, false);
        return true;
    }

    /// <summary>Goes over a member that holds nothing to find.</summary>
    static bool TrySkip(ref View view, in FieldValue value, ref int at)
    {
        if (value.Form == ValueForm.Quoted)
        {
            int close = value.Quote.FindClose(ref view, value.Start, out int after);
            at = after;
            return ObjectValue.IsPlain(view.Bytes[value.Start..close]);
        }
        int end = at;
        while (end - at < LabelLengthMax && NameBytes.IsName(view[end]))
            end++;
        bool some = end > at;
        at = end;
        return some;
    }

    /// <summary>The rest of the part's header lines and the empty line before its body.</summary>
    static bool TryMultipart(ref View view, int at, out int start)
    {
        start = at;
        for (int line = 0; line < 4; line++)
        {
            int next = SkipLineEnd(ref view, start);
            if (next == start)
                return false;
            start = next;
            next = SkipLineEnd(ref view, start);
            if (next != start)
            {
                start = next;
                return true;
            }
            if (!view.StartsWithIgnoreCase(start, "content-"u8))
                return false;
            for (int count = 0; count < 96; count++)
            {
                if (Glyph.Read(ref view, start, false, out int length) is '\n' or '\r')
                    break;
                start += length;
            }
        }
        return false;
    }

    static int SkipLineEnd(ref View view, int at)
    {
        int glyph = Glyph.Read(ref view, at, false, out int length);
        if (glyph is not ('\r' or '\n') || at >= view.End)
            return at;
        at += length;
        return glyph == '\r' && Glyph.Read(ref view, at, false, out length) == '\n' ? at + length : at;
    }

    /// <summary>A part's body, up to the end of its line, real or escaped.</summary>
    static void MaskLine(ref View view, in Field field, int start, MatchList matches)
    {
        int at = start;
        view.HitEnd |= at >= view.End;
        while (at < view.End)
        {
            int step = view.Bytes[at..].IndexOfAny((byte)'\n', (byte)'\\', (byte)'"');
            if (step < 0)
            {
                at = view.End;
                view.HitEnd = true;
                break;
            }
            at += step;
            if (Glyph.Read(ref view, at, false, out int length) is '\n' or '\r' or '"')
                break;
            at += length;
        }
        view.HitEnd |= at >= view.End;
        int end = at > start && view[at - 1] == '\r' ? at - 1 : at;
        if (end > start && ValueTest.IsSecret(field.Class, view.Bytes[start..end], isParameter: true))
            matches.Add(start, end, field.Class.Kind);
    }

    static int SkipBlanksBack(ref View view, int at, int floor)
    {
        while (at >= floor && view[at] is (byte)' ' or (byte)'\t')
            at--;
        return at;
    }
}

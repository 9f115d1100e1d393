namespace Guardrly.Redaction.Verify;

/// <summary>Values behind a separator: <c>name: value</c>, <c>name=value</c>, <c>"name": ["value"]</c>.</summary>
internal static class AssignedValue
{
    const int BlockLinesMax = 64;
    const int LineLengthMax = 512;
    const int NumberLengthMax = 24;

    /// <summary>Masks what stands at <paramref name="start"/>.</summary>
    public static void Mask(ref View view, in Field field, int start, MatchList matches)
    {
        FieldValue value = FieldValue.Read(ref view, start, field.Link.Percent);
        switch (value.Form)
        {
            case ValueForm.Quoted or ValueForm.Argument when !IsOuterQuote(ref view, field, value.Start, value.Quote):
                int after = QuotedValue.Mask(ref view, field, value, Container.Member, matches);
                MaskSecond(ref view, field, after, matches);
                break;
            case ValueForm.Bare when field.IsQuoted && TryNumber(ref view, value.Start, out int end, out int digits):
                if (ValueTest.IsSecretNumber(field.Class, digits))
                    matches.Add(value.Start, end, field.Class.Kind, field.Link.NameQuote.NumberForm);
                break;
            case ValueForm.Bare when field is { Link.Kind: LinkKind.Colon, IsQuoted: false }
                && TrySkipType(ref view, value.Start, out int typed):
                value = FieldValue.Read(ref view, typed, false);
                if (value.Form == ValueForm.Quoted)
                    QuotedValue.Mask(ref view, field, value, Container.Member, matches);
                break;
            case ValueForm.Bare:
                MaskBare(ref view, field, value.Start, ContainerOf(field), matches);
                break;
            case ValueForm.List:
                ListValue.Mask(ref view, field, value.Start, matches);
                break;
            case ValueForm.Object:
                ObjectValue.Mask(ref view, field, value.Start, matches);
                break;
            case ValueForm.Block:
                MaskBlock(ref view, field, value.Start, matches);
                break;
        }
    }

    /// <summary>Masks a value without quotes, by the grammar of its name.</summary>
    public static void MaskBare(ref View view, in Field field, int start, Container container, MatchList matches)
    {
        switch (field.Class.Shape)
        {
            case NameShape.Authorization or NameShape.Credentials:
                var span = new ValueSpan(start, BareValue.LineLimit(ref view, start), container, default, 0);
                CredentialsValue.Mask(ref view, field.Class, span, matches);
                break;
            case NameShape.Cookie or NameShape.SetCookie:
                span = new ValueSpan(start, BareValue.LineLimit(ref view, start), container, default, 0);
                CredentialsValue.MaskCookies(ref view, field.Class, span, matches);
                break;
            default:
                BareValue.Mask(ref view, field, start, matches);
                break;
        }
    }

    static Container ContainerOf(in Field field) => field.Link.Kind switch
    {
        LinkKind.Colon => Container.Colon,
        LinkKind.Equals => field.IsParameter ? Container.Parameter : Container.Equals,
        _ => Container.Member,
    };

    /// <summary>
    /// Whether the quote closes the string that the name stands in: <c>"token=" + token</c>, <c>href="?token="</c>.
    /// </summary>
    static bool IsOuterQuote(ref View view, in Field field, int start, QuoteMark quote)
    {
        if (field.IsQuoted)
            return false;
        if (field.IsParameter && !field.Link.IsSpaced)
            return true;
        bool opened = Glyph.IsQuote(field.Name.Opener) && field.Name.Opener == quote.Quote
            && QuoteMark.TryRead(ref view, field.Name.OpenerStart, false, out QuoteMark opener) && opener == quote;
        return opened || IsClosing(ref view, field, start, quote);
    }

    /// <summary>Code or another member goes on behind the quote, and an odd number of its kind stands before.</summary>
    static bool IsClosing(ref View view, in Field field, int start, QuoteMark quote)
    {
        if (quote.Form != QuoteForm.Plain || !",)}];:+"u8.Contains(view[start]))
            return false;
        int floor = Math.Max(Math.Max(view.Floor, view.Opened), field.Name.Start - LineLengthMax);
        ReadOnlySpan<byte> before = view.Bytes[floor..field.Name.Start];
        int newline = before.LastIndexOf((byte)'\n');
        return (before[(newline + 1)..].Count(quote.Quote) & 1) != 0;
    }

    /// <summary>
    /// What else is one of that name: <c>"old" -> "new"</c> as plans of changes print it, and <c>"a",b</c> in a header.
    /// </summary>
    static void MaskSecond(ref View view, in Field field, int after, MatchList matches)
    {
        if (view[after] == ' ' && view.StartsWith(after, " -> "u8))
        {
            FieldValue next = FieldValue.Read(ref view, after + 4, field.Link.Percent);
            if (next.Form == ValueForm.Quoted)
                QuotedValue.Mask(ref view, field, next, Container.Member, matches);
        }
        else if (view[after] == ',' && field.Link.Kind == LinkKind.Colon && !field.IsQuoted
            && NameBytes.IsName(view[after + 1]))
        {
            int end = ValueEnd.Find(ref view, after + 1, false, field.Link.Percent, 512);
            if (SecretLike.IsOpaque(view.Bytes[(after + 1)..end]))
                matches.Add(after + 1, end, field.Class.Kind);
        }
    }

    /// <summary>
    /// A declaration's type and then a string: <c>apiKey: string = "x"</c>, <c>key: &amp;str = "x"</c>.
    /// </summary>
    static bool TrySkipType(ref View view, int start, out int typed)
    {
        typed = start;
        if (view[typed] == '&')
            typed++;
        while (typed - start < 32 && (NameBytes.IsName(view[typed]) || "'<>[]|?"u8.Contains(view[typed])))
            typed++;
        if (view[typed] != ' ' || view[typed + 1] != '=' || view[typed + 2] != ' ')
            return false;
        typed += 3;
        return view[typed] is (byte)'"' or (byte)'\'' or (byte)'`';
    }

    static bool TryNumber(ref View view, int start, out int end, out int digits)
    {
        end = start;
        if (view[end] == '-')
            end++;
        int first = end;
        while (end - first < NumberLengthMax && char.IsAsciiDigit((char)view[end]))
            end++;
        digits = end - first;
        if (digits > 0 && view[end] is (byte)'.' or (byte)'e' or (byte)'E' && char.IsAsciiDigit((char)view[end + 1]))
            return IsFraction(ref view, end + 1, out digits); // a fraction is no secret
        return digits > 0 && view[end] is <= (byte)' ' or (byte)',' or (byte)'}' or (byte)']' or (byte)')' or (byte)'\\'
            or (byte)';' or (byte)'&' or (byte)'%';
    }

    static bool IsFraction(ref View view, int at, out int digits)
    {
        int end = at;
        while (end - at < NumberLengthMax && char.IsAsciiLetterOrDigit((char)view[end]))
            end++;
        digits = 0;
        return view[end] is not ((byte)'.' or (byte)'-' or (byte)'_' or (byte)'/' or (byte)'+' or (byte)'=');
    }

    /// <summary>The lines of a YAML block, each a match of its own.</summary>
    static void MaskBlock(ref View view, in Field field, int start, MatchList matches)
    {
        int indent = 0;
        while (view[start - indent - 1] == ' ')
            indent++;
        for (int line = 0; line < BlockLinesMax; line++)
        {
            int length = view.Bytes[start..].IndexOf((byte)'\n');
            int end = length < 0 ? view.End : start + length;
            view.HitEnd |= length < 0;
            int textEnd = end > start && view[end - 1] == '\r' ? end - 1 : end;
            ReadOnlySpan<byte> text = view.Bytes[start..textEnd];
            if (text.StartsWith("-----BEGIN"u8) || !ValueTest.IsSecret(field.Class, text))
                return;
            matches.Add(start, textEnd, field.Class.Kind);
            start = end + 1;
            int column = 0;
            while (column < indent && view[start + column] == ' ')
                column++;
            start += column;
            if (column < indent || view[start] <= ' ')
                return;
        }
    }
}

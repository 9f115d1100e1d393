namespace Guardrly.Redaction.Verify;

/// <summary>
/// Objects under the name of a secret. Their members have names of their own, save where a member is only a wrapping:
/// <c>{"stringValue":"x"}</c>, <c>{"arrayValue":{"values":[{"stringValue":"x"}]}}</c>, <c>{"S":"x"}</c>, or a cookie.
/// </summary>
internal static class ObjectValue
{
    const int TokensMax = 64;
    const int DepthMax = 6;
    const int OtherLengthMax = 48;
    const uint Text = 1;
    const uint Wrapping = 2;

    static readonly WordMap s_labels = BuildLabels();

    /// <summary>Whether a member of that name holds the value of what its object names.</summary>
    public static bool IsValueLabel(ReadOnlySpan<byte> label) => s_labels[label] == Text;

    /// <summary>Masks the values in the object or list that opens at <paramref name="at"/>.</summary>
    public static void Mask(ref View view, in Field field, int at, MatchList matches)
    {
        bool cookies = field.Class.Shape is NameShape.Cookie;
        bool allMembers = cookies && view[at] == '{';
        Field inner = cookies ? field with { Class = new(SecretKind.Cookie, NameShape.Strong) } : field;
        int depth = 0;
        for (int count = 0; count < TokensMax || (cookies && matches.Count > 0); count++)
        {
            at = ListValue.SkipWhite(ref view, at);
            byte item = view[at];
            if (item is (byte)'{' or (byte)'[')
            {
                if (++depth > DepthMax)
                    return;
                at++;
            }
            else if (item is (byte)'}' or (byte)']')
            {
                if (--depth <= 0)
                    return;
                at++;
            }
            else if (item == ',')
            {
                at++;
            }
            else if (!TakeMember(ref view, inner, ref at, allMembers, cookies, matches))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Takes a member, or a string of a list, and moves on behind it; false: something else stands here.
    /// </summary>
    static bool TakeMember(
        ref View view, in Field field, ref int at, bool allMembers, bool skipOthers, MatchList matches)
    {
        if (!QuoteMark.TryRead(ref view, at, field.Link.Percent, out QuoteMark quote))
            return false;
        int labelStart = at + quote.Length;
        int labelEnd = labelStart;
        while (labelEnd - labelStart < 64 && NameBytes.IsName(view[labelEnd]))
            labelEnd++;
        if (!QuoteMark.TryRead(ref view, labelEnd, field.Link.Percent, out QuoteMark closing) || closing != quote)
            return false;
        uint role = s_labels[view.Bytes[labelStart..labelEnd]];
        int after = Glyph.SkipBlanks(ref view, labelEnd + quote.Length, field.Link.Percent);
        if (view[after] == '=' && view[after + 1] == '>')
            after++;
        else if (view[after] != ':')
            return false;
        at = ListValue.SkipWhite(ref view, after + 1);
        FieldValue value = FieldValue.Read(ref view, at, field.Link.Percent);
        switch (value.Form)
        {
            case ValueForm.Object or ValueForm.List:
                return role == Wrapping || role == Text;
            case ValueForm.Quoted when role == Text || allMembers:
                at = QuotedValue.Mask(ref view, field, value, Container.NamedValue, matches);
                return true;
            case ValueForm.Quoted:
                int close = value.Quote.FindClose(ref view, value.Start, out int next);
                if (!skipOthers && !IsPlain(view.Bytes[value.Start..close]))
                    return false;
                at = next;
                return true;
            case ValueForm.Bare or ValueForm.None:
                int end = at;
                while (end - at < 32 && (NameBytes.IsName(view[end]) || view[end] == '"'))
                    end++;
                at = end;
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// A text that holds no finding of another rule, so that it may stand between a name and its value.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text.Length > OtherLengthMax || text.Contains((byte)'@'))
            return false;
        int digits = 0;
        foreach (byte item in text)
            digits += char.IsAsciiDigit((char)item) ? 1 : 0;
        return digits < 5;
    }

    static WordMap BuildLabels()
    {
        var labels = new WordMap();
        labels.Add("value stringvalue string_value val v s text content plaintext raw data contents secret", Text);
        labels.Add("bytesvalue headervalue header_value default_value current_value", Text);
        labels.Add("arrayvalue array_value values kvlistvalue ss list l items", Wrapping);
        return labels;
    }
}

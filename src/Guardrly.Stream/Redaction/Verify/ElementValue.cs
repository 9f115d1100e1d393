using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>XML elements whose name is a secret's, or whose sibling names one.</summary>
internal static class ElementValue
{
    const int AttributesLengthMax = 512;
    const int TagLengthMax = 32;

    static readonly SearchValues<byte> s_textEnds = SearchValues.Create("<&\\%\n"u8);

    /// <summary>Masks the text of the element whose tag has the name; attributes may come first.</summary>
    public static void Mask(ref View view, in Field field, int at, MatchList matches)
    {
        int limit = at + AttributesLengthMax;
        while (at < limit)
        {
            int glyph = Glyph.Read(ref view, at, field.Link.Percent, out int length);
            at += length;
            if (glyph == '>')
            {
                if (view[at - length - 1] != '/')
                    MaskText(ref view, field, at, view[at - length], TagOf(field), matches);
                return;
            }
            if (glyph is '<' or '\n' or '(' or ')' or '{' or ';')
                return;
        }
    }

    /// <summary>The tag that the name is.</summary>
    public static Range TagOf(in Field field) => field.Name.Start..field.Name.End;

    /// <summary>
    /// Masks text up to the next tag, written as the one before ended: with <paramref name="mark"/> first.
    /// </summary>
    /// <param name="view">What is searched.</param>
    /// <param name="field">The name and its class.</param>
    /// <param name="at">Where the text starts.</param>
    /// <param name="mark">The first byte of what the tag before it ended with.</param>
    /// <param name="tag">The tag that has to be closed behind it; empty: any.</param>
    /// <param name="matches">Where matches go.</param>
    public static void MaskText(
        ref View view, in Field field, int at, byte mark, Range tag, MatchList matches)
    {
        int start = ListValue.SkipWhite(ref view, at);
        if (view.StartsWith(start, "<![CDATA["u8))
            start += 9;
        int end = FindTag(ref view, start, mark);
        int textEnd = end;
        while (textEnd > start && view[textEnd - 1] <= ' ')
            textEnd--;
        if (textEnd > start + 3 && view.Bytes[start..textEnd].EndsWith("]]>"u8))
            textEnd -= 3;
        if (textEnd == start || !IsClosed(ref view, end, mark, tag) && !IsTorn(view.Bytes[start..textEnd]))
            return;
        // What stands in the next line is the element's only if its end tag follows: <token> may be a placeholder.
        if (view.Bytes[at..start].Contains((byte)'\n') && view[ListValue.SkipWhite(ref view, end)] != '<')
            return;
        var span = new ValueSpan(start, textEnd, Container.Element, default, 0);
        switch (field.Class.Shape)
        {
            case NameShape.Authorization or NameShape.Credentials:
                CredentialsValue.Mask(ref view, field.Class, span, matches);
                break;
            case NameShape.Cookie or NameShape.SetCookie:
                CredentialsValue.MaskCookies(ref view, field.Class, span, matches);
                break;
            default:
                ReadOnlySpan<byte> text = view.Bytes[start..textEnd];
                if (!text.StartsWith("-----BEGIN"u8) && ValueTest.IsSecret(field.Class, text))
                    matches.Add(start, textEnd, field.Class.Kind);
                break;
        }
    }

    /// <summary>
    /// The name is the text of an element: <c>&lt;key>x&lt;/key>&lt;string>y&lt;/string></c>. Masks the text of the
    /// next.
    /// </summary>
    public static void MaskNext(ref View view, in Field field, MatchList matches)
    {
        int at = field.Name.End;
        if (view[at + 1] != '/')
            return;
        at = TagEnd(ref view, at + 2);
        if (view[at] != '>')
            return;
        at = ListValue.SkipWhite(ref view, at + 1);
        if (view[at] != '<' || !char.IsAsciiLetter((char)view[at + 1]))
            return;
        int end = TagEnd(ref view, at + 1);
        if (view[end] != '>')
            return;
        if (view.StartsWith(at, "<td>"u8) || view.StartsWith(at, "<dd>"u8))
        {
            int textEnd = FindTag(ref view, end + 1, (byte)'>');
            if (SecretLike.IsOpaque(view.Bytes[(end + 1)..textEnd]))
                MaskText(ref view, field, end + 1, (byte)'>', (at + 1)..end, matches);
            return;
        }
        if (ObjectValue.IsValueLabel(view.Bytes[(at + 1)..end]) || view.StartsWith(at, "<string>"u8))
            MaskText(ref view, field, end + 1, (byte)'>', (at + 1)..end, matches);
    }

    static int TagEnd(ref View view, int at)
    {
        int end = at;
        while (end - at < TagLengthMax && NameBytes.IsName(view[end]))
            end++;
        return end;
    }

    /// <summary>
    /// Whether the tag is closed, on the next line perhaps. <c>&lt;token></c> in a sentence is not: it stands for one.
    /// Whatever other tag comes after it may stand in another text altogether.
    /// </summary>
    static bool IsClosed(ref View view, int end, byte mark, Range tag)
    {
        int at = ListValue.SkipWhite(ref view, end);
        if (mark == '>' && view.StartsWith(at, "<![CDATA["u8))
            return true;
        if (Glyph.Read(ref view, at, mark == '%', out int length) != '<')
            return false;
        at += length;
        if (Glyph.Read(ref view, at, mark == '%', out length) != '/')
            return false;
        at += length;
        int nameEnd = TagEnd(ref view, at);
        if (view[nameEnd] == ':')
            at = nameEnd + 1;
        return view.StartsWith(at, view.Bytes[tag]);
    }

    /// <summary>A record that was cut, rather than a sentence that goes on.</summary>
    static bool IsTorn(ReadOnlySpan<byte> text) => SecretLike.IsOpaque(text);

    /// <summary>Where the text ends: at the next tag, or the end of the line.</summary>
    static int FindTag(ref View view, int start, byte mark)
    {
        for (int at = start; ;)
        {
            int step = view.Bytes[Math.Min(at, view.End)..].IndexOfAny(s_textEnds);
            if (step < 0)
            {
                view.HitEnd = true;
                return view.End;
            }
            at += step;
            byte first = view[at];
            if (first == '\n' || (first == '<' && mark == '>'))
                return at;
            int glyph = Glyph.Read(ref view, at, mark == '%', out int length);
            if (glyph == '<' && first == mark)
                return at;
            at += length;
        }
    }
}

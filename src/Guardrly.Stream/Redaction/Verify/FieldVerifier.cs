using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Verify;

/// <summary>Looks at a word that secret names hold, and masks the value where it is a name of a secret.</summary>
/// <remarks>
/// The literal may stand anywhere in the name, and several may: each gives the same verdict. Most stand in prose, in
/// paths or in values, so what is cheapest to see is looked at first: the byte behind the name.
/// </remarks>
internal static class FieldVerifier
{
    /// <summary>Verifies the literal at <paramref name="position"/>.</summary>
    public static void Verify(ref View view, int position, NameCache names, MatchList matches)
    {
        position = FirstNameByte(ref view, position);
        bool isPlain = FieldName.TryReadPlain(ref view, position, out FieldName name);
        if (isPlain)
        {
            byte after = view.Bytes[name.End];
            if (!NameBytes.IsFollower(after))
                return;
            bool isIdentified = after == ' ' && (view.Bytes[position] | 0x20) == 'b';
            if (after == ' ' && !isIdentified && IsProse(ref view, name))
                return;
            // Nearly all is decided here; the frame of the other is large.
            if (!isIdentified && name.Opener != ':'
                && PlainField.TryVerify(ref view, position, name, after, names, matches))
            {
                return;
            }
        }
        VerifyAny(ref view, position, isPlain, name, names, matches);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void VerifyAny(
        ref View view, int position, bool isPlain, FieldName name, NameCache names, MatchList matches)
    {
        bool encoded = false;
        int end = isPlain ? name.End : FieldName.FindEnd(ref view, position, ref encoded);
        byte after = view[end];
        if (!NameBytes.IsFollower(after))
            return;
        if (end - position <= 3 && IsBareKey(ref view, position, end, after))
            return;
        if (after == ' ' && (view[position] | 0x20) == 'b')
        {
            NextWordValue.MaskIdentified(ref view, position, matches);
            return;
        }
        if (!isPlain)
            name = FieldName.Read(ref view, position, end, encoded);
        if (after == ' ' && IsProse(ref view, name))
            return;
        NameClass found = Classify(ref view, ref name, names);
        if (found.Shape == NameShape.None || IsInPlaceholder(ref view, name))
            return;
        if (IsColumn(ref view, name, after) && InsertValue.TryMask(ref view, name, names, matches))
            return;
        if (after is (byte)'\n' or (byte)'\r' || (after == ',' && name.Opener is '=' or ' '))
        {
            MaskBelow(ref view, name, found, matches);
            return;
        }
        if (after == '<')
        {
            if (name.Opener == '>')
                ElementValue.MaskNext(ref view, new Field(name, default, found), matches);
            return;
        }
        var field = new Field(name, FieldLink.Read(ref view, name), found);
        MaskValue(ref view, field, matches);
    }

    static void MaskValue(ref View view, in Field field, MatchList matches)
    {
        switch (field.Link.Kind)
        {
            case LinkKind.Colon or LinkKind.Equals or LinkKind.Arrow when !IsPath(ref view, field):
                if (!CurlyQuote.TryMask(ref view, field, matches) && !FoldedValue.TryMask(ref view, field, matches))
                    AssignedValue.Mask(ref view, field, field.Link.ValueStart, matches);
                break;
            case LinkKind.Comma when field.IsQuoted && SiblingValue.IsNamed(ref view, field.Name):
            case LinkKind.Quoted when SiblingValue.IsNamed(ref view, field.Name):
                SiblingValue.Mask(ref view, field, matches);
                break;
            case LinkKind.Quoted:
                NextWordValue.MaskString(ref view, field, matches);
                break;
            case LinkKind.Comma:
                ListValue.MaskNext(ref view, field, matches);
                break;
            case LinkKind.Tag:
                byte mark = view[field.Link.Separator];
                ElementValue.MaskText(
                    ref view, field, field.Link.ValueStart, mark, ElementValue.TagOf(field), matches);
                break;
            case LinkKind.Call:
                MaskArgument(ref view, field, matches);
                break;
            case LinkKind.Cell:
                NextWordValue.MaskCell(ref view, field, matches);
                break;
            case LinkKind.Blank when field.Name.IsTag(ref view):
                ElementValue.Mask(ref view, field, field.Link.ValueStart, matches);
                break;
            case LinkKind.Blank:
                NextWordValue.Mask(ref view, field, matches);
                break;
        }
    }

    /// <summary>Whether the name could be a column of a list in SQL: a comma or the end of the list follows.</summary>
    static bool IsColumn(ref View view, in FieldName name, byte after)
    {
        int next = name.End;
        if (after == '\\')
            next++;
        if (view[next] is (byte)'`' or (byte)'"')
            next++;
        return view[next] is (byte)',' or (byte)')' && name.Opener is '(' or ',' or ' ' or '`' or '"';
    }

    /// <summary>YAML's <c>name: API_KEY</c>, whose value stands on the next line.</summary>
    static void MaskBelow(ref View view, in FieldName name, NameClass found, MatchList matches)
    {
        if (name.Opener is not (' ' or '=') || !SiblingValue.IsNamed(ref view, name))
            return;
        var field = new Field(name, FieldLink.Read(ref view, name), found);
        SiblingValue.Mask(ref view, field, matches);
    }

    /// <summary>The literal may start with a separator that is not part of the name: <c>?code=</c>.</summary>
    static int FirstNameByte(ref View view, int position) => NameBytes.IsName(view[position]) ? position : position + 1;

    /// <summary>
    /// <c>key</c> alone is the commonest name of all, and means something only as a parameter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBareKey(ref View view, int position, int end, byte after) =>
        (view[end - 1] | 0x20) == 'y' && after is not ((byte)'=' or (byte)'%') && end - position == 3
        && !NameBytes.IsName(view[position - 1]) && view[position - 1] is not (>= 0x80 or (byte)'\\' or (byte)' ');

    /// <summary>
    /// A blank and a letter follow, and neither is the name a flag, nor has it a separator or a capital inside as no
    /// word of a sentence has, nor is it the password of a netrc.
    /// </summary>
    static bool IsProse(ref View view, in FieldName name)
    {
        byte next = view[name.End + 1];
        if (next is (byte)'=' or (byte)':' or (byte)' ' or (byte)'-' or (byte)'\'' or (byte)'"' or (byte)'\\'
            or (byte)'>' or >= 0x80)
        {
            return false;
        }
        ReadOnlySpan<byte> text = view.Bytes[name.Start..name.End];
        if (text.ContainsAny((byte)'-', (byte)'_') || name.Opener is '<' or ':')
            return false;
        return !text.EndsWith("word"u8) && !text.EndsWith("oken"u8) && !text.EndsWith("ecret"u8)
            && !text.EndsWith("wd"u8) && !text[1..].ContainsAnyInRange((byte)'A', (byte)'Z');
    }

    /// <summary>
    /// Reads the name's words. A backslash before a name may be a path's rather than an escape's: <c>C:\token</c>.
    /// </summary>
    static NameClass Classify(ref View view, ref FieldName name, NameCache names)
    {
        NameClass found = ClassifyText(ref view, name, names);
        if (found.Shape == NameShape.None && name.Opener is '\n' or '\t' or '\r' && name.OpenerStart < name.Start - 1)
        {
            FieldName longer = name with { Start = name.Start - 1, Opener = '\\', OpenerStart = name.Start - 2 };
            found = ClassifyText(ref view, longer, names);
            if (found.Shape != NameShape.None)
                name = longer;
        }
        return found is { Shape: NameShape.Parameter, Kind: SecretKind.ApiKey } && name.Opener == ' '
            ? ClassifySpaced(ref view, name, found) : found;
    }

    /// <summary>Names of two words, as people write them: <c>API key: x</c>.</summary>
    static NameClass ClassifySpaced(ref View view, in FieldName name, NameClass found)
    {
        int end = name.OpenerStart;
        int start = end;
        int floor = Math.Max(view.Floor, view.Opened);
        while (start > floor && end - start < WordMap.WordLengthMax && char.IsAsciiLetter((char)view[start - 1]))
            start--;
        return NameVocabulary.Of(view.Bytes[start..end]).Has(WordTraits.SecretKey)
            ? found with { Shape = NameShape.Weak } : found;
    }

    static NameClass ClassifyText(ref View view, in FieldName name, NameCache names) =>
        name.IsEncoded ? ClassifyEncoded(ref view, name, names) : names.Classify(view.Bytes, name.Start, name.End);

    static NameClass ClassifyEncoded(ref View view, in FieldName name, NameCache names)
    {
        Span<byte> plain = stackalloc byte[FieldName.LengthMax * 2];
        int length = 0;
        for (int at = name.Start; at < name.End && length < plain.Length;)
        {
            int glyph = Glyph.Read(ref view, at, view[at] == '%', out int size);
            if (glyph < 0x80)
                plain[length++] = (byte)glyph;
            at += size;
        }
        return names.Classify(plain[..length]);
    }

    /// <summary>Whether the name is the word in a placeholder of ours: <c>[REDACTED:api-key]</c>.</summary>
    static bool IsInPlaceholder(ref View view, in FieldName name) =>
        name.Opener == ':' && view[name.OpenerStart - 1] == 'D' && view.StartsWith(name.OpenerStart - 9, "[REDACTED"u8);

    /// <summary>
    /// The last part of a path, before a message: <c>POST /oauth/token: failed</c>. A flag may start with a slash, too.
    /// </summary>
    static bool IsPath(ref View view, in Field field)
    {
        if (field.Name.Opener == ':')
            return field.Link is { Kind: LinkKind.Colon, IsSpaced: false } && !field.IsQuoted; // arn:aws:secret:x
        if (field.Name.Opener != '/')
            return false;
        byte before = view[field.Name.OpenerStart - 1];
        return before != '/' && (before > ' ' || field.Link.IsSpaced);
    }

    /// <summary>
    /// <c>PASSWORD('x')</c> and <c>.token("x")</c>; what only reads a secret is called with its name.
    /// </summary>
    static void MaskArgument(ref View view, in Field field, MatchList matches)
    {
        FieldValue value = FieldValue.Read(ref view, field.Link.ValueStart, field.Link.Percent);
        if (value.Form != ValueForm.Quoted)
            return;
        ReadOnlySpan<byte> text = view.Bytes[field.Name.Start..field.Name.End];
        bool reads = text.StartsWith("get"u8) || text.StartsWith("Get"u8) || text.StartsWith("find"u8)
            || text.StartsWith("load"u8) || text.StartsWith("read"u8) || text.StartsWith("fetch"u8);
        if (!reads)
            QuotedValue.Mask(ref view, field, value with { Form = ValueForm.Argument }, Container.Member, matches);
    }
}

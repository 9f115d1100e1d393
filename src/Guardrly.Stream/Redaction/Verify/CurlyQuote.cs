namespace Guardrly.Redaction.Verify;

/// <summary>Curly quotes, as word processors and language models write them: <c>“password”: “x”</c>.</summary>
internal static class CurlyQuote
{
    const int TextLengthMax = 512;

    /// <summary>Whether one stands there, of either kind: U+2018 to U+201F.</summary>
    public static bool IsAt(ref View view, int index) =>
        view[index] == 0xE2 && view[index + 1] == 0x80 && view[index + 2] is >= 0x98 and <= 0x9F;

    /// <summary>Masks the value where it stands between curly quotes; false where it does not.</summary>
    public static bool TryMask(ref View view, in Field field, MatchList matches)
    {
        int start = field.Link.ValueStart + 3;
        if (view[field.Link.ValueStart] != 0xE2 || !IsAt(ref view, field.Link.ValueStart))
            return false;
        int end = FindClose(ref view, start, isDouble: view[start - 1] >= 0x9C);
        if (end < 0)
            return false;
        switch (field.Class.Shape)
        {
            case NameShape.Authorization or NameShape.Credentials:
                var span = new ValueSpan(start, end, Container.Member, default, 0);
                CredentialsValue.Mask(ref view, field.Class, span, matches);
                break;
            case NameShape.Cookie or NameShape.SetCookie:
                span = new ValueSpan(start, end, Container.Member, default, 0);
                CredentialsValue.MaskCookies(ref view, field.Class, span, matches);
                break;
            case var _ when ValueTest.IsSecret(field.Class, view.Bytes[start..end], field.IsParameter):
                matches.Add(start, end, field.Class.Kind);
                break;
        }
        return true;
    }

    /// <summary>Where the closing quote stands, within the line; -1 where none does.</summary>
    static int FindClose(ref View view, int start, bool isDouble)
    {
        for (int at = start; at - start < TextLengthMax && view[at] != '\n'; at++)
        {
            if (view[at] == 0xE2 && IsAt(ref view, at) && view[at + 2] >= 0x9C == isDouble)
                return at;
        }
        return -1;
    }
}

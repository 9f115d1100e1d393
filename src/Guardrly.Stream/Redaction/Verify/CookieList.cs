namespace Guardrly.Redaction.Verify;

/// <summary>
/// The value of a member that holds cookies one by one: <c>"cookies":[{"name":"sid","value":"x"}]</c> as in HAR,
/// <c>["sid=x; Path=/"]</c>, <c>[["sid","x"]]</c> and <c>{"sid":"x"}</c>.
/// </summary>
internal static class CookieList
{
    const int ListBytesMax = 16 * 1024;
    const int GapBytesMax = 512;

    static readonly WordSet s_values = new("value val stringValue");

    static readonly WordSet s_telling = new("httpOnly http_only hostOnly sameSite same_site");

    static readonly WordSet s_attributes = new("""
        name path domain expires expires_at expirationDate max-age maxAge originalMaxAge httpOnly http_only secure
        sameSite same_site hostOnly session storeId partitioned priority url comment version encode signed
        """);

    /// <summary>Whether only a cookie has a member of that name.</summary>
    public static bool IsAttribute(ReadOnlySpan<byte> name) => s_telling.Contains(name);

    /// <summary>
    /// Masks the cookies of the list or object that starts at <paramref name="start"/>. Past a bound, or where what
    /// stands there is no such list, the rest is left to those who see a single cookie.
    /// </summary>
    public static void Mask(ref View view, int start, MatchList matches)
    {
        var reader = new MemberReader(view.Bytes, start);
        if (reader.Take('['))
            MaskElements(ref view, ref reader, start, matches);
        else if (reader.Take('{'))
            MaskMembers(ref view, ref reader, element: false, matches);
        view.HitEnd |= reader.HitEnd;
    }

    static void MaskElements(ref View view, ref MemberReader reader, int start, MatchList matches)
    {
        int gap = start;
        while (reader.Index - start < ListBytesMax && reader.Index - gap < GapBytesMax)
        {
            int count = matches.Count;
            bool taken = reader.Peek() switch
            {
                '{' => reader.Take('{') && MaskMembers(ref view, ref reader, element: true, matches),
                '[' => reader.Take('[') && MaskPair(view, ref reader, matches),
                _ => MaskHeader(ref view, ref reader, matches),
            };
            if (matches.Count > count)
                gap = reader.Index;
            if (!taken || !reader.Take(','))
                return;
        }
    }

    /// <summary>The members of one cookie, or of an object that maps names to cookies.</summary>
    static bool MaskMembers(ref View view, ref MemberReader reader, bool element, MatchList matches)
    {
        int gap = reader.Index;
        int first = reader.Index;
        while (reader.Index - gap < GapBytesMax && reader.Index - first < ListBytesMax)
        {
            if (reader.Take('}'))
                return true;
            if (!reader.TakeString(out int start, out int end) || !reader.TakeColon())
                return false;
            ReadOnlySpan<byte> name = reader.Bytes[start..end];
            bool isValue = element ? s_values.Contains(name) : !s_attributes.Contains(name);
            if (reader.TakeString(out start, out end))
            {
                if (isValue && Add(view, start, end, reader.Closer, matches))
                    gap = reader.Index;
            }
            else if (!element && reader.Take('{'))
            {
                if (!MaskMembers(ref view, ref reader, element: true, matches))
                    return false;
            }
            else if (!reader.TakeLiteral())
            {
                return false;
            }
            if (!reader.Take(','))
                return reader.Take('}');
        }
        return false;
    }

    /// <summary><c>["sid","x"]</c>.</summary>
    static bool MaskPair(in View view, ref MemberReader reader, MatchList matches)
    {
        if (!reader.TakeString(out _, out _) || !reader.Take(',') || !reader.TakeString(out int start, out int end))
            return false;
        Add(view, start, end, reader.Closer, matches);
        return reader.Take(']');
    }

    /// <summary><c>"sid=x; Path=/"</c>.</summary>
    static bool MaskHeader(ref View view, ref MemberReader reader, MatchList matches)
    {
        if (!reader.TakeString(out int start, out int end))
            return false;
        var value = new ValueSpan(start, end, Container.ListElement, reader.Closer, 0);
        CookieValue.Mask(ref view, value, setCookie: true, matches);
        return true;
    }

    static bool Add(in View view, int start, int end, Closer closer, MatchList matches)
    {
        if (end <= start || CookieGrammar.IsPlaceholder(view.Bytes[start..end]))
            return false;
        matches.Add(start, end, SecretKind.Cookie, closer: closer);
        return true;
    }
}

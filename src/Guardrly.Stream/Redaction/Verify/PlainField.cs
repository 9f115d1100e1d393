namespace Guardrly.Redaction.Verify;

/// <summary>
/// The fields that most secrets stand in, as they are written most: <c>"token":"x"</c>, <c>?token=x&amp;</c>,
/// <c>token=x</c>, <c>token: x</c>, the value a <see cref="PlainToken"/>. What it does not answer goes the long way,
/// which would give the same.
/// </summary>
internal static class PlainField
{
    /// <summary>Masks the value where the field is such a one; false: it may be another.</summary>
    public static bool TryMask(ref View view, in FieldName name, NameClass found, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes;
        int at = name.End;
        if (name.IsEncoded || text.Length - at < 4 || name.Opener is ':' or '/' or ';')
            return false;
        byte quote = text[at];
        bool isQuoted = quote == '"';
        if (isQuoted)
            at++;
        byte separator = text[at++];
        if (separator is not ((byte)':' or (byte)'='))
            return false;
        if (text[at] == ' ')
            at++;
        if (isQuoted && text[at++] != '"')
            return false;
        if (!PlainToken.TryRead(text, at, out PlainToken value) || !value.IsSurelySecret(text, at))
            return false;
        int end = at + value.Length;
        byte after = text[end];
        bool isParameter = separator == '=' && name.Opener is '?' or '&' or '#' && !isQuoted;
        if (found.Shape != NameShape.Strong && !(isParameter && found.Shape == NameShape.Parameter))
            return false;
        if (isQuoted)
        {
            // A doubled quote, and what else may follow of the same name.
            if (after != '"' || text[end + 1] is (byte)'"' or (byte)' ')
                return false;
            matches.Add(at, end, found.Kind, closer: new Closer((byte)'"', 0));
            return true;
        }
        bool ends = after is (byte)'\n' || (after == ' ' && text[end + 1] != '=')
            || (isParameter && after is (byte)'&' or (byte)'#')
            || (after == '"' && text[end + 1] is (byte)',' or (byte)'}' or (byte)' ' or (byte)'\n');
        if (!ends)
            return false;
        matches.Add(at, end, found.Kind);
        return true;
    }

    /// <summary>
    /// The same for <c>"authorization":"Bearer x"</c>, with any known scheme: <see cref="AuthorizationGrammar"/> would
    /// take the credential whole.
    /// </summary>
    public static bool TryMaskAuthorization(ref View view, in FieldName name, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes;
        int at = name.End;
        if (name.IsEncoded || text.Length - at < 5 || name.Opener is ':' or '/' || text[at] != '"' || text[at + 1] != ':')
            return false;
        at += text[at + 2] == ' ' ? 3 : 2;
        if (text[at++] != '"')
            return false;
        if (!PlainToken.TryRead(text, at, out PlainToken scheme) || scheme.Length > WordMap.WordLengthMax
            || text[at + scheme.Length] != ' ' || !AuthorizationWords.Schemes.Contains(text.Slice(at, scheme.Length)))
        {
            return false;
        }
        int start = at + scheme.Length + 1;
        if (!PlainToken.TryReadDotted(text, start, out int end) || text[end] != '"'
            || text[end + 1] is (byte)'"' or (byte)' ')
        {
            return false;
        }
        matches.Add(start, end, SecretKind.Authorization, closer: new Closer((byte)'"', 0));
        return true;
    }
}

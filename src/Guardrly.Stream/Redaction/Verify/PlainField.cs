using System.Buffers.Binary;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// The fields that most secrets stand in, as they are written most: <c>"token":"x"</c>, <c>?token=x&amp;</c>,
/// <c>token=x</c>, <c>token: x</c>, the value a <see cref="PlainToken"/>. What it does not answer goes the long way,
/// which would give the same.
/// </summary>
internal static class PlainField
{
    /// <summary>
    /// Whether the field is such a one, or its name none of a secret; then its value was masked if it is a secret.
    /// </summary>
    /// <param name="view">What is searched.</param>
    /// <param name="position">Where its literal stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="after">What follows the name.</param>
    /// <param name="names">What names are names of.</param>
    /// <param name="matches">Where matches go.</param>
    public static bool TryVerify(
        ref View view, int position, in FieldName name, byte after, NameCache names, MatchList matches)
    {
        if (name.End - position <= 3 && FieldVerifier.IsBareKey(ref view, position, name.End, after))
            return true;
        NameClass found = names.Classify(view.Bytes, name.Start, name.End);
        if (found.Shape == NameShape.None)
            return name.Opener is not ('\n' or '\t' or '\r');
        if (after is not ((byte)'"' or (byte)'=' or (byte)':'))
            return false;
        if (name.Opener == ' ' && found is { Shape: NameShape.Parameter, Kind: SecretKind.ApiKey })
            return false; // the word before may be one of the name
        return found.Shape == NameShape.Authorization
            ? TryMaskAuthorization(view.Bytes, name, matches)
            : TryMask(view.Bytes, name, found, matches);
    }

    static bool TryMask(ReadOnlySpan<byte> text, in FieldName name, NameClass found, MatchList matches)
    {
        int at = name.End;
        if (text.Length - at < 4 || name.Opener is '/' or ';')
            return false;
        bool isQuoted = text[at] == '"';
        if (isQuoted)
            at++;
        byte separator = text[at++];
        if (separator is not ((byte)':' or (byte)'='))
            return false;
        if (text[at] == ' ')
            at++;
        if (isQuoted && text[at++] != '"')
            return false;
        bool isParameter = separator == '=' && !isQuoted && name.Opener is '?' or '&' or '#';
        if (!PlainToken.TryRead(text, at, out PlainToken value) || value.IsPerhapsHarmless(text, at))
            return false;
        // A bare value without digits might be a word; what some names say too little of, anything.
        if (found.Shape == NameShape.Strong ? !isParameter && !isQuoted && !value.HasDigits
            : !isParameter || found.Shape != NameShape.Parameter || !value.IsOpaque)
        {
            return false;
        }
        int end = at + value.Length;
        byte after = text[end];
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
    static bool TryMaskAuthorization(ReadOnlySpan<byte> text, in FieldName name, MatchList matches)
    {
        int at = name.End;
        if (text.Length - at < 5 || name.Opener == '/' || text[at] != '"' || text[at + 1] != ':')
            return false;
        at += text[at + 2] == ' ' ? 3 : 2;
        if (text[at++] != '"')
            return false;
        int scheme = SchemeLength(text, at);
        if (scheme == 0)
            return false;
        int start = at + scheme + 1;
        if (!PlainToken.TryReadDotted(text, start, out int end) || text[end] != '"'
            || text[end + 1] is (byte)'"' or (byte)' ')
        {
            return false;
        }
        matches.Add(start, end, SecretKind.Authorization, closer: new Closer((byte)'"', 0));
        return true;
    }

    /// <summary>How long the known scheme before a blank is; 0 where there is none.</summary>
    static int SchemeLength(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at < 8)
            return 0;
        // Letters made small; a blank stays one.
        ulong head = BinaryPrimitives.ReadUInt64LittleEndian(text[at..]) | 0x2020_2020_2020_2020;
        if ((head & 0xFF_FFFF_FFFF_FFFF) == 0x20_7265_7261_6562 && text[at + 6] == ' ') // "bearer "
            return 6;
        head &= 0xFFFF_FFFF_FFFF;
        if (head is 0x2063_6973_6162 or 0x206E_656B_6F74 && text[at + 5] == ' ') // "basic ", "token "
            return 5;
        return PlainToken.TryRead(text, at, out PlainToken word) && word.Length <= WordMap.WordLengthMax
            && text[at + word.Length] == ' ' && AuthorizationWords.Schemes.Contains(text.Slice(at, word.Length))
            ? word.Length : 0;
    }
}

using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Values that have a grammar of their own: Authorization and cookies. Decides whether to hand them on.
/// </summary>
internal static class CredentialsValue
{
    const int SchemeLengthMax = 24;
    const int CookieNameLengthMax = 256;
    const int CredentialLengthMin = 8;
    const int ScrambledLengthMin = 16;

    static readonly SearchValues<byte> s_cookieNameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!#$&'*+^`|~:/"u8);

    static readonly SearchValues<byte> s_credentialEnds = SearchValues.Create(" \"',;\n\\"u8);

    static readonly WordMap s_schemes = WordMap.Of(
        "bearer basic token digest apikey api-key negotiate ntlm bot hawk oauth sharedkey sharedkeylite",
        "aws4-hmac-sha256 aws splunk signature vapid dpop jwt key genie ssws zoho-oauthtoken mac");

    /// <summary>Masks an Authorization value; under a mere <c>auth</c> only what looks like one.</summary>
    public static void Mask(ref View view, NameClass found, in ValueSpan value, MatchList matches)
    {
        bool certain = found.Shape == NameShape.Authorization
            && value.Container is not (Container.ListElement or Container.NextWord);
        ReadOnlySpan<byte> text = view.Bytes[value.Start..Math.Min(value.Limit, view.End)];
        if (certain || StartsWithScheme(text, found))
        {
            AuthorizationValue.Mask(ref view, value, matches);
            return;
        }
        int end = value.Closer.Quote != 0 ? value.Limit : ValueEnd.Find(ref view, value.Start, false, false, 4096);
        text = view.Bytes[value.Start..end];
        if (SecretLike.IsHarmless(text))
            return;
        int colon = PlaceholderText.ColonOutside(text);
        bool header = found.Shape == NameShape.Authorization;
        if (SecretLike.IsLikely(text) || (header && (SecretLike.IsOpaque(text) || IsScrambled(text))))
            matches.Add(value.Start, end, SecretKind.Authorization, closer: value.Closer);
        else if (colon > 0 && SecretLike.IsPasswordLike(text[(colon + 1)..]))
            matches.Add(value.Start + colon + 1, end, SecretKind.Password, closer: value.Closer);
    }

    /// <summary>Masks the cookies of a header, or the one value under a cookie's name.</summary>
    public static void MaskCookies(ref View view, NameClass found, in ValueSpan value, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes[value.Start..Math.Min(value.Limit, view.End)];
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, CookieNameLengthMax)];
        if (StartsWithCookie(start))
        {
            CookieValue.Mask(ref view, value, found.Shape == NameShape.SetCookie, matches);
            return;
        }
        int end = value.Closer.Quote != 0 ? value.Limit : ValueEnd.Find(ref view, value.Start, false, false, 4096);
        if (SecretLike.IsOpaque(view.Bytes[value.Start..end]))
            matches.Add(value.Start, end, SecretKind.Cookie, closer: value.Closer);
    }

    static bool StartsWithCookie(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyExcept(s_cookieNameBytes);
        if (length <= 0)
            return false;
        return text[length] == '=' || text[length..].StartsWith("%3"u8) || text[length..].StartsWith("%25"u8);
    }

    /// <summary>Letters alone, capitals among them, as no word has: a token that happens to have no digit.</summary>
    static bool IsScrambled(ReadOnlySpan<byte> text)
    {
        int rises = 0;
        for (int index = 1; index < text.Length; index++)
        {
            if (!char.IsAsciiLetter((char)text[index]))
                return false;
            bool rise = char.IsAsciiLetterUpper((char)text[index]) && char.IsAsciiLetterLower((char)text[index - 1]);
            rises += rise ? 1 : 0;
        }
        return text.Length >= ScrambledLengthMin && rises >= 3;
    }

    /// <summary>A known scheme and something behind it; for a header's value any word and a likely secret.</summary>
    static bool StartsWithScheme(ReadOnlySpan<byte> text, NameClass found)
    {
        int blank = text[..Math.Min(text.Length, SchemeLengthMax)].IndexOf((byte)' ');
        if (blank <= 0)
            return false;
        ReadOnlySpan<byte> rest = text[blank..].TrimStart((byte)' ');
        int length = rest.IndexOfAny(s_credentialEnds);
        if (length >= 0)
            rest = rest[..length];
        return s_schemes.Contains(text[..blank]) ? rest.Length >= CredentialLengthMin
            : found.Shape == NameShape.Authorization && SecretLike.IsOpaque(rest);
    }
}

using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// The password before the at sign of a URL: <c>scheme://user:password@host</c>, its slashes as they are, escaped as in
/// JSON or percent-encoded; and of a DSN <c>user:password@tcp(host)/name</c>.
/// </summary>
internal static class Userinfo
{
    const int AuthorityBytesMax = 512;

    /// <summary>What a URL in text ends at, or cannot have before its authority.</summary>
    static readonly SearchValues<byte> s_urlEnds = SearchValues.Create(" \t\r\n\"'`<>{}()[]|,\0"u8);

    static readonly SearchValues<byte> s_wordEnds = SearchValues.Create(" \t\r\n\"\0"u8);

    /// <summary>What the authority of a URL ends at.</summary>
    static readonly SearchValues<byte> s_authorityEnds = SearchValues.Create("/?# \t\r\n\"'`<>|\\\0"u8);

    /// <summary>
    /// Whether the at sign in [<paramref name="position"/>, <paramref name="after"/>) belongs to a URL's authority;
    /// then it is no email's, whether there was a password to mask or not.
    /// </summary>
    public static bool TryVerify(ref View view, int position, int after, MatchList matches)
    {
        bool encoded = false;
        int floor = Math.Max(view.Floor, position - AuthorityBytesMax);
        ReadOnlySpan<byte> before = view.Bytes[floor..position];
        // A password may hold signs that end a URL in text, but no white space and no double quote.
        int word = before.LastIndexOfAny(s_wordEnds) + 1;
        floor += word;
        before = before[word..];
        int authority = before.ContainsAny((byte)'/', (byte)'%') ? AuthorityStart(before, out encoded) : -1;
        if (authority < 0)
            return TryDsn(ref view, floor, position, after, matches);
        ReadOnlySpan<byte> userinfo = before[authority..];
        if (userinfo.ContainsAny((byte)'/', (byte)'?', (byte)'#'))
            return false;
        int colon = Colon(userinfo, encoded, out int colonLength);
        if (colon < 0)
            return VerifyUserAlone(floor + authority, position, userinfo, matches);
        int start = floor + authority + colon + colonLength;
        int end = LastAt(ref view, position, after);
        ReadOnlySpan<byte> password = view.Bytes[start..end];
        if (!SecretLike.IsHarmless(password) && !password.StartsWith("%s"u8))
            matches.Add(start, end, SecretKind.Password);
        return true;
    }

    /// <summary>A token that stands alone where the user's name should.</summary>
    static bool VerifyUserAlone(int start, int end, ReadOnlySpan<byte> user, MatchList matches)
    {
        if (user.Length >= 20 && !user.Contains((byte)'.') && SecretLike.IsLikely(user) && !SecretLike.IsHarmless(user))
            matches.Add(start, end, SecretKind.Password);
        return true;
    }

    /// <summary>Index after the last <c>://</c>, or -1.</summary>
    static int AuthorityStart(ReadOnlySpan<byte> before, out bool encoded)
    {
        encoded = false;
        int plain = before.LastIndexOf("//"u8);
        if (plain > 0 && before[plain - 1] == ':')
            return plain + 2;
        int escaped = before.LastIndexOf("\\/\\/"u8);
        if (escaped > 0 && before[escaped - 1] == ':')
            return escaped + 4;
        int percent = before.LastIndexOf("%2F%2F"u8);
        if (percent < 0)
            percent = before.LastIndexOf("%2f%2f"u8);
        if (percent >= 3
            && before[percent - 3] == '%'
            && before[percent - 2] == '3'
            && (before[percent - 1] | 0x20) == 'a')
        {
            encoded = true;
            return percent + 6;
        }
        return -1;
    }

    static int Colon(ReadOnlySpan<byte> userinfo, bool encoded, out int length)
    {
        length = 1;
        int colon = PlaceholderText.ColonOutside(userinfo);
        if (colon >= 0 || !encoded)
            return colon;
        length = 3;
        colon = userinfo.IndexOf("%3A"u8);
        return colon >= 0 ? colon : userinfo.IndexOf("%3a"u8);
    }

    /// <summary>A password may hold at signs: the last one of the authority ends it.</summary>
    static int LastAt(ref View view, int position, int after)
    {
        int bound = Math.Min(view.End, after + AuthorityBytesMax);
        ReadOnlySpan<byte> rest = view.Bytes[Math.Min(after, bound)..bound];
        int end = rest.IndexOfAny(s_authorityEnds);
        if (end < 0)
        {
            if (bound == view.End)
                _ = view[bound]; // more bytes may bring another at sign
            end = rest.Length;
        }
        int last = rest[..end].LastIndexOf((byte)'@');
        return last < 0 ? position : after + last;
    }

    static bool TryDsn(ref View view, int floor, int position, int after, MatchList matches)
    {
        if (!view.StartsWith(after, "tcp("u8) && !view.StartsWith(after, "unix("u8))
            return false;
        ReadOnlySpan<byte> before = view.Bytes[floor..position];
        int start = before.LastIndexOfAny(s_urlEnds) + 1;
        int colon = before[start..].IndexOf((byte)':');
        if (colon <= 0)
            return false;
        int password = floor + start + colon + 1;
        if (!SecretLike.IsHarmless(view.Bytes[password..position]))
            matches.Add(password, position, SecretKind.Password);
        return true;
    }
}

using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Email addresses and the password of a URL's userinfo: both are found at their at sign.</summary>
internal static class EmailVerifier
{
    const int LocalBytesMax = 128;
    const int ProtocolUserLengthMax = 6;

    /// <summary>Users of version control over SSH: <c>git@github.com:acme/app</c> is no mailbox.</summary>
    static readonly WordSet s_protocolUsers = new("git hg svn aur gitea gitlab");

    /// <summary>The encoded at signs.</summary>
    public static IEnumerable<Literal> Literals =>
    [
        new("%40", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("\\u0040", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("\\x40", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("&#64;", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("&#x40;", IgnoreCase: false, LiteralFamily.EncodedAt),
    ];

    /// <summary>Verifies the at sign at <paramref name="position"/>, of <paramref name="atLength"/> bytes.</summary>
    public static void Verify(ref View view, int position, int atLength, MatchList matches)
    {
        if (atLength == 1 && PlainEmail.TryRead(ref view, position, out int start, out int end))
        {
            if (end > start && !IsProtocolUser(view.Bytes[start..position]))
                matches.Add(start, end, SecretKind.Email);
            return;
        }
        int after = position + atLength;
        if (Userinfo.TryVerify(ref view, position, after, matches))
            return;
        if (!IsLocalByte(view[position - 1]))
            return;
        end = EmailDomain.End(ref view, after);
        if (end == 0)
            return;
        start = LocalStart(ref view, position);
        if (start == position || IsProtocolUser(view.Bytes[start..position]))
            return;
        // //user@host is a user's name in a URL.
        if (view[start - 1] == '/' && view[start - 2] is (byte)'/' or (byte)'\\')
            return;
        matches.Add(start, end, SecretKind.Email);
    }

    /// <summary>
    /// Where the local part before <paramref name="position"/> starts, or the position where there is none.
    /// </summary>
    static int LocalStart(ref View view, int position)
    {
        int floor = Math.Max(view.Opened, position - LocalBytesMax);
        int index = position;
        while (index > floor)
        {
            byte before = view[index - 1];
            if (before == '\\')
            {
                index = SkipEscape(ref view, index, position, out bool goesOn);
                if (goesOn)
                    continue;
                break;
            }
            if (before == '%' || !IsLocalByte(before))
                break;
            if (index - 2 > floor && view[index - 3] == '%' && IsHex(before) && IsHex(view[index - 2]))
            {
                // A percent escape: of a byte that can stand in a local part, or the end of one.
                int value = (HexValue(view[index - 2]) << 4) | HexValue(before);
                if (!IsLocalByte((byte)value) || value == '%')
                    break;
                index -= 3;
                continue;
            }
            index--;
        }
        while (index < position && !IsLocalStart(view[index]))
            index++;
        return index;
    }

    /// <summary>
    /// The backslash before <paramref name="index"/> begins an escape of which some bytes look like the local part:
    /// <c>\njohn@</c>, <c>\u003cjohn@</c>. Letters beyond ASCII, as in <c>j\u00fcrgen@</c>, belong to it.
    /// </summary>
    static int SkipEscape(ref View view, int index, int position, out bool goesOn)
    {
        goesOn = false;
        int length = (view[index] | 0x20) switch
        {
            'u' => 5,
            'x' => 3,
            'n' or 'r' or 't' or 'b' or 'f' or 'v' => 1,
            _ => 0,
        };
        for (int hex = 1; hex < length; hex++)
        {
            if (!IsHex(view[index + hex]))
                return index;
        }
        bool isBeyondAscii = length == 5
            && (HexValue(view[index + 1]) | HexValue(view[index + 2]) | (HexValue(view[index + 3]) & 8)) != 0;
        if (isBeyondAscii)
        {
            goesOn = true;
            return index - 1;
        }
        if (length == 5 && view[index + 3] == '2' && (view[index + 4] | 0x20) == 'b')
        {
            goesOn = true; // the plus sign of jane+news@
            return index - 1;
        }
        return Math.Min(position, index + length);
    }

    static bool IsProtocolUser(ReadOnlySpan<byte> local) =>
        local.Length <= ProtocolUserLengthMax && s_protocolUsers.Contains(local);

    static bool IsLocalStart(byte value) => IsAlphanumeric(value) || value is (byte)'_' or >= 0x80 or (byte)'\\';

    static bool IsLocalByte(byte value) =>
        IsAlphanumeric(value)
        || value is >= 0x80 or (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+' or (byte)'\'' or (byte)'~' or (byte)'%';

    static bool IsAlphanumeric(byte value) =>
        (uint)(value - '0') <= 9 || (uint)((value | 0x20) - 'a') <= 25;

    static bool IsHex(byte value) => char.IsAsciiHexDigit((char)value);

    static int HexValue(byte value) => value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;
}

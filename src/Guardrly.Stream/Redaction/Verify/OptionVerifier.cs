using System.Buffers;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Command line options that name no secret but carry one: <c>curl -u user:pass</c>, <c>curl -b a=b</c>,
/// <c>mysql -psecret</c>. The same letters mean other things elsewhere, so the program must stand before them in the
/// line, or the word must look like a password.
/// </summary>
internal static class OptionVerifier
{
    const int Long = 0x100;
    const int Proxy = 0x200;
    const int CurlLookBackMax = 2048;
    const int LookBackMax = 256;
    const int HarmlessLengthMax = 512;

    static readonly SearchValues<byte> s_portBytes = SearchValues.Create("0123456789:./-"u8);

    /// <summary>The argument is the option's letter; those of two hyphens have <see cref="Long"/> added.</summary>
    public static IEnumerable<Literal> Literals
    {
        get
        {
            foreach (char letter in "uUbpPaAwX")
            {
                foreach (char before in " \"'")
                    yield return new($"{before}-{letter}", IgnoreCase: false, LiteralFamily.Option, letter);
            }
            yield return new("--user", IgnoreCase: false, LiteralFamily.Option, Long | 'u');
            yield return new("--proxy-", IgnoreCase: false, LiteralFamily.Option, Long | Proxy | 'u');
        }
    }

    public static void Verify(ref View view, int position, int argument, MatchList matches)
    {
        char letter = (char)(argument & 0xFF);
        int end = position + 3;
        if (argument >= Long)
        {
            if (view[position - 1] is not ((byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\n' or (byte)'\t'))
                return;
            end = position + ((argument & Proxy) == 0 ? 6 : 12);
            if ((argument & Proxy) != 0 && !view.StartsWith(position + 8, "user"u8))
                return;
            if (char.IsAsciiLetter((char)view[end]) || view[end] is (byte)'-' or (byte)'_')
                return;
        }
        else if (view[end] == '-' || (view[end] == '=' && letter is not ('p' or 'a')))
        {
            return;
        }
        bool quoted = EncodedText.IsQuote(view[argument >= Long ? position - 1 : position]);
        if (!OptionWord.TryRead(ref view, end, quoted, whole: false, out OptionWord word, out bool cut))
            return;
        if (cut && !(WillMask(view, position, letter, word)
            && OptionWord.TryRead(ref view, end, quoted, whole: true, out word, out _)))
        {
            return;
        }
        bool glued = word.Form == CommandForm.Glued;
        switch (letter)
        {
            case 'b' when !glued:
                MaskCookies(ref view, position, word, matches);
                break;
            case 'u' or 'U':
                if (!glued || argument >= Long || Runs(view, position, "curl"u8))
                    MaskPassword(ref view, position, word, matches);
                break;
            case 'a' or 'A' when IsUserFirst(view, position, letter):
                MaskPassword(ref view, position, word, matches);
                break;
            default:
                if (IsSecretOption(view, position, letter, glued)
                    && (letter != 'p' || !IsPort(view.Bytes[word.Start..word.End])
                        || IsSshPass(view, position)))
                    Add(view, word.Start, word.End, word.Closer, matches);
                break;
        }
    }

    /// <summary>Whether a long word is one that will be masked, as its beginning tells.</summary>
    static bool WillMask(in View view, int position, char letter, in OptionWord word)
    {
        ReadOnlySpan<byte> beginning = view.Bytes[word.Start..word.End];
        return letter switch
        {
            'b' => Runs(view, position, "curl"u8) && beginning.Contains((byte)'='),
            'u' or 'U' => beginning.Contains((byte)':') && Runs(view, position, "curl"u8),
            _ when IsUserFirst(view, position, letter) => beginning.Contains((byte)':'),
            _ => IsSecretOption(view, position, letter, word.Form == CommandForm.Glued),
        };
    }

    /// <summary>httpie and the load testers take <c>user:pass</c> after <c>-a</c> or <c>-A</c>.</summary>
    static bool IsUserFirst(in View view, int position, char letter) => letter switch
    {
        'a' => Runs(view, position, "http"u8) || Runs(view, position, "https"u8) || Runs(view, position, "hey"u8),
        'A' => Runs(view, position, "ab"u8),
        _ => false,
    };

    static bool IsSecretOption(in View view, int position, char letter, bool glued) => letter switch
    {
        'p' when glued => Runs(view, position, "mysql"u8) || Runs(view, position, "mariadb"u8)
            || IsSshPass(view, position) || Runs(view, position, "7z"u8),
        _ when glued && letter is not ('a' or 'P') => false,
        'p' => IsSshPass(view, position) || IsLogin(view, position) || Runs(view, position, "mongo"u8)
            || Runs(view, position, "cypher-shell"u8) || Runs(view, position, "rabbitmqadmin"u8)
            || Runs(view, position, "twine"u8),
        'P' => Runs(view, position, "sqlcmd"u8) || Runs(view, position, "bcp"u8) || Runs(view, position, "mosquitto_"u8)
            || Runs(view, position, "ipmitool"u8) || Runs(view, position, "zip"u8) || Runs(view, position, "unzip"u8),
        'a' => Runs(view, position, "redis-cli"u8),
        'A' or 'X' => Runs(view, position, "snmp"u8),
        'w' => Runs(view, position, "ldap"u8),
        _ => false,
    };

    static bool IsLogin(in View view, int position) => Runs(view, position, "login"u8)
        && (Runs(view, position, "docker"u8) || Runs(view, position, "podman"u8) || Runs(view, position, "helm"u8)
            || Runs(view, position, "oc"u8) || Runs(view, position, "az"u8) || Runs(view, position, "cf"u8)
            || Runs(view, position, "nerdctl"u8) || Runs(view, position, "buildah"u8)
            || Runs(view, position, "skopeo"u8));

    /// <summary>The option must be sshpass's own, not one of the command after it.</summary>
    static bool IsSshPass(in View view, int position) =>
        CommandLine.Runs(view, position, "sshpass"u8, LookBackMax, adjacent: true);

    /// <summary><c>22</c> and <c>8080:80</c>, which most programs take after <c>-p</c>.</summary>
    static bool IsPort(ReadOnlySpan<byte> word) =>
        (word.Length <= 5 || word.Contains((byte)':')) && !word.ContainsAnyExcept(s_portBytes);

    /// <summary>The password of <c>user:password</c>; what has no colon is a user alone.</summary>
    static void MaskPassword(ref View view, int position, in OptionWord word, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes[word.Start..word.End];
        int colon = PlaceholderText.ColonOutside(text);
        int percent = text.IndexOf((byte)'%');
        if (percent >= 0 && (colon < 0 || percent < colon) && IsSamba(view, position))
            colon = percent;
        if (colon < 0)
            return;
        int start = word.Start + colon + 1;
        int end = word.End;
        Closer closer = word.Closer;
        if (start == end && closer.Quote == 0 && view[end] is (byte)'\'' or (byte)'"') // user:'pass word'
        {
            var rest = new EncodedText(view.Bytes, percent: false);
            start = end + 1;
            closer = new Closer(view[end], 0);
            end = rest.FindClosingQuote(end, out _);
            view.HitEnd |= end >= view.End;
        }
        if (!Runs(view, position, "curl"u8))
        {
            if (IsSamba(view, position) || IsHttpie(view, position) || IsLonePassword(view, position, text, start, end))
                Add(view, start, end, closer, matches);
            return;
        }
        // Some services take the key as the user's name.
        if (end - start < 2 && SecretLike.IsLikely(text[..colon]))
            Add(view, word.Start, word.Start + colon, word.Closer, matches);
        Add(view, start, end, closer, matches);
    }

    /// <summary>
    /// Whether it is a password though no program is seen, as in a command's later lines: containers and shells take a
    /// user and a group, <c>date</c> a format.
    /// </summary>
    static bool IsLonePassword(in View view, int position, ReadOnlySpan<byte> text, int start, int end) =>
        text[0] != '+'
        && SecretLike.IsPasswordLike(view.Bytes[start..end])
        && !Runs(view, position, "docker"u8) && !Runs(view, position, "podman"u8)
        && !Runs(view, position, "kubectl"u8) && !Runs(view, position, "sudo"u8);

    static bool IsHttpie(in View view, int position) =>
        view[position + 2] is (byte)'a' or (byte)'A' && view[position] != '-';

    static bool IsSamba(in View view, int position) => view[position + 2] == 'U'
        && (Runs(view, position, "smbclient"u8) || Runs(view, position, "rpcclient"u8)
            || Runs(view, position, "net"u8));

    /// <summary>Cookies; a word without an equals sign is the name of a file.</summary>
    static void MaskCookies(ref View view, int position, in OptionWord word, MatchList matches)
    {
        int equals = view.Bytes[word.Start..word.End].IndexOf((byte)'=');
        if (equals <= 0)
            return;
        if (!Runs(view, position, "curl"u8))
        {
            ReadOnlySpan<byte> first = view.Bytes[(word.Start + equals + 1)..word.End];
            int semicolon = first.IndexOf((byte)';');
            if (word.Closer.Quote == 0 || !SecretLike.IsLikely(semicolon < 0 ? first : first[..semicolon]))
                return;
        }
        var value = new ValueSpan(word.Start, word.End, Container.NextWord, word.Closer, 0);
        CookieValue.Mask(ref view, value, setCookie: false, matches);
    }

    static void Add(in View view, int start, int end, Closer closer, MatchList matches)
    {
        if (start < end && (end - start > HarmlessLengthMax || !SecretLike.IsHarmless(view.Bytes[start..end])))
            matches.Add(start, end, SecretKind.Password, closer: closer);
    }

    static bool Runs(in View view, int position, ReadOnlySpan<byte> program) =>
        CommandLine.Runs(view, position, program, program.SequenceEqual("curl"u8) ? CurlLookBackMax : LookBackMax);
}

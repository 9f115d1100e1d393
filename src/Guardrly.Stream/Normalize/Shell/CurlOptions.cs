using System.Text;

namespace Guardrly.Normalize.Shell;

/// <summary>Which options of curl take a value (curl 8, <c>curl --help all</c>).</summary>
internal static class CurlOptions
{
    const string Names =
        "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to"
        + " continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw"
        + " data-urlencode delegation dns-interface dns-servers doh-url dump-header ech egd-file engine etag-compare"
        + " etag-save expect100-timeout form form-string happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5"
        + " hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type limit-rate"
        + " local-port location-trusted max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output"
        + " output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-header"
        + " proxy-user proxy1.0 quote random-file range rate referer request request-target resolve retry retry-delay"
        + " retry-max-time service-name socks4 socks4a socks5 socks5-hostname speed-limit speed-time stderr time-cond"
        + " tls-max tls13-ciphers trace trace-ascii trace-config unix-socket upload-file url url-query user user-agent"
        + " variable write-out";

    static readonly byte[][] s_names = [.. Names.Split(' ').Where(name => name != "location-trusted")
        .Select(Encoding.ASCII.GetBytes)];

    /// <summary>Whether the option of a letter takes a value.</summary>
    public static bool TakesValue(byte letter) => "AbcCdDeEFHKmoPQrtTuUwxXyYz"u8.Contains(letter);

    /// <summary>Whether an option takes a value; its name is without dashes.</summary>
    public static bool TakesValue(ReadOnlySpan<byte> name)
    {
        foreach (byte[] each in s_names)
        {
            if (name.SequenceEqual(each))
                return true;
        }
        return name.StartsWith("expand-"u8);
    }

    /// <summary>The letter of a long option that matters; the option itself is <c>\0</c> where it does not.</summary>
    public static byte Letter(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("request"u8) => (byte)'X',
        _ when name.SequenceEqual("data"u8) || name.SequenceEqual("data-raw"u8) || name.SequenceEqual("data-binary"u8)
            || name.SequenceEqual("data-ascii"u8) || name.SequenceEqual("data-urlencode"u8)
            || name.SequenceEqual("json"u8) => (byte)'d',
        _ when name.SequenceEqual("form"u8) || name.SequenceEqual("form-string"u8) => (byte)'F',
        _ when name.SequenceEqual("head"u8) => (byte)'I',
        _ when name.SequenceEqual("get"u8) => (byte)'G',
        _ when name.SequenceEqual("include"u8) || name.SequenceEqual("show-headers"u8)
            || name.SequenceEqual("verbose"u8) => (byte)'i',
        _ when name.SequenceEqual("location"u8) || name.SequenceEqual("location-trusted"u8) => (byte)'L',
        _ when name.SequenceEqual("header"u8) => (byte)'H',
        _ when name.SequenceEqual("upload-file"u8) => (byte)'T',
        _ when name.SequenceEqual("write-out"u8) => (byte)'w',
        _ when name.SequenceEqual("dump-header"u8) => (byte)'D',
        _ when name.SequenceEqual("url"u8) => (byte)'U',
        _ when name.SequenceEqual("url-query"u8) => (byte)'q',
        _ when name.SequenceEqual("next"u8) => (byte)'N',
        _ => 0,
    };
}

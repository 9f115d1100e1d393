using System.Buffers;

namespace Guardrly.Normalize;

/// <summary>A URL cut into its parts, the way a client would, not the way it looks. The parts are raw.</summary>
/// <remarks>
/// After <c>http:</c> and <c>https:</c> any number of slashes, either way round, leads to the host (WHATWG URL, special
/// schemes); what stands before the last <c>@</c> of the authority is userinfo. A fragment is dropped.
/// </remarks>
internal readonly ref struct UrlParts
{
    static readonly SearchValues<byte> s_authorityEnd = SearchValues.Create("/\\?# \t\"'<>"u8);
    static readonly SearchValues<byte> s_pathEnd = SearchValues.Create("?#"u8);
    static readonly SearchValues<byte> s_hostBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"u8);

    UrlParts(ReadOnlySpan<byte> host, ReadOnlySpan<byte> port, ReadOnlySpan<byte> rest, bool isAbsolute)
    {
        Host = host;
        Port = port;
        IsAbsolute = isAbsolute;
        int pathEnd = rest.IndexOfAny(s_pathEnd);
        Path = pathEnd < 0 ? rest : rest[..pathEnd];
        if (pathEnd < 0 || rest[pathEnd] == '#')
            return;
        ReadOnlySpan<byte> query = rest[(pathEnd + 1)..];
        int fragment = query.IndexOf((byte)'#');
        Query = fragment < 0 ? query : query[..fragment];
    }

    /// <summary>Host as it stands; empty for a bare path.</summary>
    public ReadOnlySpan<byte> Host { get; }

    /// <summary>Port in digits, or empty.</summary>
    public ReadOnlySpan<byte> Port { get; }

    /// <summary>Path with its first slash; empty where there is none.</summary>
    public ReadOnlySpan<byte> Path { get; }

    /// <summary>Query without the question mark.</summary>
    public ReadOnlySpan<byte> Query { get; }

    /// <summary>Whether a scheme or a host was there.</summary>
    public bool IsAbsolute { get; }

    /// <summary>Cuts a URL, a path, or <c>host/path</c>.</summary>
    /// <returns>False: it is nothing of the sort.</returns>
    public static bool TryParse(ReadOnlySpan<byte> url, out UrlParts parts)
    {
        parts = default;
        url = url.Trim(" \t\r\n"u8);
        if (url.IsEmpty)
            return false;
        int scheme = SchemeLength(url);
        if (scheme > 0)
        {
            ReadOnlySpan<byte> rest = url[scheme..];
            int slashes = rest.IndexOfAnyExcept((byte)'/', (byte)'\\');
            return slashes > 0 && TryAuthority(rest[slashes..], out parts);
        }
        if (url[0] == '/' && (url.Length == 1 || url[1] != '/'))
        {
            parts = new UrlParts(default, default, url, isAbsolute: false);
            return true;
        }
        if (url.StartsWith("//"u8))
            return TryAuthority(url[2..], out parts);
        return LooksLikeHost(url) && TryAuthority(url, out parts);
    }

    static bool TryAuthority(ReadOnlySpan<byte> text, out UrlParts parts)
    {
        int end = text.IndexOfAny(s_authorityEnd);
        ReadOnlySpan<byte> authority = end < 0 ? text : text[..end];
        ReadOnlySpan<byte> rest = end < 0 ? default : text[end..];
        ReadOnlySpan<byte> host = authority[(authority.LastIndexOf((byte)'@') + 1)..];
        ReadOnlySpan<byte> port = default;
        int colon = host.LastIndexOf((byte)':');
        if (colon > host.LastIndexOf((byte)']') && IsPort(host[(colon + 1)..]))
        {
            port = host[(colon + 1)..];
            host = host[..colon];
        }
        parts = host.IsEmpty ? default : new UrlParts(host, port, rest, isAbsolute: true);
        return !host.IsEmpty;
    }

    /// <summary>Length of <c>scheme:</c> with slashes after it, without the slashes; 0 if there is none.</summary>
    static int SchemeLength(ReadOnlySpan<byte> url)
    {
        int colon = url[..Math.Min(url.Length, 16)].IndexOf((byte)':');
        if (colon < 2 || colon + 1 >= url.Length || url[colon + 1] is not ((byte)'/' or (byte)'\\'))
            return 0;
        foreach (byte letter in url[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'+' or (byte)'.' or (byte)'-'))
                return 0;
        }
        return colon + 1;
    }

    static bool IsPort(ReadOnlySpan<byte> text) => text.Length <= 5 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary><c>host.tld</c>, <c>host.tld:443</c> or <c>localhost:3000</c>, with or without a path.</summary>
    static bool LooksLikeHost(ReadOnlySpan<byte> url)
    {
        int end = url.IndexOfAnyExcept(s_hostBytes);
        ReadOnlySpan<byte> name = end < 0 ? url : url[..end];
        if (end >= 0 && url[end] is not ((byte)'/' or (byte)':' or (byte)'?'))
            return false;
        int dot = name.IndexOf((byte)'.');
        return name.SequenceEqual("localhost"u8) || (dot > 0 && dot < name.Length - 1);
    }
}

namespace Guardrly.Normalize;

#pragma warning disable // stands in for the platforms' own code until that is there
internal readonly ref struct UrlParts
{
    public ReadOnlySpan<byte> Host { get; init; }
    public ReadOnlySpan<byte> Path { get; init; }
    public ReadOnlySpan<byte> Query { get; init; }

    public static bool TryParse(ReadOnlySpan<byte> url, out UrlParts parts)
    {
        int scheme = url.IndexOf("://"u8);
        ReadOnlySpan<byte> rest = scheme > 0 ? url[(scheme + 3)..] : url;
        ReadOnlySpan<byte> host = default;
        if (scheme > 0 || (!url.IsEmpty && url[0] != '/'))
        {
            int end = rest.IndexOfAny("/?#"u8);
            host = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[end..];
            host = host[(host.LastIndexOf((byte)'@') + 1)..];
            int colon = host.LastIndexOf((byte)':');
            if (colon > 0)
                host = host[..colon];
        }
        int query = rest.IndexOf((byte)'?');
        parts = new UrlParts { Host = host, Path = query < 0 ? rest : rest[..query], Query = query < 0 ? default : rest[(query + 1)..] };
        return url.Length > 0;
    }
}
internal static class EndpointTemplate
{
    public static int WritePath(ReadOnlySpan<byte> path, Span<byte> to)
    {
        if (path.IsEmpty) { to[0] = (byte)'/'; return 1; }
        path.CopyTo(to);
        return path.Length;
    }
    public static int Write(object platform, ReadOnlySpan<byte> path, Span<byte> to)
    {
        path.CopyTo(to);
        return path.Length;
    }
}
internal static class HostName
{
    public static int Normalize(ReadOnlySpan<byte> host, Span<byte> to)
    {
        System.Text.Ascii.ToLower(host, to, out int length);
        return length;
    }
}
internal enum HostKind : byte { Name, Metadata }
internal readonly record struct HostClass(byte Platform, HostKind Kind) { public bool IsUnknownDomain => false; }
internal static class PlatformStubs
{
    extension(Guardrly.Platforms.PlatformTable table)
    {
        public HostClass Resolve(ReadOnlySpan<byte> host) => default;
    }
}

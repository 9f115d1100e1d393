namespace Guardrly.Normalize;

/// <summary>
/// Keeps the templates of each host of a stream few, so that paths in which everything differs do not give an endpoint
/// each.
/// </summary>
internal sealed class TemplateLimit
{
    const int HostsMax = 256;

    readonly HashSet<ulong> _templates = [];
    readonly Dictionary<ulong, int> _counts = [];

    /// <summary>
    /// Whether a template is one of the host's first <see cref="StreamLimits.EndpointTemplatesMax"/>.
    /// </summary>
    public bool Takes(ReadOnlySpan<byte> host, ReadOnlySpan<byte> template)
    {
        ulong hostHash = Hash(0xCBF29CE484222325, host);
        ulong hash = Hash(hostHash * 31, template);
        if (_templates.Contains(hash))
            return true;
        bool isThere = _counts.TryGetValue(hostHash, out int count);
        if (!isThere && _counts.Count == HostsMax)
            return true; // of further hosts nothing is remembered
        if (count == StreamLimits.EndpointTemplatesMax)
            return false;
        _counts[hostHash] = count + 1;
        _templates.Add(hash);
        return true;
    }

    static ulong Hash(ulong hash, ReadOnlySpan<byte> text)
    {
        while (text.Length >= 8)
        {
            hash = (hash ^ BitConverter.ToUInt64(text)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
            text = text[8..];
        }
        foreach (byte letter in text)
            hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }
}

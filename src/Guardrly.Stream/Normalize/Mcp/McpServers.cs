using Guardrly.Normalize.Text;

namespace Guardrly.Normalize.Mcp;

/// <summary>The MCP servers of one stream. Bounded: of too many the one that was named first is forgotten.</summary>
internal sealed class McpServers
{
    const int ServersMax = 64;

    readonly List<McpServer> _servers = [];
    readonly McpServer _unrestored = new();
    int _oldest;

    public McpServers() => Current = _unrestored;

    /// <summary>The server that the text at hand is of.</summary>
    public McpServer Current { get; set; }

    /// <summary>The only server that was named; null where there is none or are several.</summary>
    public McpServer? Only => _servers.Count == 1 ? _servers[0] : null;

    /// <summary>Whether any was named.</summary>
    public bool HasAny => _servers.Count > 0;

    /// <summary>Finds one by its name; null if it was not added.</summary>
    public McpServer? Find(ReadOnlySpan<byte> name)
    {
        foreach (McpServer server in _servers)
        {
            if (server.Name.Bytes.SequenceEqual(name))
                return server;
        }
        return null;
    }

    /// <summary>What is known, to be taken up again; empty: nothing.</summary>
    public byte[] Save()
    {
        bool isNamed = _servers.Contains(Current);
        if (!HasAny && Current.Texts.All(text => text.IsNull))
            return [];
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(isNamed ? _servers.IndexOf(Current) : -1);
        foreach (McpServer server in isNamed ? _servers : [Current, .. _servers])
        {
            foreach (HeldText text in server.Texts)
            {
                writer.Write(text.IsNull ? (short)-1 : (short)text.Bytes.Length);
                writer.Write(text.Bytes);
            }
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Takes up what <see cref="Save"/> gave; what is none of it is left alone.</summary>
    public void Restore(ReadOnlySpan<byte> state)
    {
        if (state.Length < sizeof(int))
            return;
        int current = BitConverter.ToInt32(state);
        state = state[sizeof(int)..];
        _servers.Clear();
        while (TryRestoreOne(ref state, out McpServer server))
        {
            if (current < 0 && ReferenceEquals(Current, _unrestored))
                Current = server;
            else
                _servers.Add(server);
        }
        if (current >= 0 && current < _servers.Count)
            Current = _servers[current];
    }

    static bool TryRestoreOne(ref ReadOnlySpan<byte> state, out McpServer server)
    {
        server = new McpServer();
        foreach (HeldText text in server.Texts)
        {
            if (state.Length < sizeof(short))
                return false;
            int length = BitConverter.ToInt16(state);
            state = state[sizeof(short)..];
            if (length > state.Length)
                return false;
            if (length >= 0)
                text.Set(state[..length]);
            state = state[Math.Max(0, length)..];
        }
        return true;
    }

    /// <summary>Finds one by its name or adds it.</summary>
    public McpServer Add(ReadOnlySpan<byte> name)
    {
        if (Find(name) is { } found)
            return found;
        var server = new McpServer();
        server.Name.Set(name);
        if (_servers.Count < ServersMax)
            _servers.Add(server);
        else
            _servers[_oldest = (_oldest + 1) % ServersMax] = server;
        return server;
    }
}

namespace Guardrly.Normalize.Mcp;

/// <summary>The MCP servers of one stream. Bounded: of too many the one that was named first is forgotten.</summary>
internal sealed class McpServers
{
    const int ServersMax = 64;

    readonly List<McpServer> _servers = [];
    int _oldest;

    /// <summary>The server that the text at hand is of.</summary>
    public McpServer Current { get; set; } = new();

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

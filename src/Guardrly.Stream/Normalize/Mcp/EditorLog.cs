namespace Guardrly.Normalize.Mcp;

/// <summary>
/// What Cursor writes of MCP servers: <c>yyyy-MM-dd HH:mm:ss.fff [level] name: text</c>. It only tells which tool is
/// being called; what servers write is read as any text.
/// </summary>
internal sealed class EditorLog(McpServers servers)
{
    /// <summary>Takes what a line says of tools.</summary>
    public void Take(ReadOnlySpan<byte> line)
    {
        if (line.Length < 40 || line[4] != '-' || line[10] != ' ' || line[19] != '.' || line[23] != ' '
            || line[24] != '[')
            return;
        int tool = line.IndexOf("tool '"u8);
        if (tool < 0)
            return;
        ReadOnlySpan<byte> name = line[(tool + 6)..];
        int end = name.IndexOf((byte)'\'');
        if (end <= 0)
            return;
        ReadOnlySpan<byte> before = line[..tool];
        if (before.EndsWith("Calling "u8) || before.EndsWith("CallTool action for "u8))
            servers.Current.Call(name[..end], default);
        else if (before.EndsWith("Successfully called "u8) || before.EndsWith("Error calling "u8)
            || before.EndsWith("Failed to call "u8))
            servers.Current.Answer(default);
    }
}

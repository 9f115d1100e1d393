using Guardrly.Framing;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Mcp;

/// <summary>What a log said of one MCP server so far, that is true of the lines to come.</summary>
internal sealed class McpServer
{
    /// <summary>Its name; empty for the only one of a stream that names none.</summary>
    public HeldText Name { get; } = new(128);

    /// <summary>The session that it is in.</summary>
    public HeldText Session { get; } = new(192);

    /// <summary>Name of the client that talks to it.</summary>
    public HeldText Agent { get; } = new(128);

    /// <summary>The tool that was called and has not answered.</summary>
    public HeldText Tool { get; } = new(128);

    /// <summary>Id of that call.</summary>
    public HeldText ToolCall { get; } = new(64);

    /// <summary>Everything that is kept.</summary>
    public IEnumerable<HeldText> Texts => [Name, Session, Agent, Tool, ToolCall];

    /// <summary>Gives facts what they lack.</summary>
    public void Fill(RecordBatch batch, Span<CallFacts> facts)
    {
        TextRange session = default;
        TextRange agent = default;
        TextRange tool = default;
        foreach (ref CallFacts each in facts)
        {
            if (each.SessionId.IsNull)
                each.SessionId = Once(batch, Session, ref session);
            if (each.Agent.IsNull)
                each.Agent = Once(batch, Agent, ref agent);
            if (each.Tool.IsNull)
                each.Tool = Once(batch, Tool, ref tool);
        }
    }

    /// <summary>A tool is called.</summary>
    public void Call(ReadOnlySpan<byte> tool, ReadOnlySpan<byte> id)
    {
        Tool.Set(tool);
        ToolCall.Set(id);
    }

    /// <summary>A call was answered.</summary>
    public void Answer(ReadOnlySpan<byte> id)
    {
        if (ToolCall.Bytes.SequenceEqual(id))
            Tool.Clear();
    }

    static TextRange Once(RecordBatch batch, HeldText text, ref TextRange stored)
    {
        if (stored.IsNull)
            stored = text.Store(batch);
        return stored;
    }
}

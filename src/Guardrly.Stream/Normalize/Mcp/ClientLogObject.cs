using Guardrly.Normalize.Json;
using Guardrly.Records;

namespace Guardrly.Normalize.Mcp;

/// <summary>
/// What Claude Code writes of one MCP server: <c>{"debug":"…","timestamp":…,"sessionId":…,"cwd":…}</c>, the text under
/// <c>error</c> where it is one or the server's standard error.
/// </summary>
internal sealed class ClientLogObject(McpServers servers, Unwrapping unwrapping) : IObjectShape
{
    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        if (!hits.Has(JsonField.WorkingFolder) || !(hits.Has(JsonField.Debug) || hits.Has(JsonField.Error)))
            return false;
        int text = view.Find(root, "debug"u8);
        bool isError = text < 0;
        if (isError)
            text = view.Find(root, "error"u8);
        if (view.Kind(text) != JsonKind.String)
            return false;
        CallFacts context = CallFacts.Empty;
        context.TimestampMilliseconds = FieldText.Time(view, hits[JsonField.Timestamp]);
        context.SessionId = view.Text(hits[JsonField.Session]);
        int before = facts.Count;
        TextRange message = view.Text(text);
        if (view.Batch[message].StartsWith("Server stderr: "u8))
        {
            int length = "Server stderr: "u8.Length;
            unwrapping.TryRead(view.Source, new TextRange(message.Start + length, message.Length - length), facts);
        }
        else
        {
            TakeTool(view.Batch[message]);
        }
        if (facts.Count == before)
            facts.Add(CallPhase.None);
        TextRange level = view.Batch.Store(isError ? "error"u8 : "debug"u8);
        foreach (ref CallFacts each in facts.All[before..])
        {
            if (each.Level.IsNull)
                each.Level = level;
        }
        LogObject.Inherit(context, facts.All[before..]);
        servers.Current.Fill(view.Batch, facts.All[before..]);
        return true;
    }

    /// <summary><c>Calling MCP tool: x</c>, <c>Tool 'x' completed …</c>, <c>Tool 'x' failed …</c>.</summary>
    void TakeTool(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("Calling MCP tool: "u8))
            servers.Current.Call(message["Calling MCP tool: "u8.Length..].Trim((byte)' '), default);
        else if (message.StartsWith("Tool '"u8)
            && (message.IndexOf("' completed"u8) > 0 || message.IndexOf("' failed"u8) > 0))
            servers.Current.Answer(default);
    }
}

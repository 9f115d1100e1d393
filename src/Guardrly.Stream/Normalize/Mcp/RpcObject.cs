using Guardrly.Normalize.Json;
using Guardrly.Records;

namespace Guardrly.Normalize.Mcp;

/// <summary>
/// Messages of JSON-RPC between an MCP client and a server. They are no API calls; what servers log through them may
/// tell of some.
/// </summary>
internal sealed class RpcObject(McpServers servers, LogObject log, Unwrapping unwrapping, FieldHits inner)
    : IObjectShape
{
    const int ContentsMax = 32;

    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        if (!hits.Has(JsonField.JsonRpc) || view.Find(root, "jsonrpc"u8) < 0)
            return false;
        CallFacts context = CallFacts.Empty;
        if (hits.Has(JsonField.Timestamp))
            context.TimestampMilliseconds = FieldText.Time(view, hits[JsonField.Timestamp]);
        context.SessionId = view.Text(hits[JsonField.Session]);
        int before = facts.Count;
        ReadMessage(view, root, facts);
        if (facts.Count == before)
            facts.Add(CallPhase.None);
        LogObject.Inherit(context, facts.All[before..]);
        servers.Current.Fill(view.Batch, facts.All[before..]);
        if (view.Find(root, "method"u8) < 0)
            servers.Current.Answer(view.Raw(view.Find(root, "id"u8)));
        return true;
    }

    void ReadMessage(in JsonView view, int root, FactList facts)
    {
        int method = view.Find(root, "method"u8);
        int parameters = view.Find(root, "params"u8);
        if (method < 0)
        {
            ReadResult(view, root, facts);
        }
        else if (view.Is(method, "tools/call"u8))
        {
            TextRange tool = view.Word(view.Find(parameters, "name"u8));
            servers.Current.Call(view.Batch[tool], view.Raw(view.Find(root, "id"u8)));
        }
        else if (view.Is(method, "initialize"u8))
        {
            TextRange client = view.Word(view.Find(parameters, "clientInfo"u8, "name"u8));
            if (!client.IsNull)
                servers.Current.Agent.Set(view.Batch[client]);
        }
        else if (view.Is(method, "notifications/message"u8))
        {
            ReadLog(view, parameters, facts);
        }
    }

    void ReadLog(in JsonView view, int parameters, FactList facts)
    {
        int data = view.Find(parameters, "data"u8);
        int before = facts.Count;
        if (view.Kind(data) == JsonKind.Object)
        {
            inner.Clear();
            inner.Collect(view, data);
            log.TryRead(view, data, inner, facts);
        }
        else
        {
            unwrapping.TryRead(view, data, facts);
        }
        if (facts.Count == before)
            facts.Add(CallPhase.None);
        TextRange level = view.Word(view.Find(parameters, "level"u8));
        foreach (ref CallFacts each in facts.All[before..])
        {
            if (each.Level.IsNull)
                each.Level = level;
        }
    }

    /// <summary>The answer of a tool may hold the body of the call that failed; calls in it are the tool's
    /// talk.</summary>
    void ReadResult(in JsonView view, int root, FactList facts)
    {
        int content = view.Find(root, "result"u8, "content"u8);
        if (view.Kind(content) != JsonKind.Array)
            return;
        int next = view[content].Next;
        int count = 0;
        for (int index = content + 1; index < next && count < ContentsMax; index = view[index].Next, count++)
        {
            int text = view.Find(index, "text"u8);
            if (text < 0 || view.Raw(text).IndexOf("rror"u8) < 0)
                continue;
            int before = facts.Count;
            unwrapping.TryRead(view, text, facts);
            foreach (ref CallFacts each in facts.All[before..])
            {
                if (each.Phase != CallPhase.ErrorBody)
                    each.Phase = CallPhase.None;
            }
        }
    }
}

using System.Buffers.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>
/// A line of OTLP as JSON: spans or log records of several calls. Session and tool of a call are those of the MCP span
/// above it, which may be on an earlier line.
/// </summary>
internal sealed class OtlpObject(CallObject call, LogObject log, Unwrapping unwrapping, FieldHits inner) : IObjectShape
{
    readonly SpanTree _spans = new();

    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        bool hasSpans = hits.Has(JsonField.ResourceSpans);
        if (!hasSpans && !hits.Has(JsonField.ResourceLogs))
            return false;
        int resources = view.Find(root, hasSpans ? "resourceSpans"u8 : "resourceLogs"u8);
        if (view.Kind(resources) != JsonKind.Array)
            return false;
        int before = facts.Count;
        int next = view[resources].Next;
        if (hasSpans)
            NoteSpans(view, resources);
        for (int index = resources + 1; index < next; index = view[index].Next)
            ReadResource(view, index, hasSpans, facts);
        if (facts.Count == before)
            facts.Add(CallPhase.None);
        return true;
    }

    /// <summary>Every span of the line, before any call is read: a parent may come after its children.</summary>
    void NoteSpans(in JsonView view, int resources)
    {
        for (int index = resources + 1; index < view[resources].Next; index++)
        {
            if (view.Kind(index) != JsonKind.Object)
                continue;
            int id = view.Find(index, "spanId"u8);
            int attributes = id < 0 ? -1 : view.Find(index, "attributes"u8);
            if (attributes < 0 || view[index].Parent < 0)
                continue;
            int session = Attribute(view, attributes, "mcp.session.id"u8);
            if (session < 0)
                session = Attribute(view, attributes, "gen_ai.conversation.id"u8);
            int tool = Attribute(view, attributes, "gen_ai.tool.name"u8);
            if (tool < 0)
                tool = Attribute(view, attributes, "mcp.tool.name"u8);
            _spans.Add(view.Batch, view.Raw(view.Find(index, "traceId"u8)), view.Raw(id),
                view.Raw(view.Find(index, "parentSpanId"u8)), view.Text(session), view.Text(tool));
        }
    }

    void ReadResource(in JsonView view, int resource, bool hasSpans, FactList facts)
    {
        int attributes = view.Find(resource, "resource"u8, "attributes"u8);
        TextRange service = view.Text(Attribute(view, attributes, "service.name"u8));
        int scopes = view.Find(resource, hasSpans ? "scopeSpans"u8 : "scopeLogs"u8);
        if (scopes < 0)
            scopes = view.Find(resource, hasSpans ? "instrumentationLibrarySpans"u8 : "instrumentationLibraryLogs"u8);
        if (view.Kind(scopes) != JsonKind.Array)
            return;
        for (int scope = scopes + 1; scope < view[scopes].Next; scope = view[scope].Next)
        {
            int items = view.Find(scope, hasSpans ? "spans"u8 : "logRecords"u8);
            if (view.Kind(items) != JsonKind.Array)
                continue;
            for (int item = items + 1; item < view[items].Next; item = view[item].Next)
            {
                int before = facts.Count;
                if (hasSpans)
                    ReadSpan(view, item, facts);
                else
                    ReadLog(view, item, facts);
                foreach (ref CallFacts each in facts.All[before..])
                {
                    if (each.Agent.IsNull)
                        each.Agent = service;
                }
            }
        }
    }

    void ReadSpan(in JsonView view, int span, FactList facts)
    {
        inner.Clear();
        Offer(view, view.Find(span, "attributes"u8));
        // What a server was asked is no call of the agent; an MCP span only carries calls.
        int kind = view.Find(span, "kind"u8);
        if (inner[JsonField.McpMethod] >= 0 || view.Is(kind, "2"u8) || view.Is(kind, "SPAN_KIND_SERVER"u8))
            return;
        CallFacts own = CallFacts.Empty;
        call.Read(view, span, inner, ref own);
        if (own.Url.IsNull || own.Method.IsNull)
            return;
        long start = FieldText.Time(view, view.Find(span, "startTimeUnixNano"u8));
        own.Phase = CallPhase.Whole;
        own.JoinKey = default;
        own.TimestampMilliseconds = start;
        own.LatencyMilliseconds = Distance(view, span);
        // A status written as a type of error is no code of a body.
        own.HasResponseBody = !own.ErrorCode.IsNull;
        own.Level = default;
        _spans.Fill(view, span, ref own);
        facts.Add(own);
    }

    static double Distance(in JsonView view, int span)
    {
        ReadOnlySpan<byte> start = view.Raw(view.Find(span, "startTimeUnixNano"u8));
        ReadOnlySpan<byte> end = view.Raw(view.Find(span, "endTimeUnixNano"u8));
        return !Utf8Parser.TryParse(start, out long from, out _) || !Utf8Parser.TryParse(end, out long to, out _)
            || to < from
            ? double.NaN : Math.Round((to - from) / 1e6, 6);
    }

    void ReadLog(in JsonView view, int item, FactList facts)
    {
        inner.Clear();
        int body = view.Find(item, "body"u8);
        int list = view.Find(view.Find(body, "kvlistValue"u8), "values"u8);
        inner.Collect(view, item);
        Offer(view, list);
        Offer(view, view.Find(item, "attributes"u8));
        int before = facts.Count;
        if (!log.TryRead(view, item, inner, facts))
            unwrapping.TryRead(view, view.Find(body, "stringValue"u8), facts);
        long time = FieldText.Time(view, view.Find(item, "timeUnixNano"u8));
        foreach (ref CallFacts each in facts.All[before..])
        {
            if (time != Record.NoTimestamp)
                each.TimestampMilliseconds = time;
            each.IsTimed = true;
            _spans.Fill(view, item, ref each);
        }
    }

    /// <summary>Offers a list of keys with values.</summary>
    void Offer(in JsonView view, int attributes)
    {
        if (view.Kind(attributes) != JsonKind.Array)
            return;
        for (int index = attributes + 1; index < view[attributes].Next; index = view[index].Next)
        {
            int key = view.Find(index, "key"u8);
            int value = Value(view, view.Find(index, "value"u8));
            if (value >= 0 && view.Kind(key) == JsonKind.String)
                inner.Offer(view, view.Raw(key), value);
        }
    }

    /// <summary>The value of an attribute; -1 if it is not there.</summary>
    static int Attribute(in JsonView view, int attributes, ReadOnlySpan<byte> name)
    {
        if (view.Kind(attributes) != JsonKind.Array)
            return -1;
        for (int index = attributes + 1; index < view[attributes].Next; index = view[index].Next)
        {
            if (view.Is(view.Find(index, "key"u8), name))
                return Value(view, view.Find(index, "value"u8));
        }
        return -1;
    }

    /// <summary><c>{"stringValue":…}</c> and its like: the value in it.</summary>
    static int Value(in JsonView view, int value)
    {
        if (!view.IsContainer(value))
            return value;
        int first = value + 1;
        return first >= view[value].Next ? -1 : view.Kind(first) == JsonKind.Object ? -1
            : view.Kind(first) == JsonKind.Array ? first + 1 < view[first].Next ? Value(view, first + 1) : -1
            : first;
    }
}

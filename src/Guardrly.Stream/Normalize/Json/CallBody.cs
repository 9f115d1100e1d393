using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Bodies of requests and responses, written as JSON within a line or as a string.</summary>
internal sealed class CallBody
{
    readonly JsonTape _tape = new();

    /// <summary>Takes a request body into facts that have none.</summary>
    public void TakeRequest(in JsonView view, int node, ref CallFacts facts)
    {
        if (node < 0 || !facts.RequestBody.IsNull || view.Kind(node) is JsonKind.Null or JsonKind.Other)
            return;
        if (view.Kind(node) is JsonKind.True or JsonKind.False)
            return;
        int findings = CountFindings(view, node);
        if (!view.IsContainer(node))
        {
            TakeRequest(view.Source, view.Text(node), findings, ref facts);
            return;
        }
        TakeText(view[node].Text, findings, ref facts);
        TakeDocument(view, node, ref facts);
    }

    /// <summary>Takes the text of a request body: JSON, a form or anything else.</summary>
    public void TakeRequest(in UnitText source, TextRange text, int findings, ref CallFacts facts)
    {
        TakeText(text, findings, ref facts);
        if (_tape.Read(source.Batch.Bytes, text.Start, text.End) != JsonVerdict.None)
            TakeDocument(new JsonView(source, _tape), 0, ref facts);
    }

    static void TakeText(TextRange text, int findings, ref CallFacts facts)
    {
        facts.RequestBodyFindings = findings;
        if (facts.RequestBytes < 0)
            facts.RequestBytes = text.Length;
        facts.RequestBody = new TextRange(text.Start, Math.Min(text.Length, StreamLimits.RequestBodyBytesMax));
    }

    /// <summary>Of a GraphQL request the document is what counts; of several the first.</summary>
    static void TakeDocument(in JsonView body, int root, ref CallFacts facts)
    {
        if (body.Kind(root) == JsonKind.Array)
            root = root + 1 < body[root].Next ? root + 1 : -1;
        int query = body.Find(root, "query"u8);
        if (body.Kind(query) != JsonKind.String || !IsDocument(body, root, query))
            return;
        facts.RequestBody = body.Text(query);
        facts.Operation = body.Word(body.Find(root, "operationName"u8));
    }

    /// <summary>Takes a response body into facts: what error it tells of.</summary>
    public bool TakeResponse(in JsonView view, int node, ref CallFacts facts)
    {
        if (node < 0 || view.Kind(node) is JsonKind.Null or JsonKind.Other)
            return false;
        if (view.Kind(node) == JsonKind.String)
            return TakeResponse(view.Source, view.Text(node), ref facts);
        facts.HasResponseBody = true;
        return ErrorObject.TryRead(view, node, ref facts);
    }

    /// <summary>Takes the text of a response body.</summary>
    public bool TakeResponse(in UnitText source, TextRange text, ref CallFacts facts)
    {
        if (text.Length == 0)
            return false;
        facts.HasResponseBody = true;
        if (_tape.Read(source.Batch.Bytes, text.Start, text.End) == JsonVerdict.None)
            return false;
        return ErrorObject.TryRead(new JsonView(source, _tape), 0, ref facts);
    }

    /// <summary>Findings that lie in a value.</summary>
    static int CountFindings(in JsonView view, int node)
    {
        TextRange raw = view[node].Text;
        if (view.Source.Depth > 0)
            return CountMasks(view.Batch[raw]);
        RecordBatch batch = view.Batch;
        int count = 0;
        foreach (FindingMark mark in batch.FindingsOf(batch.Units[view.Source.Unit]))
        {
            if (mark.Start >= raw.Start && mark.Start <= raw.End && mark.Length > 0)
                count++;
        }
        return count;
    }

    /// <summary>Placeholders in a text that was decoded, where marks do not lead.</summary>
    public static int CountMasks(ReadOnlySpan<byte> text)
    {
        int count = 0;
        for (int at; (at = text.IndexOf("[REDACTED"u8)) >= 0; count++)
            text = text[(at + 1)..];
        return count;
    }

    /// <summary>Whether a <c>query</c> is a GraphQL document, not a search.</summary>
    static bool IsDocument(in JsonView body, int root, int query)
    {
        ReadOnlySpan<byte> text = body.Raw(query);
        return text.IndexOf((byte)'{') >= 0 || body.Find(root, "variables"u8) >= 0;
    }
}

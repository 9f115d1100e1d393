using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>An entry of a HAR file (HTTP Archive 1.2): one call with all that was sent and got.</summary>
internal sealed class HarEntry(CallBody body) : IObjectShape
{
    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        if (!hits.Has(JsonField.Started))
            return false;
        int request = view.Find(root, "request"u8);
        if (view.Kind(request) != JsonKind.Object)
            return false;
        int response = view.Find(root, "response"u8);
        CallFacts own = CallFacts.Empty;
        own.TimestampMilliseconds = FieldText.Time(view, view.Find(root, "startedDateTime"u8));
        own.Method = view.Word(view.Find(request, "method"u8));
        own.Url = view.Word(view.Find(request, "url"u8));
        own.Status = view.Status(view.Find(response, "status"u8));
        own.LatencyMilliseconds = FieldText.Milliseconds(
            view, view.Find(root, "time"u8), LatencyUnit.Milliseconds, JsonLibrary.Other);
        int headers = view.Find(request, "headers"u8);
        own.SessionId = Header(view, headers, "mcp-session-id"u8);
        ReadRequest(view, request, headers, ref own);
        ReadResponse(view, response, ref own);
        if (own.Method.IsNull || !HttpWords.IsMethod(view.Batch[own.Method]) || own.Url.IsNull)
        {
            own.Phase = CallPhase.None;
            facts.Add(own);
            return true;
        }
        // An entry without a status is a call that was never answered; it stands where it is.
        own.HasResponseBody = true;
        facts.Add(own with { Phase = CallPhase.Whole });
        return true;
    }

    void ReadRequest(in JsonView view, int request, int headers, ref CallFacts own)
    {
        own.RequestBytes = view.Number(view.Find(request, "bodySize"u8));
        TextRange length = Header(view, headers, "content-length"u8);
        if (!length.IsNull && own.RequestBytes <= 0)
            own.RequestBytes = HttpWords.Number(view.Batch[length], out _);
        int post = view.Find(request, "postData"u8);
        if (post >= 0)
            body.TakeRequest(view, view.Find(post, "text"u8), ref own);
    }

    void ReadResponse(in JsonView view, int response, ref CallFacts own)
    {
        own.ResponseBytes = view.Number(view.Find(response, "bodySize"u8));
        int headers = view.Find(response, "headers"u8);
        TextRange id = Header(view, headers, "x-request-id"u8);
        own.RequestId = id.IsNull ? Header(view, headers, "request-id"u8) : id;
        if (own.SessionId.IsNull)
            own.SessionId = Header(view, headers, "mcp-session-id"u8);
        TextRange left = Header(view, headers, "x-ratelimit-remaining"u8);
        own.RateLimitExhausted = !left.IsNull && view.Batch[left].SequenceEqual("0"u8);
        body.TakeResponse(view, view.Find(response, "content"u8, "text"u8), ref own);
    }

    /// <summary>The value of a header in a list of names with values.</summary>
    static TextRange Header(in JsonView view, int headers, ReadOnlySpan<byte> small)
    {
        if (view.Kind(headers) != JsonKind.Array)
            return default;
        for (int index = headers + 1; index < view[headers].Next; index = view[index].Next)
        {
            int name = view.Find(index, "name"u8);
            if (name >= 0 && HttpWords.Is(view.Raw(name), small))
                return view.Word(view.Find(index, "value"u8));
        }
        return default;
    }
}

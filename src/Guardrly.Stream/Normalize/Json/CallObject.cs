using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Reads the call that an object tells of in its fields, whatever library wrote them.</summary>
internal sealed class CallObject(CallBody body)
{
    const int HostBytesMax = 512;
    const int UrlBytesMax = 16 * 1024;

    /// <summary>Reads it into facts; the phase is set, <see cref="CallPhase.None"/> where it tells of none.</summary>
    public void Read(in JsonView view, int root, FieldHits hits, ref CallFacts facts)
    {
        JsonLibrary library = FieldText.LibraryOf(view, hits);
        ReadContext(view, hits, library, ref facts);
        facts.Method = view.Text(hits[JsonField.Method]);
        facts.Url = Bounded(view.Text(hits[hits[JsonField.Url] >= 0 ? JsonField.Url : JsonField.Path]), UrlBytesMax);
        if (facts.Method.IsNull && hits[JsonField.RequestLine] >= 0)
            ReadRequestLine(view, hits, ref facts);
        ReadPlace(view, hits, library, ref facts);
        facts.Status = view.Status(hits[JsonField.Status]);
        facts.Phase = Phase(view, hits, facts);
        if (facts.Phase == CallPhase.None)
        {
            facts.Status = 0;
            facts.Phase = IsBody(view, root, hits, ref facts) ? CallPhase.ErrorBody : CallPhase.None;
            return;
        }
        facts.IsTimed = true;
        facts.LatencyMilliseconds =
            FieldText.Milliseconds(view, hits[JsonField.Latency], hits.Unit, library);
        if (double.IsNaN(facts.LatencyMilliseconds) && hits[JsonField.EndTime] >= 0)
            facts.LatencyMilliseconds = Distance(view, hits);
        facts.JoinKey = JoinKey(view, hits);
        ReadBodies(view, hits, ref facts);
    }

    /// <summary>What stands on any line: time, level, session, agent, tool.</summary>
    public static void ReadContext(in JsonView view, FieldHits hits, JsonLibrary library, ref CallFacts facts)
    {
        if (hits.Has(JsonField.Timestamp))
            facts.TimestampMilliseconds = FieldText.Time(view, hits[JsonField.Timestamp]);
        facts.Level = FieldText.Level(view, hits, library);
        facts.SessionId = view.Text(hits[JsonField.Session]);
        int agent = hits[JsonField.Agent];
        facts.Agent = view.Text(agent >= 0 ? agent : hits[JsonField.Service]);
        facts.Tool = view.Text(hits[JsonField.Tool]);
        int id = hits[JsonField.RequestId];
        facts.RequestId = view.Text(id >= 0 ? id : hits[JsonField.TraceId]);
    }

    /// <summary>Where it went: a URL, or its parts.</summary>
    static void ReadPlace(in JsonView view, FieldHits hits, JsonLibrary library, ref CallFacts facts)
    {
        if (facts.Url.IsNull || view.Batch[facts.Url].IndexOf("://"u8) is > 0 and < 8)
            return;
        int host = hits[JsonField.Host];
        TextRange name = view.Text(host);
        // pino and its like write the machine's name there.
        bool isMachine = library == JsonLibrary.Pino && FieldText.KeyOf(view, host).SequenceEqual("hostname"u8);
        if (name.IsNull || isMachine || name.Length > HostBytesMax)
            return;
        if (view.Batch[name].IndexOf("://"u8) > 0)
        {
            facts.Url = Join(view, name, facts.Url);
            return;
        }
        if (IsHost(view.Batch[name]))
            facts.Host = name;
        TextRange query = view.Text(hits[JsonField.Query]);
        if (query.Length > 0 && query.Length <= UrlBytesMax)
            facts.Query = view.Batch[query][0] == '?' ? new TextRange(query.Start + 1, query.Length - 1) : query;
    }

    /// <summary><c>GET /path?query HTTP/1.1</c>.</summary>
    static void ReadRequestLine(in JsonView view, FieldHits hits, ref CallFacts facts)
    {
        TextRange line = view.Word(hits[JsonField.RequestLine]);
        ReadOnlySpan<byte> text = view.Batch[line];
        int blank = text.IndexOf((byte)' ');
        int version = text.LastIndexOf(" HTTP/"u8);
        if (blank < 3 || version <= blank || !HttpWords.IsMethod(text[..blank]))
            return;
        facts.Method = new TextRange(line.Start, blank);
        if (facts.Url.IsNull)
            facts.Url = Bounded(new TextRange(line.Start + blank + 1, version - blank - 1), UrlBytesMax);
    }

    /// <summary>The base of a client with the path of a request.</summary>
    static TextRange Join(in JsonView view, TextRange start, TextRange path)
    {
        Span<byte> room = view.Batch.Reserve(start.Length + path.Length + 1);
        ReadOnlySpan<byte> first = view.Batch[start].TrimEnd((byte)'/');
        ReadOnlySpan<byte> second = view.Batch[path].TrimStart((byte)'/');
        first.CopyTo(room);
        room[first.Length] = (byte)'/';
        second.CopyTo(room[(first.Length + 1)..]);
        return view.Batch.Commit(first.Length + 1 + second.Length);
    }

    static bool IsHost(ReadOnlySpan<byte> name) =>
        name.IndexOfAny(" /"u8) < 0
        && (name.IndexOfAny(".:["u8) >= 0 || name.SequenceEqual("localhost"u8) || name.SequenceEqual("metadata"u8));

    static TextRange Bounded(TextRange text, int bytesMax) =>
        text.Length > bytesMax ? new TextRange(text.Start, bytesMax) : text;

    static CallPhase Phase(in JsonView view, FieldHits hits, in CallFacts facts)
    {
        bool isResponse = view.Raw(hits[JsonField.Direction]).StartsWith("res"u8);
        if (facts.Url.IsNull)
            return facts.Status > 0 && (isResponse || IsHttpStatus(view, hits)) ? CallPhase.Response : CallPhase.None;
        if (facts.Status > 0)
            return facts.Method.IsNull || isResponse ? CallPhase.Response : CallPhase.Whole;
        return facts.Method.IsNull || IsRetry(view.Raw(hits[JsonField.Message])) ? CallPhase.None : CallPhase.Request;
    }

    /// <summary>A bare <c>status</c> or <c>code</c> is one of HTTP only where more of the line speaks of it.</summary>
    static bool IsHttpStatus(in JsonView view, FieldHits hits)
    {
        ReadOnlySpan<byte> key = FieldText.KeyOf(view, hits[JsonField.Status]);
        bool isBare = hits.Rank(JsonField.Status) < 0x100
            && view[hits[JsonField.Status]].Parent == 0
            && (key.SequenceEqual("status"u8) || key.SequenceEqual("code"u8));
        return !isBare || hits[JsonField.Latency] >= 0 || hits[JsonField.RequestId] >= 0 || hits[JsonField.SpanId] >= 0;
    }

    /// <summary>A line that says that a call will be made again makes none.</summary>
    static bool IsRetry(ReadOnlySpan<byte> message) =>
        message.IndexOf("etry"u8) >= 0 || message.IndexOf("etries"u8) >= 0 || message.IndexOf("dry run"u8) >= 0;

    static TextRange JoinKey(in JsonView view, FieldHits hits)
    {
        int node = hits[JsonField.SpanId];
        if (node < 0)
            node = hits[JsonField.RequestId];
        return view.Text(node >= 0 ? node : hits[JsonField.TraceId]);
    }

    static double Distance(in JsonView view, FieldHits hits)
    {
        long start = FieldText.Time(view, hits[JsonField.Timestamp]);
        long end = FieldText.Time(view, hits[JsonField.EndTime]);
        return start == Record.NoTimestamp || end == Record.NoTimestamp || end < start ? double.NaN : end - start;
    }

    void ReadBodies(in JsonView view, FieldHits hits, ref CallFacts facts)
    {
        bool isResponse = facts.Phase == CallPhase.Response;
        facts.RequestBytes = view.Number(hits[JsonField.RequestBytes]);
        facts.ResponseBytes = view.Number(hits[JsonField.ResponseBytes]);
        if (isResponse && facts.Method.IsNull && facts.ResponseBytes < 0)
            (facts.RequestBytes, facts.ResponseBytes) = (-1, facts.RequestBytes);
        facts.RateLimitExhausted = view.Is(hits[JsonField.RateLimitRemaining], "0"u8);
        int own = hits[JsonField.Body];
        if (own >= 0 && IsWithin(view, own, hits[JsonField.Url]))
            own = -1; // it only groups
        bool isOwnRequest = own >= 0 && !isResponse && !IsReading(view.Batch[facts.Method])
            && !IsErrorBody(view, own);
        int request = hits[JsonField.RequestBody];
        int response = hits[JsonField.ResponseBody];
        // What a client was given and what it got stand under one name where each has a line of its own.
        if (isResponse && facts.Method.IsNull && response < 0)
            (request, response) = (-1, request);
        if (!isResponse || !facts.Method.IsNull)
            body.TakeRequest(view, request >= 0 || !isOwnRequest ? request : own, ref facts);
        if (facts.Operation.IsNull)
            facts.Operation = view.Text(hits[JsonField.Operation]);
        if (facts.Phase == CallPhase.Request)
            return;
        body.TakeResponse(view, response >= 0 || isOwnRequest ? response : own, ref facts);
        ReadError(view, hits, ref facts);
    }

    static void ReadError(in JsonView view, FieldHits hits, ref CallFacts facts)
    {
        if (facts.ErrorCode.IsNull && ErrorObject.TryReadError(view, hits[JsonField.Error], ref facts))
            facts.HasResponseBody |= !facts.ErrorCode.IsNull && HttpWords.IsDigit(view.Batch[facts.ErrorCode][0]);
        if (facts.ErrorCode.IsNull && ErrorObject.TryReadErrors(view, hits[JsonField.Errors], ref facts))
            facts.HasResponseBody = true;
        if (facts.ErrorCode.IsNull && hits[JsonField.ErrorCode] >= 0)
            facts.ErrorCode = view.Text(hits[JsonField.ErrorCode]);
        if (facts.ErrorMessage.IsNull)
            facts.ErrorMessage = Bounded(view.Text(hits[JsonField.ErrorMessage]), 512);
    }

    static bool IsWithin(in JsonView view, int container, int node) => node > container && node < view[container].Next;

    static bool IsReading(ReadOnlySpan<byte> method) => HttpWords.Is(method, "get"u8) || HttpWords.Is(method, "head"u8);

    static bool IsErrorBody(in JsonView view, int node) =>
        view.Find(node, "error"u8) >= 0 || view.Find(node, "errors"u8) >= 0;

    /// <summary>Whether the object is, or holds, the body of a response and nothing of a call.</summary>
    bool IsBody(in JsonView view, int root, FieldHits hits, ref CallFacts facts)
    {
        bool isLogLine = hits.Has(JsonField.Message) || hits.Has(JsonField.Level) || hits.Has(JsonField.Timestamp);
        if (hits[JsonField.ResponseBody] >= 0)
            return body.TakeResponse(view, hits[JsonField.ResponseBody], ref facts) || !isLogLine;
        int error = view.Find(root, "error"u8);
        if (view.Kind(error) == JsonKind.String && isLogLine)
            return false;
        bool isError = ErrorObject.TryRead(view, root, ref facts)
            && (!facts.ErrorCode.IsNull || view.Kind(error) != JsonKind.Object);
        if (!isError && isLogLine)
            isError = ErrorObject.TryReadError(view, hits[JsonField.Error], ref facts)
                && !facts.ErrorCode.IsNull && HttpWords.IsDigit(view.Batch[facts.ErrorCode][0]);
        facts.HasResponseBody = isError || (!isLogLine && view.Kind(view.Find(root, "data"u8)) == JsonKind.Object);
        return facts.HasResponseBody;
    }
}

namespace Guardrly.Normalize.Text;

/// <summary>
/// A sentence with a method, a URL and a status in it: <c>PUT https://host/path 403 14ms</c>, <c>403 for GET
/// https://…</c>,
/// <c>GET https://… -&gt; 200 OK (12 ms)</c>; or at its start a method, a path and a status (Morgan, Koa).
/// </summary>
internal sealed class PlainCall : ITextReader
{
    const int UrlsMax = 4;

    readonly ErrorText _error = new();

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (TornJson.IsIn(text))
            return false;
        int from = Math.Max(0, line.SchemeIndex);
        for (int url = 0; url < UrlsMax && line.SchemeIndex >= 0; url++)
        {
            int colon = text[from..].IndexOf("://"u8);
            if (colon < 0)
                break;
            colon += from;
            from = colon + 3;
            if (HttpWords.TryUrl(text, colon, out int start, out int length)
                && TryAround(line, start, length, facts))
                return true;
        }
        return TryPath(line, facts);
    }

    bool TryAround(in TextLine line, int start, int length, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (!SentenceWords.TryMethodBefore(text[..start], out int method, out int methodLength))
            return false;
        int end = start + length;
        if (!SentenceWords.TryStatusAfter(text, end, out short status, out int after))
        {
            after = end;
            if (!SentenceWords.TryStatusBefore(text[..method], out status) && !TryNamedStatus(line, end, out status))
                return false;
        }
        // SDKs built on httpx tell of the same call once more.
        if (text[..method].EndsWith("HTTP Response: "u8))
            return false;
        Add(line, (method, methodLength), (start, length), status, after, facts);
        return true;
    }

    /// <summary>The status may be a named value among others: <c>GET URL {"status": 200}</c>.</summary>
    static bool TryNamedStatus(in TextLine line, int start, out short status)
    {
        CallFacts named = CallFacts.Empty;
        TextFields.Read(line, start, ref named);
        status = named.Status;
        return status != 0;
    }

    /// <summary>A path says nothing of calls elsewhere in a sentence.</summary>
    bool TryPath(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int method = SentenceWords.MessageStart(text);
        if (method >= text.Length)
            return false;
        if (text[method..].StartsWith("HTTP "u8))
            method += "HTTP "u8.Length;
        int blank = text[method..].IndexOf((byte)' ');
        if (blank < 3 || text[method] >= 'a' || !HttpWords.IsMethod(text.Slice(method, blank)))
            return false;
        int start = method + blank + 1;
        if (start >= text.Length || text[start] != '/')
            return false;
        int length = text[start..].IndexOf((byte)' ');
        if (length < 0 || !SentenceWords.TryStatusAfter(text, start + length, out short status, out int after))
            return false;
        Add(line, (method, blank), (start, length), status, after, facts);
        return true;
    }

    void Add(
        in TextLine line,
        (int Start, int Length) method,
        (int Start, int Length) url,
        short status,
        int after,
        FactList facts)
    {
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Method = line.Range(method.Start, method.Length);
        call.Url = line.Range(url.Start, url.Length);
        call.Status = status;
        ReadOnlySpan<byte> text = line.Bytes;
        int urlEnd = url.Start + url.Length;
        if (SentenceWords.TryLatency(text[after..], out double milliseconds)
            || SentenceWords.TryLatency(text[urlEnd..after], out milliseconds))
            call.LatencyMilliseconds = milliseconds;
        TextFields.Read(line, 0, ref call);
        if (status >= 400)
            _error.Put(line, after, ref call);
    }
}

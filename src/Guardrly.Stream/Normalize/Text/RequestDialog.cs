using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Clients that tell of a call on two lines, the second without method or URL: .NET, OkHttp, Feign, Spring, Faraday,
/// Rails, mitmproxy, wget.
/// </summary>
internal sealed class RequestDialog : ITextReader
{
    readonly HeldText _method = new(16);
    readonly HeldText _url = new(StreamLimits.HeldUrlBytesMax);

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int http = line.HttpIndex < 0 ? -1 : text.IndexOf("HTTP "u8);
        if (http >= 0 && TryNet(line, http, facts))
            return true;
        int start = SentenceWords.MessageStart(text);
        int arrow = text.IndexOf("--"u8);
        if (arrow >= 0 && TryArrows(line, arrow, facts))
            return true;
        if (start >= text.Length)
            return false;
        return text[start] switch
        {
            (byte)'H' => TryStarts(line, start, "HTTP "u8, isRequest: true, facts)
                || TryAnswer(line, start, "HTTP request sent, awaiting response... "u8, facts)
                || (text[..start].EndsWith("<< "u8) && TryVersionAnswer(line, start, facts)),
            (byte)'R' => TryAnswer(line, start, "Response "u8, facts),
            (byte)'S' => TryStarts(line, start, "Started "u8, isRequest: true, facts),
            (byte)'C' => TryAnswer(line, start, "Completed "u8, facts),
            (byte)'r' => TryStarts(line, start, "request: "u8, isRequest: true, facts)
                || TryAnswer(line, start, "response: Status "u8, facts),
            _ => HttpWords.IsDigit(text[start]) && TryProxyRequest(line, start, facts),
        };
    }

    static bool TryArrows(in TextLine line, int dashes, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int arrow = dashes + text[dashes..].IndexOf("-> "u8);
        if (arrow > dashes && TryRequest(line, arrow + 3, facts))
            return true;
        return dashes > 0 && text[dashes - 1] == '<' && TryArrowResponse(line, dashes - 1, facts);
    }

    /// <summary><c>10.0.0.4:51234: GET https://host/path HTTP/2.0</c> of mitmproxy.</summary>
    static bool TryProxyRequest(in TextLine line, int start, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes[start..];
        int colon = text.IndexOf(": "u8);
        return colon > 6 && HttpWords.IsAddress(text[..colon]) && TryRequest(line, start + colon + 2, facts);
    }

    /// <summary>
    /// <c>Sending HTTP request GET URL</c>, <c>Received HTTP response headers after 12.3ms - 200</c>; around them the
    /// same with the time that handlers took, which count only where the inner ones are not logged.
    /// </summary>
    bool TryNet(in TextLine line, int http, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        ReadOnlySpan<byte> before = text[..http].TrimEnd((byte)' ');
        ReadOnlySpan<byte> rest = text[http..];
        if (rest.StartsWith("HTTP request "u8))
        {
            int method = http + "HTTP request "u8.Length;
            if (before.EndsWith("Sending"u8))
            {
                _method.Clear();
                return TryRequest(line, method, facts);
            }
            if (before.EndsWith("Start processing"u8)
                && TryPlace(text, method, out int methodLength, out int url, out int length))
            {
                _method.Set(text.Slice(method, methodLength));
                _url.Set(text.Slice(url, length));
                return true;
            }
            return before.EndsWith("End processing"u8) && TryNetEnd(line, http, facts);
        }
        return rest.StartsWith("HTTP response headers after "u8) && before.EndsWith("Received"u8)
            && TryNetAnswer(line, http, CallPhase.Response, facts);
    }

    bool TryNetEnd(in TextLine line, int index, FactList facts)
    {
        if (_method.IsNull)
            return true;
        if (!TryNetAnswer(line, index, CallPhase.Whole, facts))
            return false;
        ref CallFacts call = ref facts.All[^1];
        call.Method = _method.Store(line.Batch);
        call.Url = _url.Store(line.Batch);
        _method.Clear();
        return true;
    }

    static bool TryNetAnswer(in TextLine line, int index, CallPhase phase, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes[index..];
        int after = text.IndexOf(" after "u8);
        if (after < 0 || !Durations.TryReadWithUnit(text[(after + 7)..], out double milliseconds, out int length))
            return false;
        ReadOnlySpan<byte> status = text[(after + 7 + length)..].TrimStart(" -"u8);
        if (!HttpWords.TryStatus(status, out short code))
            return false;
        ref CallFacts call = ref facts.Add(phase);
        call.Status = code;
        call.LatencyMilliseconds = milliseconds;
        call.IsTimed = true;
        return true;
    }

    static bool TryStarts(in TextLine line, int start, ReadOnlySpan<byte> word, bool isRequest, FactList facts) =>
        isRequest && line.Bytes[start..].StartsWith(word) && TryRequest(line, start + word.Length, facts);

    /// <summary>A method and a URL or a path, and no status behind it.</summary>
    static bool TryRequest(in TextLine line, int method, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (!TryPlace(text, method, out int methodLength, out int url, out int length))
            return false;
        int end = url + length;
        if (SentenceWords.TryStatusAfter(text, end, out _, out _))
            return false;
        ref CallFacts call = ref facts.Add(CallPhase.Request);
        call.Method = line.Range(method, methodLength);
        call.Url = line.Range(url, length);
        call.IsTimed = true;
        call.JoinKey = KeyBefore(line, method);
        TextFields.Read(line, url + length, ref call);
        return true;
    }

    static bool TryPlace(ReadOnlySpan<byte> text, int method, out int methodLength, out int url, out int length)
    {
        url = length = 0;
        methodLength = text[method..].IndexOf((byte)' ');
        if (methodLength < 3 || !HttpWords.IsMethod(text.Slice(method, methodLength)))
            return false;
        url = method + methodLength + 1;
        bool isQuoted = url < text.Length && text[url] == '"';
        if (isQuoted)
            url++;
        int end = text[url..].IndexOfAny(isQuoted ? "\""u8 : " ,"u8);
        length = end < 0 ? text.Length - url : end;
        ReadOnlySpan<byte> target = text.Slice(url, length);
        return target.StartsWith("/"u8) || target.IndexOf("://"u8) > 0;
    }

    /// <summary><c>[key] HTTP GET …</c>: the word in brackets right before says which response is whose.</summary>
    static TextRange KeyBefore(in TextLine line, int index)
    {
        ReadOnlySpan<byte> text = line.Text.Bytes[..(line.Head.MessageStart + index)];
        int close = text.LastIndexOf("] "u8);
        if (close < 0 || text.Length - close > 24)
            return default;
        int open = text[..close].LastIndexOf((byte)'[');
        // The name of a logger joins nothing; what is made for a request has a digit.
        return open >= 0 && close - open is > 4 and < 64 && text[open..close].IndexOf((byte)' ') < 0
            && text[open..close].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
            ? line.Text.Slice(open + 1, close - open - 1) : default;
    }

    static bool TryAnswer(in TextLine line, int start, ReadOnlySpan<byte> word, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes[start..];
        if (!text.StartsWith(word) || !HttpWords.TryStatus(text[word.Length..], out short status))
            return false;
        return AddAnswer(line, start, start + word.Length + 3, status, facts);
    }

    /// <summary><c>&lt;&lt; HTTP/2.0 200 OK</c>.</summary>
    static bool TryVersionAnswer(in TextLine line, int start, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes[start..];
        int blank = text.IndexOf((byte)' ');
        return text.StartsWith("HTTP/"u8) && blank > 0 && HttpWords.TryStatus(text[(blank + 1)..], out short status)
            && AddAnswer(line, start, start + blank + 4, status, facts);
    }

    /// <summary><c>&lt;-- 200 OK URL (123ms, 45-byte body)</c>, <c>&lt;--- HTTP/1.1 200 OK (123ms)</c>.</summary>
    static bool TryArrowResponse(in TextLine line, int arrow, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int index = arrow + text[arrow..].IndexOfAnyExcept((byte)'<', (byte)'-');
        if (index < arrow || text[index] != ' ')
            return false;
        index++;
        if (text[index..].StartsWith("HTTP/"u8))
            return TryVersionAnswer(line, index, facts);
        return HttpWords.TryStatus(text[index..], out short status) && AddAnswer(line, arrow, index + 3, status, facts);
    }

    static bool AddAnswer(in TextLine line, int start, int after, short status, FactList facts)
    {
        ref CallFacts call = ref facts.Add(CallPhase.Response);
        call.Status = status;
        call.IsTimed = true;
        call.JoinKey = KeyBefore(line, start);
        if (SentenceWords.TryLatency(line.Bytes[after..], out double milliseconds))
            call.LatencyMilliseconds = milliseconds;
        TextFields.Read(line, after, ref call);
        return true;
    }
}

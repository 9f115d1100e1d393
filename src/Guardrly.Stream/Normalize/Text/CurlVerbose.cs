using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// What <c>curl -v</c> says: <c>&gt;</c> request, <c>&lt;</c> response, <c>*</c> what it does, and bodies without a
/// mark. With
/// <c>--trace-time</c> each line but those of bodies has a time of day.
/// </summary>
/// <remarks>
/// The call stands on the status line, whose day is on a line to come: so it is given open, and the Date header, the
/// other headers and the body follow as more of it. The HTTP client of Apache writes the same with doubled marks.
/// </remarks>
internal sealed class CurlVerbose : ITextReader
{
    readonly HeldText _method = new(16);
    readonly HeldText _target = new(StreamLimits.HeldUrlBytesMax);
    readonly HeldText _host = new(512);
    readonly HeldText _connected = new(512);
    readonly HeldText _session = new(256);
    readonly HeldText _requestId = new(256);
    readonly HeldText _data = new(StreamLimits.HeldBodyBytesMax);
    readonly ErrorBody _body = new();
    long _requestBytes;
    long _requestTime;
    long _statusTime;
    short _status;
    State _state;

    enum State : byte
    {
        /// <summary>No request.</summary>
        Idle,

        /// <summary>In the headers of a request.</summary>
        Request,

        /// <summary>In the headers of a response.</summary>
        Response,

        /// <summary>In the body of a response.</summary>
        Body,
    }

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int mark = MarkLength(text);
        if (mark == 0 && text.StartsWith("$ curl "u8))
            return TakeCommand(text, facts);
        if (mark == 0)
            return _state == State.Body && !line.Head.IsThere && TryBody(line, facts);
        ReadOnlySpan<byte> rest = text[mark..].TrimEnd((byte)' ');
        switch (text[Math.Max(0, mark - 2)])
        {
            case (byte)'>':
                return TryRequestLine(rest, line, facts);
            case (byte)'<':
                return TryResponseLine(line, mark, rest, facts);
            default:
                return TryInfo(rest, facts);
        }
    }

    /// <summary>Bytes of the mark with its blank; 0 for a line without.</summary>
    static int MarkLength(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("http-outgoing-"u8))
        {
            int blank = text.IndexOf((byte)' ');
            return blank > 0 && text[blank..].Length > 4 && text[blank + 1] == text[blank + 2] && text[blank + 3] == ' '
                && text[blank + 1] is (byte)'>' or (byte)'<' ? blank + 4 : 0;
        }
        return text.IsEmpty || text[0] is not ((byte)'>' or (byte)'<' or (byte)'*') ? 0
            : text.Length == 1 ? 1
            : text[1] == ' ' ? 2 : 0;
    }

    bool TryRequestLine(ReadOnlySpan<byte> rest, in TextLine line, FactList facts)
    {
        if (TryRequest(rest, out int methodLength, out int targetLength))
        {
            _state = State.Request;
            _method.Set(rest[..methodLength]);
            _target.Set(rest.Slice(methodLength + 1, targetLength));
            _host.Clear();
            _session.Clear();
            _requestId.Clear();
            _requestBytes = -1;
            _requestTime = line.Head.TimeOfDayMilliseconds;
            if (HttpWords.Is(_method.Bytes, "connect"u8))
                _connected.Set(_target.Bytes);
            else
                Put(line, ref facts.Add(CallPhase.Request));
            return true;
        }
        if (_state != State.Request)
            return false;
        if (TryHeader(rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
            TakeRequestHeader(name, value);
        return true;
    }

    static bool TryRequest(ReadOnlySpan<byte> text, out int methodLength, out int targetLength)
    {
        methodLength = text.IndexOf((byte)' ');
        targetLength = 0;
        if (methodLength < 3 || !HttpWords.IsMethod(text[..methodLength]))
            return false;
        int version = text.LastIndexOf(" HTTP/"u8);
        targetLength = version - methodLength - 1;
        return targetLength > 0;
    }

    static bool TryHeader(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        int colon = text.Length > 1 ? text[1..].IndexOf((byte)':') + 1 : 0;
        name = colon > 0 ? text[..colon] : default;
        value = colon > 0 ? text[(colon + 1)..].Trim((byte)' ') : default;
        return colon > 0;
    }

    void TakeRequestHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (HttpWords.Is(name, "host"u8) || HttpWords.Is(name, ":authority"u8))
            _host.Set(value);
        else if (HttpWords.Is(name, "content-length"u8))
            _requestBytes = HttpWords.Number(value, out _);
        else if (HttpWords.Is(name, "mcp-session-id"u8))
            _session.Set(value);
        else if (HttpWords.Is(name, "x-request-id"u8))
            _requestId.Set(value);
    }

    bool TryResponseLine(in TextLine line, int mark, ReadOnlySpan<byte> rest, FactList facts)
    {
        if (rest.StartsWith("HTTP/"u8))
        {
            int blank = rest.IndexOf((byte)' ');
            if (_state != State.Request || blank < 0 || !HttpWords.TryStatus(rest[(blank + 1)..], out short status))
                return false;
            // "100 Continue" and the answer of a proxy to CONNECT come before the response.
            if (status < 200)
                return true;
            if (HttpWords.Is(_method.Bytes, "connect"u8))
            {
                _state = State.Idle;
                return true;
            }
            AddCall(line, status, facts);
            return true;
        }
        if (_state != State.Response)
            return false;
        if (rest.IsEmpty)
        {
            _state = State.Body;
            _body.Clear();
            return true;
        }
        if (TryHeader(rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
            TakeResponseHeader(line, mark + name.Length + 1, name, value, facts);
        return true;
    }

    void AddCall(in TextLine line, short status, FactList facts)
    {
        _state = State.Response;
        _status = status;
        _statusTime = line.Head.TimeOfDayMilliseconds;
        ref CallFacts call = ref facts.Add(CallPhase.Response);
        call.IsOpen = true;
        call.Status = status;
        Put(line, ref call);
        if (_statusTime >= 0 && _requestTime >= 0)
        {
            long latency = _statusTime - _requestTime;
            call.LatencyMilliseconds = latency < 0 ? latency + Timestamps.DayMilliseconds : latency;
        }
    }

    void Put(in TextLine line, ref CallFacts call)
    {
        call.Method = _method.Store(line.Batch);
        call.Url = _target.Store(line.Batch);
        call.Host = (_host.IsNull ? _connected : _host).Store(line.Batch);
        call.SessionId = _session.Store(line.Batch);
        call.RequestId = _requestId.Store(line.Batch);
        call.RequestBytes = _requestBytes;
        call.RequestBody = _data.Store(line.Batch);
    }

    void TakeResponseHeader(
        in TextLine line, int valueStart, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, FactList facts)
    {
        while (line.Bytes[valueStart..].StartsWith(" "u8))
            valueStart++;
        TextRange range = line.Range(valueStart, value.Length);
        if (HttpWords.Is(name, "date"u8) && Timestamps.TryParse(value, out long milliseconds))
            facts.Add(CallPhase.More).TimestampMilliseconds = OnDay(milliseconds);
        else if (HttpWords.Is(name, "content-length"u8))
            facts.Add(CallPhase.More).ResponseBytes = HttpWords.Number(value, out _);
        else if (HttpWords.Is(name, "mcp-session-id"u8))
            facts.Add(CallPhase.More).SessionId = range;
        else if (HttpWords.Is(name, "x-request-id"u8) || HttpWords.Is(name, "request-id"u8)
            || HttpWords.Is(name, "x-github-request-id"u8))
            facts.Add(CallPhase.More).RequestId = range;
        else if (HttpWords.Is(name, "x-ratelimit-remaining"u8) && value.SequenceEqual("0"u8))
            facts.Add(CallPhase.More).RateLimitExhausted = true;
    }

    /// <summary>The status line's own time on the day of the header, or the header's time.</summary>
    long OnDay(long date)
    {
        if (_statusTime < 0)
            return date;
        long time = date - (date % Timestamps.DayMilliseconds) + _statusTime;
        // Midnight may lie between the two: then they are minutes apart on different days.
        const long Near = 5 * 60 * 1000;
        if (Math.Abs(time - Timestamps.DayMilliseconds - date) < Near)
            return time - Timestamps.DayMilliseconds;
        return Math.Abs(time + Timestamps.DayMilliseconds - date) < Near ? time + Timestamps.DayMilliseconds : time;
    }

    bool TryBody(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        // "{ [12 bytes data]" and "} [12 bytes data]" tell of a body that went elsewhere.
        if (text.EndsWith("bytes data]"u8))
            return true;
        if (text.StartsWith("$ "u8) || text.StartsWith("curl: ("u8))
        {
            End(facts);
            return true;
        }
        if (_status < 400 && text.IndexOf("\"errors\""u8) < 0 && !_body.IsOpen)
            return false;
        _body.Read(text);
        if (!_body.IsComplete)
            return _body.IsOpen;
        _body.Add(line.Batch, facts);
        _body.Clear();
        _state = State.Idle;
        return true;
    }

    bool TryInfo(ReadOnlySpan<byte> rest, FactList facts)
    {
        if (TryHost(rest, "Connected to "u8) || TryHost(rest, "Established connection to "u8)
            || TryHost(rest, "connection with host "u8) || TryHost(rest, "OPENED stream for https://"u8))
            return true;
        if (_state == State.Idle)
            return false;
        if (_state is State.Response or State.Body && rest.StartsWith("Connection #"u8))
            End(facts);
        return true;
    }

    bool TryHost(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words)
    {
        int start = text.IndexOf(words);
        if (start < 0)
            return false;
        ReadOnlySpan<byte> host = text[(start + words.Length)..];
        int end = host.IndexOfAny((byte)' ', (byte)'/');
        _connected.Set(end < 0 ? host : host[..end]);
        return true;
    }

    /// <summary>The command that a shell shows has the body of the request, where it has one.</summary>
    bool TakeCommand(ReadOnlySpan<byte> text, FactList facts)
    {
        End(facts);
        _data.Clear();
        int data = text.IndexOf(" -d "u8);
        if (data < 0)
            data = text.IndexOf(" --data"u8);
        if (data < 0)
            data = text.IndexOf(" --json "u8);
        if (data < 0)
            return true;
        int quote = text[data..].IndexOfAny((byte)'\'', (byte)'"');
        if (quote < 0)
            return true;
        ReadOnlySpan<byte> value = text[(data + quote + 1)..];
        int end = value.IndexOf(text[data + quote]);
        if (end > 0 && value[0] != '@')
            _data.Set(value[..end]);
        return true;
    }

    void End(FactList facts)
    {
        if (_state is State.Response or State.Body)
            facts.Add(CallPhase.More).HasResponseBody = true;
        _state = State.Idle;
        _body.Clear();
    }
}

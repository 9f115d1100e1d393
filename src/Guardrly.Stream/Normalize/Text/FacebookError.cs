namespace Guardrly.Normalize.Text;

/// <summary>
/// The block that an exception of <c>facebook_business</c> prints: Message, Method, Path, Params, Status, Response,
/// each on a line of its own, with or without the head of a logger before it.
/// </summary>
/// <remarks>
/// The call stands on the status line and has the time of the line that the block follows. The response is laid out
/// over lines; what it says comes as the call's error body.
/// </remarks>
/// <param name="block">The head of the last line that had one.</param>
internal sealed class FacebookError(BlockHead block) : ITextReader
{
    const int LinesMax = 256;
    const int HeadBytesMax = 128;

    readonly HeldText _head = new(HeadBytesMax);
    readonly HeldText _method = new(16);
    readonly HeldText _path = new(StreamLimits.HeldUrlBytesMax);
    readonly HeldText _params = new(StreamLimits.HeldBodyBytesMax);
    readonly ErrorBody _body = new();
    long _headMilliseconds;
    int _lines;
    State _state;

    enum State : byte
    {
        /// <summary>Outside.</summary>
        Idle,

        /// <summary>Behind the message.</summary>
        Fields,

        /// <summary>In the parameters.</summary>
        Params,

        /// <summary>Behind the status.</summary>
        Answered,

        /// <summary>In the response.</summary>
        Response,
    }

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int message = text[..Math.Min(text.Length, HeadBytesMax + 16)].IndexOf("Message: "u8);
        if (message >= 0 && text[..message].TrimEnd((byte)' ') is { Length: <= HeadBytesMax } head
            && (message == 0 || text[message - 1] == ' '))
        {
            Start(line, head);
            return false;
        }
        if (_state == State.Idle)
            return false;
        if (text.StartsWith(_head.Bytes))
            text = text[_head.Bytes.Length..];
        text = text.Trim((byte)' ');
        if (++_lines > LinesMax)
        {
            _state = State.Idle;
            return false;
        }
        if (_state == State.Response)
            return TryResponse(line, text, facts);
        if (TryField(text, "Method:"u8, out ReadOnlySpan<byte> value))
            _method.Set(value);
        else if (TryField(text, "Path:"u8, out value))
            _path.Set(value);
        else if (TryField(text, "Params:"u8, out value))
            StartParams(value);
        else if (TryField(text, "Status:"u8, out value))
            return TryStatus(line, value, facts);
        else if (TryField(text, "Response:"u8, out value))
            return _state == State.Answered && StartResponse(line, value, facts);
        else if (_state == State.Params)
            _params.Append(text);
        else
            return false;
        return Finish(facts);
    }

    /// <summary>What the logger puts between its head and the message stands before each line.</summary>
    void Start(in TextLine line, ReadOnlySpan<byte> head)
    {
        _head.Set(head);
        _state = State.Fields;
        _lines = 0;
        _method.Clear();
        _path.Clear();
        _params.Clear();
        _body.Clear();
        _headMilliseconds = line.Head.HasTimestamp ? line.Head.TimestampMilliseconds : block.TimestampMilliseconds;
    }

    static bool TryField(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        bool isField = text.StartsWith(name);
        value = isField ? text[name.Length..].Trim((byte)' ') : default;
        return isField;
    }

    void StartParams(ReadOnlySpan<byte> value)
    {
        _state = State.Params;
        _params.Set(value);
    }

    /// <summary>A line of the block that says nothing yet: the reader has it, the line's record its head
    /// alone.</summary>
    static bool Finish(FactList facts)
    {
        facts.Add(CallPhase.None);
        return true;
    }

    bool TryStatus(in TextLine line, ReadOnlySpan<byte> value, FactList facts)
    {
        if (_method.IsNull || _path.IsNull || !HttpWords.IsMethod(_method.Bytes)
            || !HttpWords.TryStatus(value, out short status))
        {
            _state = State.Idle;
            return false;
        }
        _state = State.Answered;
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Status = status;
        call.Method = _method.Store(line.Batch);
        call.Url = _path.Store(line.Batch);
        call.TimestampMilliseconds = _headMilliseconds;
        if (!_params.IsNull && _params.Room > 0)
            call.RequestBody = PythonText.StoreJson(line.Batch, _params.Bytes);
        if (!line.Head.IsThere)
            block.Fill(line.Batch, ref call);
        return true;
    }

    bool StartResponse(in TextLine line, ReadOnlySpan<byte> value, FactList facts)
    {
        _state = State.Response;
        return value.IsEmpty ? Finish(facts) : TryResponse(line, value, facts);
    }

    bool TryResponse(in TextLine line, ReadOnlySpan<byte> text, FactList facts)
    {
        if (text.IsEmpty)
            return _body.IsOpen && Finish(facts);
        _body.Read(text);
        if (!_body.IsComplete)
        {
            if (_body.IsOpen)
                return Finish(facts);
            _state = State.Idle;
            return false;
        }
        _body.Add(line.Batch, facts);
        _state = State.Idle;
        return true;
    }
}

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A private key that goes on in the line of its BEGIN marker: with escaped newlines (<c>\n</c> at any depth,
/// <c>%0A</c>), with spaces in their place, or as a list of strings.
/// </summary>
internal ref struct PrivateKeyInline
{
    /// <summary>Shorter runs are words until a longer one has come.</summary>
    const int RunBytesMin = 20;

    const int HeaderBytesMax = 512;
    const int SeparatorBytesMax = 16;

    enum Stop : byte
    {
        None,
        Marker,
        LineEnd,
        Other,
        Piece,
    }

    int _first;
    int _last;
    int _lastLong;
    int _maskedEnd;     // what comes after it is ordinary text again
    int _shortRuns;
    bool _hasKey;
    bool _hasHeader;

    public static void Step(ref View view, ref int position, ref PrivateKeyState state, MatchList matches)
    {
        var run = new PrivateKeyInline { _first = -1, _hasKey = state.Phase == PrivateKeyPhase.Piece };
        int at = position;
        Stop stop = run.Scan(ref view, ref at, position + PrivateKeyBlock.PieceBytesMax, matches);
        run.Flush(stop, matches);
        switch (stop)
        {
            case Stop.Piece when run._hasKey:
                position = at;
                state = state with { Phase = PrivateKeyPhase.Piece };
                break;
            case Stop.LineEnd:
                position = Math.Min(at + 1, view.End);
                state = state with { Phase = PrivateKeyPhase.Line, Lines = (byte)(run._hasKey ? 1 : 0) };
                break;
            case Stop.Other when !run._hasKey && !IsMasked(ref view, at) && TryFindLineEnd(ref view, ref at):
                position = at;
                state = state with { Phase = PrivateKeyPhase.Line };
                break;
            default:
                position = stop == Stop.Other ? Math.Max(position, run._maskedEnd) : at;
                state = default;
                break;
        }
    }

    Stop Scan(ref View view, ref int at, int limit, MatchList matches)
    {
        int start = at;
        while (at < limit)
        {
            byte value = view[at];
            if (Base64Text.IsMember(value))
            {
                TakeRun(ref view, ref at, limit);
                continue;
            }
            if (value == '\n')
                return Stop.LineEnd;
            if (PrivateKeyLine.IsMarker(ref view, at))
                return Stop.Marker;
            if (value is (byte)' ' or (byte)'\t' or (byte)'\r')
                at++;
            else if (Base64Text.TryTakeEscape(ref view, ref at, out bool isNewline))
                _shortRuns = isNewline ? 0 : _shortRuns;
            else if (!_hasKey && at - start < HeaderBytesMax && IsHeaderMark(value))
                TakeHeader(ref at);
            else if (!TryTakeQuotes(ref view, ref at, matches))
                return Stop.Other;
        }
        return Stop.Piece;
    }

    static bool IsHeaderMark(byte value) => value is (byte)'-' or (byte)':' or (byte)',' or (byte)'.';

    /// <summary><c>Proc-Type: 4,ENCRYPTED</c></summary>
    void TakeHeader(ref int at)
    {
        at++;
        _hasHeader = true;
        _first = -1;
    }

    void TakeRun(ref View view, ref int at, int limit)
    {
        int start = at;
        Base64Text.TakeRun(ref view, ref at, limit);
        bool isLong = at - start >= RunBytesMin;
        if (_first < 0 || (isLong && !_hasKey))
            _first = start;
        _last = at;
        _hasKey |= isLong;
        _shortRuns++;
        if (isLong)
        {
            _lastLong = at;
            _shortRuns = 0;
        }
    }

    /// <summary>Adds what has come. After spaces one short run may be the key's last line, but two are prose.</summary>
    void Flush(Stop stop, MatchList matches)
    {
        if (_first < 0)
            return;
        int last = _shortRuns > 1 && _lastLong > _first ? _lastLong : _last;
        bool isWhole = stop == Stop.Marker && !_hasHeader && last - _first >= 8;
        if (_hasKey || isWhole)
        {
            matches.Add(_first, last, SecretKind.PrivateKey);
            _maskedEnd = last;
        }
        _first = -1;
    }

    /// <summary>Passes from one string of a list to the next: each keeps its quotes.</summary>
    bool TryTakeQuotes(ref View view, ref int at, MatchList matches)
    {
        int next = at;
        if (!TryTakeSeparator(ref view, ref next))
            return false;
        int end = next;
        Base64Text.TakeRun(ref view, ref end, next + PrivateKeyBlock.PieceBytesMax);
        bool isKey = end - next >= 2 * RunBytesMin || PrivateKeyLine.IsMarker(ref view, end)
            || (_hasKey && end > next && IsLastString(ref view, end));
        if (!isKey)
            return false;
        Flush(Stop.Other, matches);
        at = next;
        return true;
    }

    /// <summary>Whether a string of the key ends at <paramref name="end"/>, by what comes after it.</summary>
    static bool IsLastString(ref View view, int end)
    {
        int next = end;
        if (Base64Text.TryTakeEscape(ref view, ref next, out bool isNewline))
            return isNewline;
        if (TryTakeSeparator(ref view, ref next))
            return PrivateKeyLine.IsMarker(ref view, next);
        return Base64Text.TryTakeQuote(ref view, ref next) && view[next] == ']';
    }

    /// <summary><c>", "</c>, <c>', b'</c>, <c>" + "</c></summary>
    static bool TryTakeSeparator(ref View view, ref int at)
    {
        int next = at;
        if (!Base64Text.TryTakeQuote(ref view, ref next))
            return false;
        while (next < at + SeparatorBytesMax && view[next] is (byte)' ' or (byte)',' or (byte)'+' or (byte)'b')
            next++;
        if (!Base64Text.TryTakeQuote(ref view, ref next))
            return false;
        at = next;
        return true;
    }

    /// <summary>Whether the key that stood here is masked already: then no key goes on after this line.</summary>
    static bool IsMasked(ref View view, int at) => view.StartsWith(at, "[REDACTED"u8);

    static bool TryFindLineEnd(ref View view, ref int at)
    {
        int limit = at + PrivateKeyBlock.PieceBytesMax;
        int line = view.Bytes[at..Math.Min(limit, view.End)].IndexOf((byte)'\n');
        if (line < 0)
        {
            view.HitEnd |= limit > view.End;
            return false;
        }
        at += line + 1;
        return true;
    }
}

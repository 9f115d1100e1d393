using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Reads what stands before a message: times, levels, and the names and numbers of whoever wrote it (host, container,
/// process, thread, logger).
/// </summary>
/// <remarks>
/// <para>
/// Heads are as many as there are loggers, and they nest: a container's head before syslog's before Python's. So there
/// are no formats here, only pieces that any of them is made of, taken one after another as long as they fit. The first
/// time and the first level count.
/// </para>
/// <para>
/// A name is taken only behind a time or a level, and where a sign behind it (<c>: </c>, <c> - </c>, a bracket) says
/// that it is one. Names before the first time are taken on trial: without a time or a level the message starts where
/// the text does.
/// </para>
/// </remarks>
/// <param name="text">The text.</param>
internal ref partial struct LineHeadReader(ReadOnlySpan<byte> text)
{
    const int PiecesMax = 16;
    const int NameBytesMax = 96;

    readonly ReadOnlySpan<byte> _text = text;
    int _index;
    int _names;
    bool _isSyslog;
    bool _isSeparated;
    LineHead _head;

    /// <summary>Reads it.</summary>
    public LineHead Read()
    {
        _head.TimestampMilliseconds = Record.NoTimestamp;
        _head.TimeOfDayMilliseconds = -1;
        if (_text.StartsWith("\uFEFF"u8))
            _index = 3;
        for (int piece = 0; piece < PiecesMax; piece++)
        {
            int blanks = _text[_index..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blanks < 0)
                break;
            _index += blanks;
            // Behind a separator an indented text is a message that is laid out.
            if (blanks > 1 && _isSeparated)
                break;
            int start = _index;
            _isSeparated = false;
            if (!TryPiece())
            {
                _index = start;
                break;
            }
            if (_head.IsThere || _isSyslog)
                _head.MessageStart = _index;
        }
        // The indentation of a message belongs to it, the blank after its head does not.
        if (_head.MessageStart > 0 && _head.MessageStart < _text.Length && _text[_head.MessageStart] == ' ')
            _head.MessageStart++;
        return _head;
    }

    readonly byte At(int index) => index < _text.Length ? _text[index] : (byte)0;

    bool TryPiece()
    {
        byte first = _text[_index];
        if (HttpWords.IsDigit(first))
            return TryTime(_index, _text.Length) || (_head.HasTime && TryProcess());
        return first switch
        {
            (byte)'[' => TryBrackets(),
            (byte)'<' => TryPriority(),
            (byte)'-' or (byte)'|' or (byte)':' => _head.IsThere && TrySeparator(),
            _ => char.IsAsciiLetter((char)first) && TryWord(),
        };
    }

    /// <summary>A time with or without a date, up to <paramref name="end"/>.</summary>
    bool TryTime(int start, int end)
    {
        ReadOnlySpan<byte> text = _text[start..Math.Min(end, start + 48)];
        bool isNumber = HttpWords.IsDigit(text[0]);
        bool hasDay = Timestamps.TryParsePrefix(text, out long milliseconds, out int length)
            || (isNumber && TryEpoch(text, out milliseconds, out length));
        if (!hasDay && !isNumber)
            return false;
        if (!hasDay && (!TimestampReader.TryReadTimeOfDay(text, out milliseconds, out length) || length < 7))
            return false;
        // A word that goes on is no time.
        if (start + length < end && char.IsAsciiLetterOrDigit((char)_text[start + length]))
            return false;
        if (hasDay && !_head.HasTimestamp)
            _head.TimestampMilliseconds = milliseconds;
        else if (!hasDay && !_head.HasTime)
            _head.TimeOfDayMilliseconds = milliseconds;
        _head.HasTime = true;
        _index = start + length;
        return true;
    }

    /// <summary>Ten digits with a fraction, or thirteen, with a blank behind them.</summary>
    static bool TryEpoch(ReadOnlySpan<byte> text, out long milliseconds, out int length)
    {
        length = text.IndexOfAny((byte)' ', (byte)'\t', (byte)']');
        milliseconds = 0;
        if (length is not (>= 13 and <= 17))
            return false;
        ReadOnlySpan<byte> word = text[..length];
        return (length == 13 || word[10] == '.') && Timestamps.TryParseEpoch(word, out milliseconds);
    }

    /// <summary>A process id behind the time, told by dashes or a level behind it.</summary>
    bool TryProcess()
    {
        if (HttpWords.Number(_text[_index..], out int length) < 0 || At(_index + length) != ' ')
            return false;
        int next = _index + length + 1;
        ReadOnlySpan<byte> rest = _text[next..];
        if (!rest.StartsWith("--- "u8) && !rest.StartsWith("- "u8) && !(length < 8 && TryLevelAt(next, out _)))
            return false;
        _index = next;
        return true;
    }

    bool TryBrackets()
    {
        int end = _text[_index..Math.Min(_text.Length, _index + NameBytesMax)].IndexOf((byte)']');
        if (end < 2)
            return false;
        end += _index;
        int start = _index + 1;
        if (HttpWords.IsDigit(_text[start]) && TryTime(start, end))
        {
            // Serilog and Ruby have the level or the process behind the time.
            if (At(_index) == ' ' && TryLevelAt(_index + 1, out int level) && level == end)
                SetLevel(_index + 1, level);
            _index = end + 1;
            return true;
        }
        if (char.IsAsciiLetter((char)_text[start])
            && Timestamps.TryParsePrefix(_text[start..end], out _, out int length)
            && start + length == end)
        {
            _ = TryTime(start, end);
            _index = end + 1;
            return true;
        }
        int word = start;
        while (_text[word] == ' ')
            word++;
        if (TryLevelAt(word, out int levelEnd) && _text[levelEnd..end].IndexOfAnyExcept((byte)' ') < 0)
        {
            SetLevel(word, levelEnd);
            _index = end + 1;
            return true;
        }
        if (_text[start..end].IndexOfAny((byte)'"', (byte)'{', (byte)'=') >= 0)
            return false;
        _index = end + 1;
        return true;
    }

    /// <summary><c>&lt;165&gt;</c> of syslog, with the version of RFC 5424 if it is there.</summary>
    bool TryPriority()
    {
        long priority = HttpWords.Number(_text[(_index + 1)..], out int length);
        if (priority is < 0 or > 191 || At(_index + 1 + length) != '>')
            return false;
        _isSyslog = true;
        _index += length + 2;
        if (At(_index) == '1' && At(_index + 1) == ' ')
            _index += 2;
        return true;
    }

    bool TrySeparator()
    {
        byte sign = _text[_index];
        int end = _index;
        while (At(end) == sign)
            end++;
        if (end - _index > 3 || At(end) is not ((byte)' ' or (byte)'\t' or 0))
            return sign == ':' && end - _index == 1 && _head.LevelLength > 0 && TryName(end);
        _index = end;
        _isSeparated = true;
        return true;
    }

    bool TryWord()
    {
        if (TryLevelAt(_index, out int end) && IsLevelEnd(end) && (_head.LevelLength == 0 || _text[end - 1] < 'a'))
        {
            SetLevel(_index, end);
            _index = end;
            return true;
        }
        // "I, [2026-…]" of Ruby.
        if (LevelWords.IsLetter(_text[_index]) && At(_index + 1) == ',' && At(_index + 2) == ' '
            && At(_index + 3) == '[')
        {
            SetLevel(_index, _index + 1);
            _index += 2;
            return true;
        }
        if (!_head.HasTime && (TryTime(_index, _text.Length) || TryYearlessTime() || TryContainer()))
            return true;
        if (!_head.IsThere)
            return false;
        return TryStreamName() || (_names == 0 && TryOrigin()) || TryName(_index);
    }

    /// <summary>
    /// At the start of a line a level must have a sign behind it, or be in capitals: "error" may be the first word of a
    /// sentence.
    /// </summary>
    readonly bool IsLevelEnd(int end)
    {
        byte sign = At(end);
        if (sign == ':')
            return At(end + 1) != '/';
        if (sign is (byte)']' or (byte)'|' or (byte)'\t' || (sign == ' ' && At(end + 1) is (byte)'-' or (byte)'|'))
            return true;
        return sign is (byte)' ' or (byte)'(' or (byte)'[' && (_head.HasTime || _text[end - 1] < 'a');
    }

    readonly bool TryLevelAt(int start, out int end)
    {
        end = start;
        while (end < _text.Length && end - start < 12 && char.IsAsciiLetter((char)_text[end]))
            end++;
        if (!LevelWords.IsLevel(_text[start..end]))
            return false;
        // slog writes INFO+2.
        if (At(end) is (byte)'+' or (byte)'-' && HttpWords.IsDigit(At(end + 1)))
            end += 2;
        return true;
    }

    void SetLevel(int start, int end)
    {
        if (_head.LevelLength > 0)
            return;
        _head.LevelStart = start;
        _head.LevelLength = end - start;
    }

    /// <summary><c>Mar 11 15:00:01</c>: a time, but no year.</summary>
    bool TryYearlessTime()
    {
        if (At(_index + 3) != ' ' || At(_index + 6) != ' ' || !HttpWords.IsDigit(At(_index + 5)))
            return false;
        if (!TimestampReader.TryReadTimeOfDay(_text[(_index + 7)..], out _, out int length) || length < 8)
            return false;
        _index += 7 + length;
        _head.HasTime = true;
        _isSyslog = true;
        return true;
    }
}

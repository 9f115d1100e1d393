using System.Buffers;

namespace Guardrly.Normalize.Text;

/// <content>The names of whoever wrote the line: container, host, process, logger.</content>
internal ref partial struct LineHeadReader
{
    static readonly SearchValues<byte> s_nameBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/$@<>"u8);

    /// <summary><c>mcp-1  | </c> of Docker Compose, before the first time.</summary>
    bool TryContainer()
    {
        int end = NameEnd(_index);
        int bar = end;
        while (At(bar) == ' ')
            bar++;
        if (bar == end || At(bar) != '|' || At(bar + 1) is not ((byte)' ' or 0))
            return false;
        _index = bar + 1;
        return true;
    }

    /// <summary><c>stdout F </c> of the container runtimes.</summary>
    bool TryStreamName()
    {
        ReadOnlySpan<byte> rest = _text[_index..];
        if (rest.Length < 9 || !(rest.StartsWith("stdout "u8) || rest.StartsWith("stderr "u8))
            || rest[7] is not ((byte)'F' or (byte)'P') || rest[8] != ' ')
            return false;
        _index += 8;
        return true;
    }

    /// <summary><c>host tag[123]: </c> of syslog, <c>host app 123 ID47 - </c> of RFC 5424.</summary>
    bool TryOrigin()
    {
        int tag = NameEnd(_index);
        if (At(tag) != ' ' || HttpWords.IsMethod(_text[_index..tag]))
            return false;
        int end = NameEnd(tag + 1);
        if (At(end) == '[')
        {
            _ = HttpWords.Number(_text[(end + 1)..], out int digits);
            end += digits + 2;
            if (digits == 0 || At(end - 1) != ']' || At(end) != ':')
                return false;
        }
        else if (!_isSyslog)
        {
            return false;
        }
        else if (At(end) != ':')
        {
            return TryStructured(end);
        }
        _names++;
        _index = end + 1;
        return true;
    }

    bool TryStructured(int end)
    {
        for (int field = 0; field < 2; field++)
        {
            if (At(end) != ' ')
                return false;
            end = _text[(end + 1)..].IndexOf((byte)' ') + end + 1;
        }
        if (At(end) != ' ' || At(end + 1) is not ((byte)'-' or (byte)'['))
            return false;
        int data = end + 1;
        end = data + 1;
        if (_text[data] == '[')
        {
            int close = _text[data..Math.Min(_text.Length, data + 1024)].IndexOf("] "u8);
            if (close < 0)
                return false;
            end = data + close + 1;
        }
        _names++;
        _index = end;
        if (_text[end..].StartsWith(" \uFEFF"u8))
            _index = end + 4;
        return true;
    }

    /// <summary>The name of a logger: a sign behind it tells that it is one.</summary>
    bool TryName(int start)
    {
        if (_names >= 2)
            return false;
        int end = NameEnd(start);
        bool isBehindColon = start != _index;
        while (!isBehindColon && At(end) == ':' && At(end + 1) is not ((byte)' ' or (byte)'/' or 0))
            end = NameEnd(end + 1);
        bool isName = At(end) switch
        {
            // Behind the names of an exception's fields the values stand in a column.
            (byte)':' => isBehindColon || (At(end + 1) == ' ' && At(end + 2) != ' '),
            (byte)' ' => IsSeparatorBehind(end),
            (byte)'\t' => true,
            _ => false,
        };
        ReadOnlySpan<byte> name = _text[start..end];
        if (!isName || name.IsEmpty || HttpWords.IsMethod(name) || IsWordOfMessage(name))
        {
            // A level two words on makes the words before it names: "httpx[12] INFO".
            return _head.LevelLength == 0 && TryNamesBeforeLevel(end);
        }
        _names++;
        _index = At(end) == ':' ? end + 1 : end;
        return true;
    }

    /// <summary>Words with a colon that a reader of messages looks for.</summary>
    static bool IsWordOfMessage(ReadOnlySpan<byte> name) => name.SequenceEqual("Message"u8)
        || name.SequenceEqual("request"u8) || name.SequenceEqual("response"u8);

    readonly bool IsSeparatorBehind(int end)
    {
        while (At(end) == ' ')
            end++;
        return At(end) is (byte)'-' or (byte)':' && At(end + 1) == ' ';
    }

    bool TryNamesBeforeLevel(int end)
    {
        if (At(end) == '[')
        {
            int close = _text[end..Math.Min(_text.Length, end + 24)].IndexOf((byte)']');
            if (close < 0)
                return false;
            end += close + 1;
        }
        if (At(end) != ' ' || !TryLevelAt(end + 1, out int level) || _text[level - 1] >= 'a'
            || At(level) is not ((byte)' ' or (byte)':'))
            return false;
        _names++;
        _index = end + 1;
        return true;
    }

    readonly int NameEnd(int start)
    {
        ReadOnlySpan<byte> text = _text[start..Math.Min(_text.Length, start + NameBytesMax)];
        int length = text.IndexOfAnyExcept(s_nameBytes);
        return start + (length < 0 ? text.Length : length);
    }
}

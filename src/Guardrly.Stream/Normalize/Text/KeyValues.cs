using System.Buffers;

namespace Guardrly.Normalize.Text;

/// <summary>
/// The pairs of a text, <c>key=value</c> and <c>"key": value</c>, one after another; what stands between them is passed
/// over.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where to start.</param>
internal ref struct KeyValues(ReadOnlySpan<byte> text, int start = 0)
{
    static readonly SearchValues<byte> s_keyBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-@"u8);

    static readonly SearchValues<byte> s_blanks = SearchValues.Create(" \t\r\n"u8);

    readonly ReadOnlySpan<byte> _text = text;
    int _index = start;

    /// <summary>Index of the key.</summary>
    public int KeyStart { get; private set; }

    /// <summary>Bytes of the key.</summary>
    public int KeyLength { get; private set; }

    /// <summary>Index of the value, after its quote.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Bytes of the value, without its quotes.</summary>
    public int ValueLength { get; private set; }

    /// <summary>Whether the value stood in quotes.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>The key.</summary>
    public readonly ReadOnlySpan<byte> Key => _text.Slice(KeyStart, KeyLength);

    /// <summary>The value, escapes as they stand.</summary>
    public readonly ReadOnlySpan<byte> Value => _text.Slice(ValueStart, ValueLength);

    /// <summary>Goes to the next pair.</summary>
    public bool MoveNext()
    {
        while (_index < _text.Length)
        {
            int sign = _text[_index..].IndexOfAny((byte)'=', (byte)':');
            if (sign < 0)
                break;
            sign += _index;
            // A colon counts behind a quoted name alone: else times and URLs would be pairs.
            int end = sign;
            if (_text[sign] == ':' && (end == _index || _text[--end] is not ((byte)'"' or (byte)'\'')))
            {
                _index = sign + 1;
                continue;
            }
            int key = KeyBefore(end);
            _index = sign + 1;
            if (key == end || (key > 0 && !IsBefore(_text[key - 1])))
                continue;
            KeyStart = key;
            KeyLength = end - key;
            if (_text[sign] == ':' && _index < _text.Length && _text[_index] == ' ')
                _index++;
            if (_index < _text.Length && _text[_index] is (byte)'{' or (byte)'[' && _text[sign] == ':')
                continue;
            ReadValue();
            return true;
        }
        _index = _text.Length;
        return false;
    }

    readonly int KeyBefore(int end)
    {
        ReadOnlySpan<byte> before = _text[_index..end];
        return _index + before.LastIndexOfAnyExcept(s_keyBytes) + 1;
    }

    /// <summary>Names in the query of a URL are not the log's.</summary>
    static bool IsBefore(byte letter) => " \t\n,;|{([]<\"'"u8.Contains(letter);

    void ReadValue()
    {
        byte quote = _index < _text.Length ? _text[_index] : (byte)0;
        IsQuoted = quote is (byte)'"' or (byte)'\'';
        if (IsQuoted)
        {
            int end = QuoteEnd(_index + 1, quote);
            if (end >= 0)
            {
                ValueStart = _index + 1;
                ValueLength = end - ValueStart;
                _index = end + 1;
                return;
            }
            IsQuoted = false;
        }
        int blank = _text[_index..].IndexOfAny(s_blanks);
        int stop = blank < 0 ? _text.Length : _index + blank;
        if (IsInJson())
        {
            int comma = _text[_index..stop].IndexOfAny((byte)',', (byte)'}');
            stop = comma < 0 ? stop : _index + comma;
        }
        ValueStart = _index;
        _index = stop;
        while (stop > ValueStart && ",;)}\"'"u8.Contains(_text[stop - 1]))
            stop--;
        ReadOnlySpan<byte> value = _text[ValueStart..stop];
        if (value.EndsWith("]"u8) && value.IndexOf((byte)'[') < 0)
            stop--;
        ValueLength = stop - ValueStart;
    }

    readonly bool IsInJson() => KeyStart > 0 && _text[KeyStart - 1] is (byte)'"' or (byte)'\''
        && _text[_index - 1] is (byte)':'
        or (byte)' ';

    readonly int QuoteEnd(int from, byte quote)
    {
        for (int index = from; index < _text.Length; index++)
        {
            int next = _text[index..].IndexOfAny(quote, (byte)'\\');
            if (next < 0)
                return -1;
            index += next;
            if (_text[index] == quote)
                return index;
            index++;
        }
        return -1;
    }
}

namespace Guardrly.Normalize.Shell;

/// <summary>Cuts a command line into words the way a shell does, quotes undone. Nothing is expanded.</summary>
/// <param name="text">The command line, of any number of lines.</param>
/// <param name="room">Where words are written; as long as the text.</param>
internal ref struct ShellWords(ReadOnlySpan<byte> text, Span<byte> room)
{
    readonly ReadOnlySpan<byte> _text = text;
    readonly Span<byte> _room = room;
    ReadOnlySpan<byte> _hereEnd;
    int _index;
    int _length;

    /// <summary>The word, where it is none of the signs that part commands.</summary>
    public readonly ReadOnlySpan<byte> Word => _room[.._length];

    /// <summary>Whether a command ends here.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Where in the word the first variable or command stands that a shell would put a text for; -1 for
    /// none.</summary>
    public int VariableIndex { get; private set; }

    /// <summary>Goes to the next word or end of a command.</summary>
    public bool MoveNext()
    {
        SkipBlanks();
        IsEnd = false;
        VariableIndex = -1;
        _length = 0;
        if (_index >= _text.Length)
            return false;
        byte letter = _text[_index];
        if (letter is (byte)'\n' or (byte)';' or (byte)'|' or (byte)'&' or (byte)'(' or (byte)')')
        {
            IsEnd = true;
            _index++;
            if (letter == '\n')
                SkipHere();
            return true;
        }
        if (letter is (byte)'<' or (byte)'>')
        {
            SkipRedirection();
            return MoveNext();
        }
        ReadWord();
        return true;
    }

    void SkipBlanks()
    {
        while (_index < _text.Length)
        {
            byte letter = _text[_index];
            if (letter is (byte)' ' or (byte)'\t' or (byte)'\r')
                _index++;
            else if (letter == '\\' && IsAt(_index + 1, "\n"u8))
                _index += 2;
            else if (letter == '\\' && IsAt(_index + 1, "\r\n"u8))
                _index += 3;
            else if (letter == '#')
                SkipTo((byte)'\n');
            else
                return;
        }
    }

    readonly bool IsAt(int index, ReadOnlySpan<byte> what) =>
        index <= _text.Length && _text[index..].StartsWith(what);

    void SkipTo(byte end)
    {
        int length = _text[_index..].IndexOf(end);
        _index = length < 0 ? _text.Length : _index + length;
    }

    /// <summary><c>&gt; file</c>, <c>2&gt;&amp;1</c>; of <c>&lt;&lt;WORD</c> the word is kept.</summary>
    void SkipRedirection()
    {
        bool isHere = IsAt(_index, "<<"u8) && !IsAt(_index, "<<<"u8);
        while (_index < _text.Length && _text[_index] is (byte)'<' or (byte)'>' or (byte)'&' or (byte)'-')
            _index++;
        SkipBlanks();
        if (_index >= _text.Length || _text[_index] is (byte)'\n' or (byte)';' or (byte)'|')
            return;
        int start = _index;
        ReadWord();
        if (isHere)
            _hereEnd = _text[start.._index].Trim("'\""u8);
        _length = 0;
        VariableIndex = -1;
    }

    /// <summary>What stands between <c>&lt;&lt;WORD</c> and the word is input of the command.</summary>
    void SkipHere()
    {
        if (_hereEnd.IsEmpty)
            return;
        while (_index < _text.Length)
        {
            int start = _index;
            SkipTo((byte)'\n');
            bool isEnd = _text[start.._index].Trim((byte)'\t').SequenceEqual(_hereEnd);
            _index = Math.Min(_index + 1, _text.Length);
            if (isEnd)
                break;
        }
        _hereEnd = default;
    }

    void ReadWord()
    {
        while (_index < _text.Length)
        {
            byte letter = _text[_index];
            switch (letter)
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)';' or (byte)'|' or (byte)'&' or (byte)'('
                    or (byte)')' or (byte)'<' or (byte)'>':
                    return;
                case (byte)'\r' when _index + 1 == _text.Length || _text[_index + 1] == '\n':
                    return;
                case (byte)'\'':
                    ReadSingle();
                    break;
                case (byte)'"':
                    ReadDouble();
                    break;
                case (byte)'$' when IsAt(_index + 1, "'"u8):
                    _index++;
                    ReadAnsi();
                    break;
                case (byte)'$' or (byte)'`':
                    ReadVariable();
                    break;
                case (byte)'\\':
                    ReadEscape();
                    break;
                default:
                    Put(letter);
                    _index++;
                    break;
            }
        }
    }

    void ReadEscape()
    {
        _index++;
        if (_index >= _text.Length)
            return;
        if (_text[_index] != '\n')
            Put(_text[_index]);
        _index++;
    }

    void ReadSingle()
    {
        int start = _index + 1;
        int length = start <= _text.Length ? _text[start..].IndexOf((byte)'\'') : -1;
        int end = length < 0 ? _text.Length : start + length;
        _text[start..end].CopyTo(_room[_length..]);
        _length += end - start;
        _index = Math.Min(_text.Length, end + 1);
    }

    void ReadDouble()
    {
        _index++;
        while (_index < _text.Length && _text[_index] != '"')
        {
            byte letter = _text[_index];
            if (letter == '\\' && _index + 1 < _text.Length
                && _text[_index + 1] is (byte)'"' or (byte)'\\' or (byte)'$' or (byte)'`' or (byte)'\n')
                ReadEscape();
            else if (letter is (byte)'$' or (byte)'`')
                ReadVariable();
            else
            {
                Put(letter);
                _index++;
            }
        }
        _index = Math.Min(_text.Length, _index + 1);
    }

    /// <summary><c>$'…'</c>: escapes as in C.</summary>
    void ReadAnsi()
    {
        _index++;
        while (_index < _text.Length && _text[_index] != '\'')
        {
            byte letter = _text[_index++];
            if (letter == '\\' && _index < _text.Length)
            {
                letter = _text[_index++];
                int known = "nrt"u8.IndexOf(letter);
                if (known >= 0)
                    letter = "\n\r\t"u8[known];
            }
            Put(letter);
        }
        _index = Math.Min(_text.Length, _index + 1);
    }

    /// <summary>A variable stays as it stands; <c>$(…)</c> and backquotes with all that they hold.</summary>
    void ReadVariable()
    {
        bool isCommand = IsAt(_index, "$("u8);
        bool isName = _text[_index] == '`' || (_index + 1 < _text.Length
            && (char.IsAsciiLetterOrDigit((char)_text[_index + 1]) || "_{(@*?!#"u8.Contains(_text[_index + 1])));
        if (isName && VariableIndex < 0)
            VariableIndex = _length;
        if (!isCommand && _text[_index] != '`')
        {
            Put(_text[_index++]);
            return;
        }
        int depth = 0;
        byte first = _text[_index];
        Put(first);
        _index++;
        while (_index < _text.Length)
        {
            byte letter = _text[_index++];
            Put(letter);
            if (first == '`' ? letter == '`' : letter == ')' && --depth == 0)
                return;
            if (letter == '(')
                depth++;
        }
    }

    void Put(byte letter) => _room[_length++] = letter;
}

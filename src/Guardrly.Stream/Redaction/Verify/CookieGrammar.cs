using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Walks over the value of a Cookie or Set-Cookie header:
/// <code>
/// cookies    = cookie *( ";" cookie )
/// set-cookie = cookie *( ";" attribute ) *( "," set-cookie )
/// cookie     = [ name "=" ] value
/// </code>
/// The value of a cookie goes to the next semicolon. On a line of its own white space ends it where what follows is
/// another header, a field of the log or a sentence; in a string it does not.
/// </summary>
internal ref struct CookieGrammar(EncodedText text, in ValueSpan value, bool setCookie, MatchList matches)
{
    const int NameLengthMax = 256;

    static readonly WordSet s_attributes = new(
        "path domain expires max-age httponly secure samesite partitioned priority version comment");

    static readonly SearchValues<byte> s_stops = SearchValues.Create(";, \t\r\n\\&\"'`]})"u8);
    static readonly SearchValues<byte> s_percentStops = SearchValues.Create(";, \t\r\n\\&\"'`]})%+"u8);
    static readonly SearchValues<byte> s_nameStops = SearchValues.Create("=;, \t\r\n\\&\"'`%+:"u8);

    readonly MatchList _matches = matches;
    readonly Closer _closer = value.Closer;
    readonly bool _enclosed = !HeaderText.IsLine(value);
    readonly bool _line = value.Container == Container.Colon && value.Closer.Quote == 0;
    readonly bool _mapped = value.Closer.Quote == 0 && value.Container == Container.Equals;

    readonly EncodedText _text = text;
    bool _bracketed = value.Container == Container.Bracketed
        || (value.Start > 0 && value.Closer.Quote == 0 && text.Bytes[value.Start - 1] == '[');
    int _index;

    /// <summary>Takes all cookies from <paramref name="index"/> on.</summary>
    public void Run(int index)
    {
        bool first = true;
        _index = SkipOpeners(index);
        while (TryUnfold() && _text.Read(_index) != EncodedText.End && TakeCookie(first))
            first = false;
    }

    /// <summary>Skips blanks, and a line end with white space after it, real or escaped.</summary>
    bool TryUnfold()
    {
        _index = _text.SkipBlanks(_index);
        int next = _text.SkipNewline(_index);
        if (next == _index)
            return true;
        if ((_text.Bytes[_index] < ' ' && !_line) || !EncodedText.IsBlank(_text.Read(next)))
            return false;
        _index = _text.SkipBlanks(next);
        return true;
    }

    /// <summary>Takes one cookie or attribute and what parts it from the next; false at the end of the value.</summary>
    bool TakeCookie(bool first)
    {
        int nameEnd = NameEnd(_index);
        ReadOnlySpan<byte> name = _text.Bytes[_index..nameEnd];
        bool attribute = setCookie && !first && s_attributes.Contains(name);
        if (_text.Read(nameEnd, out int length) == '=')
            return TakeValue(nameEnd + length, attribute, named: true);
        if (_text.Read(nameEnd) == ':' && EncodedText.IsBlank(_text.Read(nameEnd + 1)) && !_enclosed)
            return false;
        return TakeValue(_index, attribute, named: false);
    }

    bool TakeValue(int start, bool attribute, bool named)
    {
        int character = _text.Read(start, out int quoteLength);
        int end;
        if (character is '"' && named)
        {
            int close = _text.FindClosingQuote(start, out int closeLength);
            start += quoteLength;
            end = close;
            _index = Math.Min(close + closeLength, _text.Bytes.Length);
        }
        else if (PlaceholderText.TryFind(_text, start, out end) && ValueEnd(end, attribute) == end)
        {
            _index = end;
            return SkipSeparator();
        }
        else
        {
            end = _index = ValueEnd(start, attribute);
        }
        ReadOnlySpan<byte> cookie = _text.Bytes[start..end];
        if (!attribute && end > start && !IsPlaceholder(cookie) && (named || !IsSentence(start, end)))
            _matches.Add(start, end, SecretKind.Cookie, closer: _closer);
        return SkipSeparator();
    }

    /// <summary>Past a semicolon, or a comma that another cookie follows.</summary>
    bool SkipSeparator()
    {
        int index = _text.SkipBlanks(_index);
        int character = _text.Read(index, out int length);
        if (character is not (';' or ',')
            || (character == ',' && ((_mapped && !_bracketed) || !IsPair(index + length))))
        {
            // On a line of its own another pair may follow white space.
            bool pair = index > _index && !_mapped && IsPair(index) && (_enclosed || IsSeparated(index));
            _index = index;
            return pair;
        }
        _index = index + length;
        return true;
    }

    /// <summary>Where the value from <paramref name="index"/> on ends.</summary>
    readonly int ValueEnd(int index, bool attribute)
    {
        int quoteInside = 0; // how long the quotes in the value are: others are those of a string around it
        SearchValues<byte> stops = _text.Percent ? s_percentStops : s_stops;
        while (true)
        {
            int step = _text.Bytes[index..].IndexOfAny(stops);
            index = step < 0 ? _text.Bytes.Length : index + step;
            int character = _text.Read(index, out int length);
            bool quote = EncodedText.IsQuote(character);
            if (quote ? IsOuterQuote(index, length, quoteInside) : IsEnd(character, index, length, attribute))
                return index;
            if (quote)
                quoteInside = length;
            index += length;
        }
    }

    readonly bool IsOuterQuote(int index, int length, int quoteInside) =>
        !_enclosed && (quoteInside == 0 || length < quoteInside) && IsClosed(index + length);

    readonly bool IsEnd(int character, int index, int length, bool attribute) => character switch
    {
        EncodedText.End or ';' or '\r' or '\n' => true,
        ',' => IsPair(index + length) || (!_enclosed && IsHeader(index + length))
            || (!setCookie && (_mapped || _bracketed) && EncodedText.IsBlank(_text.Read(index + length))),
        ' ' or '\t' => !attribute && !_enclosed && !IsSentenceOfValue(index + length),
        ']' => _bracketed && IsClosed(index + length),
        '}' => _mapped && IsClosed(index + length),
        '&' => _text.Percent && length == 1,
        _ => false,
    };

    /// <summary>Whether nothing of a value can follow a closing bracket or quote here.</summary>
    readonly bool IsClosed(int index) => _text.Read(index) is <= ' ' or ',' or ';' or '}' or ']' or ')';

    /// <summary>After white space: whether it is a blank in a value, since a semicolon ends these words.</summary>
    readonly bool IsSentenceOfValue(int index)
    {
        index = _text.SkipBlanks(index);
        for (int words = 0; words < 8; words++)
        {
            int end = NameEnd(index);
            switch (_text.Read(end))
            {
                case ';' when end > index:
                    return true;
                case ' ' when end > index:
                    index = _text.SkipBlanks(end);
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    /// <summary>Whether a <c>name=</c> stands at <paramref name="index"/>, after blanks.</summary>
    readonly bool IsPair(int index)
    {
        index = _text.SkipBlanks(index);
        int end = NameEnd(index);
        return end > index && _text.Read(end) == '=';
    }

    /// <summary>Whether the next header stands at <paramref name="index"/>, after blanks.</summary>
    readonly bool IsHeader(int index)
    {
        index = _text.SkipBlanks(index);
        int end = NameEnd(index);
        return end > index && _text.Read(end) == ':' && EncodedText.IsBlank(_text.Read(end + 1));
    }

    /// <summary>Whether the pair here ends with a semicolon, as a field of a log does not.</summary>
    readonly bool IsSeparated(int index)
    {
        int equals = NameEnd(index);
        _text.Read(equals, out int length);
        int end = ValueEnd(equals + length, attribute: false);
        return _text.Read(_text.SkipBlanks(end)) == ';' || SecretLike.IsLikely(_text.Bytes[(equals + length)..end]);
    }

    /// <summary>Whether a value without a name is no cookie: <c>Cookie: not sent by the client</c>.</summary>
    readonly bool IsSentence(int start, int end)
    {
        ReadOnlySpan<byte> word = _text.Bytes[start..end];
        int blank = word.IndexOf((byte)' ');
        if (blank > 0)
            word = word[..blank];
        return AuthorizationText.IsWord(word);
    }

    int SkipOpeners(int index)
    {
        while (true)
        {
            int character = _text.Read(index, out int length);
            if (character == '[' && PlaceholderText.TryFind(_text, index, out _))
                return index;
            _bracketed |= character == '[';
            if (!EncodedText.IsBlank(character) && character != '[' && !(_bracketed && EncodedText.IsQuote(character)))
                return index;
            index += length;
        }
    }

    readonly int NameEnd(int index)
    {
        int from = index;
        while (index - from < NameLengthMax && index < _text.Bytes.Length)
        {
            int step = _text.Bytes[index..].IndexOfAny(s_nameStops);
            index = step < 0 ? _text.Bytes.Length : index + step;
            int character = _text.Read(index, out int length);
            if (character is not ('%' or '+' or '&' or EncodedText.Other))
                return index;
            index += length;
        }
        return index;
    }

    /// <summary>A cookie that is masked already, or a variable; <c>true</c> is a value like others.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> cookie) => cookie[0] switch
    {
        (byte)'{' or (byte)'[' => IsAllPlaceholders(cookie),
        _ => !char.IsAsciiLetterOrDigit((char)cookie[0]) && SecretLike.IsHarmless(cookie),
    };

    /// <summary>A value that was masked in pieces has one for each.</summary>
    static bool IsAllPlaceholders(ReadOnlySpan<byte> cookie)
    {
        var text = new EncodedText(cookie, percent: false);
        int index = 0;
        while (index < cookie.Length && PlaceholderText.TryFind(text, index, out int end))
            index = end;
        return index == cookie.Length;
    }
}

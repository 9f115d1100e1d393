using System.Buffers;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>What the grammar of an Authorization value waits for.</summary>
internal enum AuthorizationStage : byte
{
    /// <summary>A scheme, or a credential without one.</summary>
    Value,

    /// <summary>What comes after the scheme.</summary>
    Credentials,

    /// <summary>What comes in the next line after a word that may be a scheme.</summary>
    Folded,

    /// <summary>The next <c>name=value</c> of a list, after a comma.</summary>
    Parameters,

    /// <summary>Nothing: the value is over.</summary>
    Done,
}

/// <summary>
/// Walks over the value of an Authorization header:
/// <code>
/// value      = [scheme] ( list | token ) *( "," scheme token )
/// list       = name "=" ( quoted | token ) *( "," name "=" ( quoted | token ) )
/// token      = up to white space, a comma, a semicolon, a closing bracket or a quote
/// </code>
/// A line end that white space follows is white space where something must still come, and else the end.
/// </summary>
internal ref struct AuthorizationGrammar(EncodedText text, int index, in ValueSpan value, MatchList matches)
{
    const int SchemeLengthMax = 24;

    static readonly SearchValues<byte> s_wordBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);

    readonly MatchList _matches = matches;
    readonly Closer _closer = value.Closer;
    readonly bool _wholeString = value.Closer.Quote != 0
        && value.Container is Container.Member or Container.ListElement or Container.NamedValue;

    readonly bool _line = value.Container == Container.Colon && value.Closer.Quote == 0;

    EncodedText _text = text;
    int _index = index;
    AuthorizationStage _stage;
    bool _bracketed = value.Container == Container.Bracketed;
    bool _folded; // and so perhaps another line altogether
    bool _block;

    /// <summary>Goes on to the end of the value or of the text.</summary>
    public void Run()
    {
        while (_stage != AuthorizationStage.Done && SkipBlanks())
        {
            _stage = _stage switch
            {
                AuthorizationStage.Value => TakeValue(),
                AuthorizationStage.Credentials => TakeCredentials(_index, known: true),
                AuthorizationStage.Folded => TakeFolded(),
                _ => TakeParameters(),
            };
        }
    }

    /// <summary>Skips blanks and folded line ends; false at the end of the text, or of the value.</summary>
    bool SkipBlanks()
    {
        while (true)
        {
            _index = _text.SkipBlanks(_index);
            int next = _text.SkipNewline(_index);
            if (next == _index)
                return _text.Read(_index) != EncodedText.End;
            // Only a header's own line is folded; what a string holds in escapes may be one.
            if ((_text.Bytes[_index] < ' ' && !_line) || !EncodedText.IsBlank(_text.Read(next)))
                return false;
            _index = next;
            _folded = !_block;
        }
    }

    AuthorizationStage TakeValue()
    {
        if (PlaceholderText.TryFind(_text, _index, out int end) && _text.IsTokenStop(end))
            return TakeComma(end);
        int start = SkipOpeners(_index);
        if (start != _index)
        {
            _index = start;
            return AuthorizationStage.Value;
        }

        if (TrySkipBlockMark(start))
            return AuthorizationStage.Value;

        int wordEnd = WordEnd(start);
        ReadOnlySpan<byte> word = _text.Bytes[start..wordEnd];
        bool known = AuthorizationWords.Schemes.Contains(word);
        if (!known && IsCall(wordEnd))
        {
            _index = wordEnd + 1;
            return AuthorizationStage.Value;
        }
        if (!known && (!AuthorizationText.IsSchemeLike(word) || _folded))
            return TakeBare(start);

        int next = _text.Read(wordEnd, out int length);
        if (known && ((next == '%' && !_text.Percent) || (next == '+' && _text.Percent)))
        {
            _text = _text.AsPercent(form: next == '+');
            next = _text.Read(wordEnd, out length);
        }
        if (EncodedText.IsBlank(next) || EncodedText.IsNewline(next))
        {
            _index = wordEnd;
            return known ? AuthorizationStage.Credentials : TakeUnknown(start, wordEnd);
        }
        if (known && (next is ':' or '+' or '(' or '[' || (next == '=' && IsPlainScheme(word))))
        {
            _index = wordEnd + length;
            return AuthorizationStage.Credentials;
        }
        if (!known || next != EncodedText.End)
            return known && _text.IsTokenStop(wordEnd) ? TakeComma(wordEnd) : TakeBare(start);
        _index = wordEnd;
        return AuthorizationStage.Credentials;
    }

    /// <summary>What follows a word that could be a scheme: a credential, or a sentence goes on.</summary>
    AuthorizationStage TakeUnknown(int start, int wordEnd)
    {
        int next = _text.SkipBlanks(wordEnd);
        ReadOnlySpan<byte> word = _text.Bytes[start..wordEnd];
        if (EncodedText.IsNewline(_text.Read(next)) && !AuthorizationText.IsBareCredential(word))
        {
            _index = next;
            return AuthorizationText.HasCapitals(word) ? AuthorizationStage.Folded : AuthorizationStage.Done;
        }
        if (_text.Read(next) is EncodedText.End or '\n' or '\r')
            return TakeBare(start);
        if (IsParameter(next))
        {
            return IsSecretParameter(next) || (AuthorizationText.HasCapitals(word) && !AuthorizationText.IsWord(word))
                ? TakeCredentials(next, known: false) : AuthorizationStage.Done;
        }
        ReadOnlySpan<byte> token = _text.Bytes[next.._text.TokenEnd(next)];
        if (token is [.., (byte)':'] || !AuthorizationText.IsCredential(token, word))
            return AuthorizationText.IsWord(word) ? AuthorizationStage.Done : TakeBare(start);
        return TakeCredentials(next, known: false);
    }

    /// <summary>A line with nothing but a credential.</summary>
    AuthorizationStage TakeFolded()
    {
        int end = _text.TokenEnd(_index);
        int next = _text.Read(_text.SkipBlanks(end));
        ReadOnlySpan<byte> token = _text.Bytes[_index..end];
        return token is not [.., (byte)':'] && AuthorizationText.IsBareCredential(token)
            && (next == EncodedText.End || EncodedText.IsNewline(next))
            ? TakeCredentials(_index, known: false) : AuthorizationStage.Done;
    }

    AuthorizationStage TakeCredentials(int start, bool known)
    {
        if (PlaceholderText.TryFind(_text, start, out int end) && _text.IsTokenStop(end))
            return TakeComma(end);
        int opened = SkipOpeners(start);
        if (opened != start)
        {
            _index = opened;
            return AuthorizationStage.Credentials;
        }
        if (IsParameter(start))
        {
            _index = start;
            return _folded && !IsSecretParameter(start) ? AuthorizationStage.Done : TakeParameters();
        }
        end = _text.TokenEnd(start);
        ReadOnlySpan<byte> token = _text.Bytes[start..end];
        if (_folded && token is [.., (byte)':'])
            return AuthorizationStage.Done;
        bool prose = known && AuthorizationWords.Prose.Contains(token.TrimEnd(".:!"u8));
        if (!prose && !AuthorizationText.IsHarmless(token))
            Add(start, end);
        return prose ? AuthorizationStage.Done : TakeComma(end);
    }

    /// <summary>A credential without a scheme.</summary>
    AuthorizationStage TakeBare(int start)
    {
        if (IsParameter(start))
        {
            _index = start;
            return IsSecretParameter(start) ? TakeParameters() : AuthorizationStage.Done;
        }
        int end = _text.TokenEnd(start);
        ReadOnlySpan<byte> token = _text.Bytes[start..end];
        if (AuthorizationText.IsHarmless(token))
            return TakeComma(end);
        if (!AuthorizationText.IsBareCredential(token) || (_folded && !SecretLike.IsLikely(token)))
            return AuthorizationStage.Done;
        if (_wholeString)
        {
            end = _text.Bytes.Length;
            _text.Touch(end);
        }
        Add(start, end);
        return TakeComma(end);
    }

    /// <summary>A list, from the name at the index on. Each line of a folded one is a match of its own.</summary>
    AuthorizationStage TakeParameters()
    {
        int start = _index;
        int end = start;
        while (TryParameter(_index, out int parameterEnd))
        {
            end = parameterEnd;
            int next = _text.SkipBlanks(end);
            if (_text.Read(next, out int length) != ',')
            {
                if (!IsSignature(next))
                    break;
                length = 0;
            }
            int afterComma = next + length;
            next = _text.SkipBlanks(afterComma);
            int character = _text.Read(next);
            if (character == EncodedText.End || EncodedText.IsNewline(character))
            {
                Add(start, end);
                _index = next;
                return AuthorizationStage.Parameters;
            }
            _index = next;
        }
        Add(start, end);
        return end > start ? TakeComma(end) : AuthorizationStage.Done;
    }

    /// <summary>After a credential: another one may follow a comma.</summary>
    AuthorizationStage TakeComma(int index)
    {
        while (EncodedText.IsQuote(_text.Read(index, out int quoteLength)))
            index += quoteLength;
        index = _text.SkipBlanks(index);
        if (_text.Read(index, out int length) != ',')
            return AuthorizationStage.Done;
        _index = SkipOpeners(_text.SkipBlanks(index + length));
        int wordEnd = WordEnd(_index);
        if (IsScheme(_index, wordEnd))
            return AuthorizationStage.Value;
        return _bracketed && _text.Read(wordEnd) is not (':' or '=')
            ? AuthorizationStage.Value : AuthorizationStage.Done;
    }

    void Add(int start, int end)
    {
        if (end > start)
            _matches.Add(start, end, SecretKind.Authorization, closer: _closer);
    }

    /// <summary>Skips what YAML puts before a value in the next lines: <c>&gt;-</c>, <c>|</c>, <c>- </c>.</summary>
    bool TrySkipBlockMark(int index)
    {
        int first = _text.Read(index);
        int end = first is '>' or '|' && _text.Read(index + 1) is '-' or '+' ? index + 2 : index + 1;
        int next = _text.Read(end);
        bool mark = first is '>' or '|' ? next == EncodedText.End || EncodedText.IsNewline(next)
            : first == '-' && _folded && EncodedText.IsBlank(next);
        if (mark)
        {
            _index = end;
            _block = true;
        }
        return mark;
    }

    /// <summary>Past quotes, brackets and type prefixes before a value: <c>"</c>, <c>[</c>, <c>b'</c>.</summary>
    int SkipOpeners(int index)
    {
        while (true)
        {
            int character = _text.Read(index, out int length);
            if (character == '[' && PlaceholderText.TryFind(_text, index, out _))
                return index;
            _bracketed |= character == '[';
            if (EncodedText.IsQuote(character) && IsConcatenation(index + length))
                return index;
            if (EncodedText.IsQuote(character) || EncodedText.IsBlank(character) || character is '[' or '(')
                index += length;
            else if (character is 'b' or 'u' or 'r' or '@' && EncodedText.IsQuote(_text.Read(index + 1)))
                index++;
            else
                return index;
        }
    }

    /// <summary>Whether a quote before closes a string of code: <c>"Bearer " + token</c>.</summary>
    readonly bool IsConcatenation(int index) => _text.Read(_text.SkipBlanks(index)) is '+' or '.' or ')' or ',';

    static bool IsPlainScheme(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "bearer"u8) || Ascii.EqualsIgnoreCase(word, "basic"u8);

    /// <summary>Whether the word before is a type around the value: <c>Optional(Bearer x)</c>.</summary>
    readonly bool IsCall(int index)
    {
        if (_text.Read(index) != '(')
            return false;
        int end = WordEnd(index + 1);
        return EncodedText.IsQuote(_text.Read(index + 1)) || IsScheme(index + 1, end);
    }

    readonly bool IsScheme(int index, int end) =>
        AuthorizationWords.Schemes.Contains(_text.Bytes[index..end]) && EncodedText.IsBlank(_text.Read(end));

    readonly int WordEnd(int index)
    {
        ReadOnlySpan<byte> rest = _text.Bytes[Math.Min(index, _text.Bytes.Length)..];
        int length = rest[..Math.Min(rest.Length, SchemeLengthMax + 1)].IndexOfAnyExcept(s_wordBytes);
        if (length < 0)
            length = Math.Min(rest.Length, SchemeLengthMax + 1);
        _text.Touch(index + length);
        return index + length;
    }

    /// <summary>Whether <c>name=</c> and a value stand here, rather than a token with padding.</summary>
    readonly bool IsParameter(int index)
    {
        int equals = WordEnd(index);
        if (equals == index || _text.Read(equals, out int length) != '=')
            return false;
        int value = equals + length;
        int character = _text.Read(value, out length);
        if (character == ',')
            return IsParameter(_text.SkipBlanks(value + length));
        return character != '=' && (EncodedText.IsQuote(character) || !_text.IsTokenStop(value));
    }

    readonly bool IsSecretParameter(int index)
    {
        if (!TryParameter(index, out int end))
            return false;
        ReadOnlySpan<byte> parameter = _text.Bytes[index..end];
        ReadOnlySpan<byte> value = parameter[(parameter.IndexOf((byte)'=') + 1)..];
        return value is [(byte)'"' or (byte)'\\', ..]
            || (!value.StartsWith("[REDACTED"u8) && AuthorizationText.IsBareCredential(value));
    }

    /// <summary>Whether a <c>name=value</c> stands at <paramref name="index"/>; then where it ends.</summary>
    readonly bool TryParameter(int index, out int end)
    {
        end = WordEnd(index);
        if (end == index || _text.Read(end, out int length) != '=')
            return false;
        end += length;
        if (EncodedText.IsQuote(_text.Read(end, out length)))
        {
            end = _text.FindClosingQuote(end, out int quoteLength) + quoteLength;
            end = Math.Min(end, _text.Bytes.Length);
            return true;
        }
        while (true)
        {
            end = _text.TokenEnd(end);
            // SignedHeaders=host;x-amz-date goes on; opaque=x; status=401 and opaque=x;status=401 do not.
            if (_text.Read(end, out length) != ';')
                return true;
            int word = end + length;
            int wordEnd = WordEnd(word);
            if (wordEnd == word || _text.Read(wordEnd) is '=' or ':')
                return true;
            end = wordEnd;
        }
    }

    /// <summary>AWS signers part the members of their list by blanks too.</summary>
    readonly bool IsSignature(int index)
    {
        int wordEnd = WordEnd(index);
        ReadOnlySpan<byte> word = _text.Bytes[index..wordEnd];
        return (word.SequenceEqual("Signature"u8) || word.SequenceEqual("SignedHeaders"u8)) && IsParameter(index);
    }
}

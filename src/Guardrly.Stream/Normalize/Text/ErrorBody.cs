using System.Buffers;
using Guardrly.Framing;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Finds code and message in the body of a failed call, line by line: JSON as it was printed, whole or laid out, or the
/// notation that Python has for the same.
/// </summary>
/// <remarks>
/// It reads no grammar, only strings, braces and what follows a colon. What counts stands inside the value of
/// <c>error</c> or <c>errors</c>; a message at the root counts where a link to documentation stands beside it.
/// </remarks>
internal sealed class ErrorBody
{
    const int NameBytesMax = 64;
    const int MessageBytesMax = 512;
    const int DepthMax = 64;

    static readonly SearchValues<byte> s_signs = SearchValues.Create("\"'{}[]"u8);

    readonly HeldText _name = new(NameBytesMax);
    readonly HeldText _code = new(NameBytesMax);
    readonly HeldText _type = new(NameBytesMax);
    readonly HeldText _message = new(MessageBytesMax);
    readonly HeldText _rootMessage = new(MessageBytesMax);
    int _depth;
    int _errorDepth;
    bool _hasError;
    bool _isDocumented;
    bool _isStarted;

    /// <summary>Whether a brace was opened and not closed.</summary>
    public bool IsOpen => _isStarted && _depth > 0;

    /// <summary>Whether all that matters is known: the last brace was closed, or code and message were there.</summary>
    public bool IsComplete => _isStarted && (_depth <= 0 || (!_code.IsNull && !_message.IsNull));

    /// <summary>Whether it says anything of an error.</summary>
    public bool IsError => _hasError || (_isDocumented && !_rootMessage.IsNull);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _name.Clear();
        _code.Clear();
        _type.Clear();
        _message.Clear();
        _rootMessage.Clear();
        _depth = _errorDepth = 0;
        _hasError = _isDocumented = _isStarted = false;
    }

    /// <summary>Reads a line, or the rest of one.</summary>
    public void Read(ReadOnlySpan<byte> text)
    {
        int index = 0;
        while (index < text.Length)
        {
            int next = text[index..].IndexOfAny(s_signs);
            int stop = next < 0 ? text.Length : index + next;
            if (!_name.IsNull)
                TakeBare(text[index..stop]);
            if (next < 0)
                return;
            index = stop + 1;
            byte sign = text[stop];
            if (sign is (byte)'"' or (byte)'\'')
                index = ReadString(text, stop);
            else if (sign is (byte)'{' or (byte)'[')
                Open();
            else
                Close();
            if (_isStarted && _depth <= 0)
                return;
        }
    }

    /// <summary>Adds what it found.</summary>
    public void Add(RecordBatch batch, FactList facts)
    {
        ref CallFacts body = ref facts.Add(CallPhase.ErrorBody);
        Put(batch, ref body);
    }

    /// <summary>Puts what it found into the facts of the call itself.</summary>
    public void Put(RecordBatch batch, ref CallFacts facts)
    {
        facts.HasResponseBody = true;
        if (!IsError)
            return;
        facts.ErrorCode = (_code.IsNull ? _type : _code).Store(batch);
        facts.ErrorMessage = (_message.IsNull ? _rootMessage : _message).Store(batch);
    }

    void Open()
    {
        _isStarted = true;
        _depth = Math.Min(_depth + 1, DepthMax);
        if (_errorDepth == 0 && IsErrorName())
        {
            _errorDepth = _depth;
            _hasError = true;
        }
        _name.Clear();
    }

    void Close()
    {
        _depth--;
        if (_depth < _errorDepth)
            _errorDepth = 0;
        _name.Clear();
    }

    bool IsErrorName() => _name.Bytes.SequenceEqual("error"u8) || _name.Bytes.SequenceEqual("errors"u8);

    /// <summary>Reads a string from its quote on.</summary>
    /// <returns>Index behind it.</returns>
    int ReadString(ReadOnlySpan<byte> text, int quote)
    {
        // A body that was printed as a string is read as if it were not.
        if (IsPrintedBody(text[(quote + 1)..]))
            return quote + 1;
        bool isEscaped = quote > 0 && text[quote - 1] == '\\';
        int end = StringEnd(text, quote + 1, text[quote], isEscaped);
        ReadOnlySpan<byte> content = text[(quote + 1)..end];
        int after = Math.Min(text.Length, end + (isEscaped ? 2 : 1));
        int colon = after;
        while (colon < text.Length && text[colon] == ' ')
            colon++;
        if (_name.IsNull && colon < text.Length && text[colon] == ':')
        {
            _isStarted = true;
            if (content.Length < NameBytesMax)
                _name.Set(content);
            return colon + 1;
        }
        Take(content, isString: true);
        return after;
    }

    /// <summary>A brace with a name behind it, or a bracket with an object or a text: messages have brackets
    /// too.</summary>
    static bool IsPrintedBody(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] is not ((byte)'{' or (byte)'['))
            return false;
        return "\"'\\ \t"u8.Contains(text[1]) || (text[0] == '[' && text[1] is (byte)'{');
    }

    static int StringEnd(ReadOnlySpan<byte> text, int start, byte quote, bool isEscaped)
    {
        int index = start;
        while (index < text.Length)
        {
            int next = text[index..].IndexOfAny(quote, (byte)'\\');
            if (next < 0)
                return text.Length;
            index += next;
            if (text[index] == quote || (isEscaped && index + 1 < text.Length && text[index + 1] == quote))
                return index;
            index += 2;
        }
        return text.Length;
    }

    void TakeBare(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t,:\\"u8);
        int end = text.IndexOfAny((byte)',', (byte)' ');
        if (end >= 0)
            text = text[..end];
        if (!text.IsEmpty)
            Take(text, isString: false);
    }

    void Take(ReadOnlySpan<byte> value, bool isString)
    {
        ReadOnlySpan<byte> name = _name.Bytes;
        if (_errorDepth > 0)
            TakeInError(name, value, isString);
        else if (isString && (name.SequenceEqual("error"u8) || name.SequenceEqual("errors"u8)))
            TakeErrorWord(value);
        else if (name.SequenceEqual("error_description"u8))
            _message.Set(value);
        else if (name.SequenceEqual("message"u8))
            _rootMessage.Set(value);
        else if (name.SequenceEqual("documentation_url"u8))
            _isDocumented = true;
        _name.Clear();
    }

    void TakeErrorWord(ReadOnlySpan<byte> value)
    {
        _hasError = true;
        if (value.IndexOf((byte)' ') >= 0)
            _message.Set(value);
        else
            _code.Set(value);
    }

    void TakeInError(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isString)
    {
        if (name.SequenceEqual("code"u8))
            SetFirst(_code, value);
        else if (name.SequenceEqual("type"u8))
            SetFirst(_type, value);
        else if (name.SequenceEqual("message"u8))
            SetFirst(_message, value);
        else if (name.IsEmpty && isString)
            SetFirst(_message, value);
    }

    static void SetFirst(HeldText held, ReadOnlySpan<byte> value)
    {
        if (held.IsNull)
            held.Set(value);
    }
}

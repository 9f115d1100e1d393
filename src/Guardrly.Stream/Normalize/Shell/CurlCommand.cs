using Guardrly.Framing;
using Guardrly.Normalize.Json;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Shell;

/// <summary>
/// Finds the calls that the curls of a command line make. What stands in a loop or has a variable in its place is
/// none: how often and where it goes the log does not say.
/// </summary>
internal sealed class CurlCommand(CallBody body)
{
    /// <summary>Bytes of a command line that are looked at.</summary>
    public const int BytesMax = 64 * 1024;

    const int UrlsMax = 8;

    byte[] _text = []; // made with the first command: most streams have none
    byte[] _room = [];
    readonly HeldText _urls = new(BytesMax);
    readonly int[] _urlEnds = new int[UrlsMax];
    readonly HeldText _method = new(32);
    readonly HeldText _data = new(StreamLimits.RequestBodyBytesMax);
    readonly HeldText _session = new(192);
    readonly HeldText _query = new(8 * 1024);
    int _urlCount;
    bool _isForm;
    bool _isHead;
    bool _isGet;
    bool _isUpload;
    bool _hasFile;
    CurlPrints _prints;

    /// <summary>Adds a request for each call.</summary>
    /// <param name="source">Where the command line was.</param>
    /// <param name="command">The command line.</param>
    /// <param name="mark">Gets what they will print.</param>
    /// <param name="facts">Where they are added.</param>
    public void Read(in UnitText source, TextRange command, CommandMark mark, FactList facts)
    {
        ReadOnlySpan<byte> text = source.Batch[command];
        if (text.IndexOf("curl"u8) < 0)
            return;
        int length = Math.Min(text.Length, BytesMax);
        if (_text.Length == 0)
            (_text, _room) = (new byte[BytesMax], new byte[BytesMax]);
        text[..length].CopyTo(_text);
        var words = new ShellWords(_text.AsSpan(0, length), _room);
        bool isFirst = true;
        int loops = 0;
        while (words.MoveNext())
        {
            if (words.IsEnd)
            {
                isFirst = true;
                continue;
            }
            ReadOnlySpan<byte> word = words.Word;
            if (!isFirst)
                continue;
            if (IsLoop(word))
                loops++;
            else if (word.SequenceEqual("done"u8))
                loops--;
            // Words that another command follows leave the next one first.
            isFirst = IsPassing(word);
            if (!IsCurl(word))
                continue;
            ReadCurl(ref words, mark);
            if (loops <= 0)
                Emit(source, mark, facts);
            isFirst = true;
        }
    }

    static bool IsLoop(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("for"u8) || word.SequenceEqual("while"u8) || word.SequenceEqual("until"u8)
        || word.SequenceEqual("select"u8);

    static bool IsCurl(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("curl"u8) || word.EndsWith("/curl"u8) || word.SequenceEqual("curl.exe"u8);

    static bool IsPassing(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("do"u8) || word.SequenceEqual("then"u8) || word.SequenceEqual("else"u8)
        || word.SequenceEqual("time"u8) || word.SequenceEqual("sudo"u8) || word.SequenceEqual("if"u8)
        || word.SequenceEqual("!"u8) || word.SequenceEqual("{"u8) || word.SequenceEqual("command"u8)
        || word.SequenceEqual("exec"u8) || word.SequenceEqual("nohup"u8) || IsAssignment(word);

    static bool IsAssignment(ReadOnlySpan<byte> word)
    {
        int equals = word.IndexOf((byte)'=');
        return equals > 0 && word[..equals].IndexOfAny("/-."u8) < 0;
    }

    void Clear()
    {
        _urls.Set(default);
        _method.Clear();
        _data.Clear();
        _session.Clear();
        _query.Clear();
        _urlCount = 0;
        _isForm = _isHead = _isGet = _isUpload = _hasFile = false;
        _prints = CurlPrints.Nothing;
    }

    /// <summary>Reads the options and URLs of a curl to the end of its command.</summary>
    void ReadCurl(ref ShellWords words, CommandMark mark)
    {
        Clear();
        while (words.MoveNext() && !words.IsEnd)
        {
            ReadOnlySpan<byte> word = words.Word;
            if (word.StartsWith("--"u8))
                ReadLong(ref words, word[2..], mark);
            else if (word.Length > 1 && word[0] == '-')
                ReadShort(ref words, word, mark);
            else
                AddUrl(words);
        }
    }

    void ReadLong(ref ShellWords words, ReadOnlySpan<byte> name, CommandMark mark)
    {
        byte letter = CurlOptions.Letter(name);
        if (!CurlOptions.TakesValue(name))
        {
            Take(letter, default, mark);
            return;
        }
        if (!words.MoveNext() || words.IsEnd)
            return;
        if (letter == 'U')
            AddUrl(words);
        else
            Take(letter, words.Word, mark);
    }

    void ReadShort(ref ShellWords words, ReadOnlySpan<byte> word, CommandMark mark)
    {
        for (int index = 1; index < word.Length; index++)
        {
            byte letter = word[index];
            if (!CurlOptions.TakesValue(letter))
            {
                Take(letter == 'v' ? (byte)'i' : letter, default, mark);
                continue;
            }
            if (letter == 'U')
                letter = 0; // the user of a proxy; the letter stands for the long option of URLs
            if (index + 1 < word.Length)
                Take(letter, word[(index + 1)..], mark);
            else if (words.MoveNext() && !words.IsEnd)
                Take(letter, words.Word, mark);
            return;
        }
    }

    void Take(byte option, ReadOnlySpan<byte> value, CommandMark mark)
    {
        switch (option)
        {
            case (byte)'X':
                _method.Set(value);
                break;
            case (byte)'d':
                TakeData(value);
                break;
            case (byte)'F':
                _isForm = true;
                break;
            case (byte)'I':
                _isHead = true;
                _prints |= CurlPrints.Headers;
                break;
            case (byte)'G':
                _isGet = true;
                break;
            case (byte)'T':
                _isUpload = true;
                break;
            case (byte)'i':
                _prints |= CurlPrints.Headers;
                break;
            case (byte)'D' when value.SequenceEqual("-"u8) || value.SequenceEqual("/dev/stdout"u8)
                || value.SequenceEqual("/dev/stderr"u8):
                _prints |= CurlPrints.Headers;
                break;
            case (byte)'L':
                _prints |= CurlPrints.Redirections;
                break;
            case (byte)'q':
                _query.Append(_query.IsNull ? default : "&"u8);
                _query.Append(value);
                break;
            case (byte)'H':
                TakeHeader(value);
                break;
            case (byte)'w':
                TakeFormat(value, mark);
                break;
            default:
                break;
        }
    }

    void TakeData(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("@"u8))
        {
            _hasFile = true;
            return;
        }
        if (!_data.IsNull)
            _data.Append("&"u8);
        _data.Append(value);
    }

    void TakeHeader(ReadOnlySpan<byte> header)
    {
        int colon = header.IndexOf((byte)':');
        if (colon > 0 && HttpWords.Is(header[..colon], "mcp-session-id"u8))
            _session.Set(header[(colon + 1)..].Trim((byte)' '));
    }

    void TakeFormat(ReadOnlySpan<byte> format, CommandMark mark)
    {
        int code = format.IndexOf("%{http_code}"u8);
        if (code < 0)
            code = format.IndexOf("%{response_code}"u8);
        if (code < 0)
            return;
        _prints |= CurlPrints.Code;
        ReadOnlySpan<byte> before = format[..code];
        int end = Math.Max(before.LastIndexOf((byte)'\n'), before.LastIndexOf((byte)'}'));
        int escape = before.LastIndexOf("\\n"u8);
        before = before[Math.Max(end + 1, escape < 0 ? 0 : escape + 2)..];
        mark.BeforeCode.Set(before);
    }

    void AddUrl(in ShellWords words)
    {
        ReadOnlySpan<byte> url = words.Word;
        int variable = words.VariableIndex;
        int query = url.IndexOf((byte)'?');
        // A variable in the query leaves it clear what is called; before it, it does not.
        bool isKnown = variable < 0 || (query >= 0 && variable > query);
        if (!isKnown || _urlCount == UrlsMax || url.Length < 3 || _urls.Room < url.Length)
            return;
        _urls.Append(url);
        _urlEnds[_urlCount++] = _urls.Bytes.Length;
    }

    void Emit(in UnitText source, CommandMark mark, FactList facts)
    {
        int start = 0;
        for (int index = 0; index < _urlCount; index++)
        {
            ReadOnlySpan<byte> url = _urls.Bytes[start.._urlEnds[index]];
            start = _urlEnds[index];
            if (!mark.TryAdd(_prints))
                return;
            CallFacts call = CallFacts.Empty;
            call.Method = source.Batch.Store(Method());
            call.Url = StoreUrl(source.Batch, url);
            call.SessionId = _session.Store(source.Batch);
            if (!_isGet && !_data.IsNull)
            {
                TextRange data = _data.Store(source.Batch);
                body.TakeRequest(source, data, CallBody.CountMasks(source.Batch[data]), ref call);
                if (_hasFile)
                    call.RequestBytes = -1;
            }
            facts.Add(call with { Phase = CallPhase.Request });
        }
    }

    ReadOnlySpan<byte> Method() => !_method.IsNull ? _method.Bytes
        : _isHead ? "HEAD"u8
        : _isUpload ? "PUT"u8
        : !_isGet && (_isForm || _hasFile || !_data.IsNull) ? "POST"u8
        : "GET"u8;

    /// <summary>The URL, with the data behind it where curl puts it there; curl adds the scheme itself.</summary>
    TextRange StoreUrl(RecordBatch batch, ReadOnlySpan<byte> url)
    {
        bool hasData = _isGet && !_data.IsNull;
        if (!hasData && _query.IsNull)
            return batch.Store(url);
        ReadOnlySpan<byte> more = hasData ? _data.Bytes : _query.Bytes;
        Span<byte> room = batch.Reserve(url.Length + 1 + more.Length);
        url.CopyTo(room);
        room[url.Length] = (byte)(url.IndexOf((byte)'?') < 0 ? '?' : '&');
        more.CopyTo(room[(url.Length + 1)..]);
        return batch.Commit(url.Length + 1 + more.Length);
    }
}

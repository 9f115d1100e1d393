using System.Buffers;

namespace Guardrly.Framing;

/// <summary>What a <see cref="HarScan"/> came to.</summary>
enum HarMark
{
    /// <summary>The end of what there is.</summary>
    None,

    /// <summary>A line end.</summary>
    LineEnd,

    /// <summary>The brace that opens an entry.</summary>
    EntryStart,

    /// <summary>Behind the brace that closes an entry.</summary>
    EntryEnd,

    /// <summary>Behind the brace that closes the document.</summary>
    DocumentEnd,
}

/// <summary>
/// Finds the entries of a HAR document (HTTP Archive 1.2) as its bytes come: the objects in <c>log.entries</c>. Knows
/// strings and nesting and nothing else.
/// </summary>
sealed class HarScan
{
    const int EntriesDepth = 3; // the document, its log, its entries
    const int StartBytesMax = 4 * 1024;

    static readonly SearchValues<byte> s_inString = SearchValues.Create("\"\\\n"u8);
    static readonly string[] s_names =
        ["\"version\"", "\"creator\"", "\"browser\"", "\"pages\"", "\"entries\"", "\"comment\""];

    static readonly SearchValues<byte> s_outside = SearchValues.Create("\"{}[]\n"u8);

    int _depth;
    int _matched; // bytes of "entries" that the string at hand began with; -1 if it goes on otherwise
    bool _isInString;
    bool _isEscaped;
    bool _isInEntries;

    /// <summary>
    /// Whether a stream begins as a HAR document: <c>{"log":{</c> and a name that only HAR has there. Null: more has to
    /// come first.
    /// </summary>
    public static bool? Begins(ReadOnlySpan<byte> stream)
    {
        int index = 0;
        if (stream.StartsWith("\uFEFF"u8))
            index = 3;
        foreach (byte token in "{L:{"u8)
        {
            ReadOnlySpan<byte> wanted = token == 'L' ? "\"log\""u8 : token == ':' ? ":"u8 : "{"u8;
            index += CountBlanks(stream[Math.Min(index, stream.Length)..]);
            if (index > StartBytesMax)
                return false;
            ReadOnlySpan<byte> rest = stream[Math.Min(index, stream.Length)..];
            if (!rest.StartsWith(wanted))
                return wanted.StartsWith(rest) ? null : false;
            index += wanted.Length;
        }
        index += CountBlanks(stream[index..]);
        return index > StartBytesMax ? false : IsHarName(stream[index..]);
    }

    /// <summary>Goes on to the next mark.</summary>
    /// <param name="bytes">What there is.</param>
    /// <param name="index">Where to go on; then where the mark is.</param>
    public HarMark Next(ReadOnlySpan<byte> bytes, ref int index)
    {
        while (index < bytes.Length)
        {
            if (_isInString)
            {
                if (TryEndString(bytes, ref index))
                    return HarMark.LineEnd;
                continue;
            }
            int next = bytes[index..].IndexOfAny(s_outside);
            if (next < 0)
                break;
            index += next;
            switch (bytes[index])
            {
                case (byte)'\n':
                    return HarMark.LineEnd;
                case (byte)'"':
                    (_isInString, _isEscaped, _matched) = (true, false, 0);
                    index++;
                    break;
                case (byte)'{' or (byte)'[':
                    if (Open(bytes[index]))
                        return HarMark.EntryStart;
                    index++;
                    break;
                default:
                    index++;
                    if (Close(bytes[index - 1]) is var mark and not HarMark.None)
                        return mark;
                    break;
            }
        }
        index = bytes.Length;
        return HarMark.None;
    }

    /// <summary>The caller took the mark: a line end or the brace of an entry is passed over.</summary>
    public void Pass(HarMark mark, ref int index)
    {
        if (mark == HarMark.EntryStart)
            _depth++;
        if (mark is HarMark.EntryStart or HarMark.LineEnd)
            index++;
    }

    bool Open(byte letter)
    {
        if (letter == '{' && _isInEntries && _depth == EntriesDepth)
            return true;
        if (letter == '[' && _depth == EntriesDepth - 1 && _matched == "entries"u8.Length)
            _isInEntries = true;
        _depth++;
        return false;
    }

    HarMark Close(byte letter)
    {
        _depth--;
        if (letter == '}' && _isInEntries && _depth == EntriesDepth)
            return HarMark.EntryEnd;
        if (_depth < EntriesDepth)
            _isInEntries = false;
        return _depth <= 0 ? HarMark.DocumentEnd : HarMark.None;
    }

    /// <summary>Goes to the end of a string; true: to a line end before it.</summary>
    bool TryEndString(ReadOnlySpan<byte> bytes, ref int index)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            index++;
            return false;
        }
        int next = bytes[index..].IndexOfAny(s_inString);
        int end = next < 0 ? bytes.Length : index + next;
        if (_depth < EntriesDepth)
            Match(bytes[index..end]);
        index = end;
        if (next < 0)
            return false;
        if (bytes[index] == '\n')
            return true;
        _isEscaped = bytes[index] == '\\';
        if (_isEscaped)
            _matched = -1;
        else
            _isInString = false;
        index++;
        return false;
    }

    void Match(ReadOnlySpan<byte> piece)
    {
        if (_matched >= 0)
            _matched = "entries"u8[_matched..].StartsWith(piece) ? _matched + piece.Length : -1;
    }

    static bool? IsHarName(ReadOnlySpan<byte> rest)
    {
        bool isStart = false;
        foreach (string name in s_names)
        {
            if (StartsAs(rest, name, out bool isShort))
                return true;
            isStart |= isShort;
        }
        return isStart ? null : false;
    }

    static bool StartsAs(ReadOnlySpan<byte> rest, string name, out bool isShort)
    {
        isShort = false;
        for (int index = 0; index < name.Length; index++)
        {
            if (index == rest.Length)
            {
                isShort = true;
                return false;
            }
            if (rest[index] != name[index])
                return false;
        }
        return true;
    }

    static int CountBlanks(ReadOnlySpan<byte> text)
    {
        int count = text.IndexOfAnyExcept(" \t\r\n"u8);
        return count < 0 ? text.Length : count;
    }
}

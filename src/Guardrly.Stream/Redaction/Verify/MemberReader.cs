using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Steps over the members of an object in JSON or a language's print of one, at any escape depth: all strings of it
/// have the same quotes as the first. Each step says whether it could be taken.
/// </summary>
internal ref struct MemberReader(ReadOnlySpan<byte> bytes, int index)
{
    const int SpaceMax = 256;

    static readonly SearchValues<byte> s_literalBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-._"u8);

    readonly EncodedText _text = new(bytes, percent: false);
    int _quoteStart;
    int _quoteLength;

    public int Index { get; private set; } = index;

    /// <summary>Whether more bytes could change what was read.</summary>
    public bool HitEnd { get; private set; }

    public readonly ReadOnlySpan<byte> Bytes => _text.Bytes;

    /// <summary>The quotes around the strings of the object.</summary>
    public readonly Closer Closer => _quoteLength == 0 || _text.Bytes[_quoteStart + _quoteLength - 1] is not
        ((byte)'"' or (byte)'\'' or (byte)'`')
        ? default : new(_text.Bytes[_quoteStart + _quoteLength - 1], (byte)Math.Min(_quoteLength - 1, 7));

    /// <summary>Past white space; what stands there.</summary>
    public int Peek()
    {
        int from = Index;
        int character;
        while (true)
        {
            character = _text.Read(Index, out int length);
            if (!(EncodedText.IsBlank(character) || EncodedText.IsNewline(character)) || Index - from > SpaceMax)
                break;
            Index += length;
        }
        HitEnd |= Index + HeaderText.EscapeLengthMax >= _text.Bytes.Length;
        return character;
    }

    /// <summary>Takes one character.</summary>
    public bool Take(char wanted)
    {
        if (Peek() != wanted)
            return false;
        _text.Read(Index, out int length);
        Index += length;
        return true;
    }

    /// <summary>Takes what parts a name from its value.</summary>
    public bool TakeColon() => Take(':') || (Take('=') && Take('>'));

    /// <summary>Takes a string: [<paramref name="start"/>, <paramref name="end"/>) without its quotes.</summary>
    public bool TakeString(out int start, out int end)
    {
        start = end = Index;
        if (!EncodedText.IsQuote(Peek()))
            return false;
        _text.Read(Index, out int length);
        if (_quoteLength == 0)
        {
            _quoteStart = Index;
            _quoteLength = length;
        }
        else if (!_text.Bytes.Slice(Index, length).SequenceEqual(_text.Bytes.Slice(_quoteStart, _quoteLength)))
        {
            return false;
        }
        start = Index + length;
        end = _text.FindClosingQuote(Index, out length);
        Index = end + length;
        HitEnd |= Index >= _text.Bytes.Length;
        return length == _quoteLength;
    }

    /// <summary>Takes a number, <c>true</c>, <c>null</c>.</summary>
    public bool TakeLiteral()
    {
        _ = Peek();
        ReadOnlySpan<byte> rest = _text.Bytes[Math.Min(Index, _text.Bytes.Length)..];
        int length = rest[..Math.Min(rest.Length, SpaceMax)].IndexOfAnyExcept(s_literalBytes);
        if (length <= 0)
        {
            HitEnd |= rest.Length < SpaceMax && length < 0;
            return false;
        }
        Index += length;
        return true;
    }
}

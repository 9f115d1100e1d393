namespace Guardrly.Redaction.Verify;

/// <summary>How a value is written.</summary>
internal enum ValueForm : byte
{
    /// <summary>There is none, or none that is a text: an object, null, code.</summary>
    None,

    /// <summary>Between quotes.</summary>
    Quoted,

    /// <summary>Without quotes.</summary>
    Bare,

    /// <summary>A number where names are quoted.</summary>
    Number,

    /// <summary><c>[</c> and what follows.</summary>
    List,

    /// <summary><c>{</c> and what follows.</summary>
    Object,

    /// <summary>Quoted, as what a function is called with: <c>decrypt("x")</c>.</summary>
    Argument,

    /// <summary>On the next lines, indented: YAML's <c>|</c> and <c>></c>.</summary>
    Block,
}

/// <summary>Where a value starts and how it is written.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Start">Its first byte, after an opening quote or bracket.</param>
/// <param name="Quote">The quote around it.</param>
internal readonly record struct FieldValue(ValueForm Form, int Start, QuoteMark Quote = default)
{
    const int CalleeLengthMax = 32;

    /// <summary>Words that only wrap the value they are called with.</summary>
    static readonly WordMap s_wrappers = WordMap.Of(
        "some optional secret secretstr secretstring securestring bytes bytearray str string just ok right buffer.from",
        "redacted token password apikey sensitive value text std.string basestring unicode");

    /// <summary>Reads what stands at <paramref name="index"/>, behind a separator.</summary>
    /// <param name="view">What is read.</param>
    /// <param name="index">After the separator and blanks.</param>
    /// <param name="percent">The text is percent-encoded.</param>
    public static FieldValue Read(ref View view, int index, bool percent)
    {
        byte first = view[index];
        if (first == '<' && view[index + 1] == '<')
            index += 2; // Erlang: <<"value">>
        else if (first == '<' && view.StartsWith(index, "<![CDATA["u8))
            return new(ValueForm.Bare, index + 9);
        if (QuoteMark.TryRead(ref view, index, percent, out QuoteMark quote))
            return OpenQuote(ref view, index, quote);
        switch (first)
        {
            case (byte)'[' when view[index + 1] == ']':
                return ReadTypedList(ref view, index);
            case (byte)'[':
                return new(IsPlaceholder(ref view, index) ? ValueForm.None : ValueForm.List, index);
            case (byte)'{':
                return new(view[index + 1] == '{' ? ValueForm.Bare : ValueForm.Object, index);
            case (byte)'|' or (byte)'>':
                return ReadBlock(ref view, index);
            case (byte)'@' or (byte)'$' or (byte)'&' when view[index + 1] == '"':
                QuoteMark.TryRead(ref view, index + 1, percent, out quote);
                return OpenQuote(ref view, index + 1, quote);
        }
        return char.IsAsciiLetter((char)first) ? ReadWord(ref view, index, percent) : new(ValueForm.Bare, index);
    }

    static FieldValue OpenQuote(ref View view, int index, QuoteMark quote)
    {
        int start = index + quote.Length;
        if (quote is not { Form: QuoteForm.Plain, Backslashes: 0 } || view[start] != quote.Quote || quote.Quote == '`')
            return new(ValueForm.Quoted, start, quote);
        byte next = view[start + 1];
        bool empty = next <= ' ' || next is (byte)',' or (byte)'}' or (byte)']' or (byte)')' or (byte)';' or (byte)'&'
            or (byte)'>' or (byte)':' or (byte)'=' or (byte)'/' or (byte)'\\' or (byte)'.' or (byte)'|' or (byte)'<';
        return empty ? new(ValueForm.None, start)
            : new(ValueForm.Quoted, start + 1, quote with { Length = 2, Form = QuoteForm.Doubled });
    }

    /// <summary>A letter first: a string prefix, a call, or a plain value.</summary>
    static FieldValue ReadWord(ref View view, int index, bool percent)
    {
        ReadOnlySpan<byte> rest = view.Bytes[index..Math.Min(index + CalleeLengthMax, view.End)];
        int length = rest.IndexOfAnyExcept(NameBytes.All);
        if (length < 0)
            length = rest.Length;
        int end = index + length;
        byte after = view[end];
        if (length <= 2 && after is (byte)'"' or (byte)'\'' or (byte)'\\' or (byte)'&'
            && IsPrefix(view[index], view[end - 1]) && QuoteMark.TryRead(ref view, end, percent, out QuoteMark quote))
        {
            return OpenQuote(ref view, end, quote); // b'x', u"x", rb'x'
        }
        if (after is not ((byte)'(' or (byte)'['))
            return new(ValueForm.Bare, index);
        bool wraps = s_wrappers.Contains(view.Bytes[index..end]);
        int inside = end + 1;
        if (view[inside] is (byte)'b' or (byte)'u' or (byte)'r' && view[inside + 1] is (byte)'"' or (byte)'\'')
            inside++;
        if (QuoteMark.TryRead(ref view, inside, percent, out quote))
            return OpenQuote(ref view, inside, quote) with { Form = wraps ? ValueForm.Quoted : ValueForm.Argument };
        if (wraps && after == '(' && Glyph.HexDigit(view[inside]) is >= 0 and < 10)
            return ReadDump(ref view, inside, percent);
        if (wraps)
            return new(ValueForm.Bare, inside);
        return new(after == '(' && length > 2 && IsCall(ref view, inside) ? ValueForm.None : ValueForm.Bare, index);
    }

    /// <summary>Whether the bracket closes where an expression does, rather than in the middle of a password.</summary>
    static bool IsCall(ref View view, int inside)
    {
        int close = inside;
        while (close - inside < 64 && view[close] is not ((byte)')' or < (byte)' '))
            close++;
        return view[close] != ')' || !NameBytes.IsName(view[close + 1]) || view[close + 1] == '.';
    }

    /// <summary>
    /// Letters that tell how the string is to be read: <c>b'x'</c>, <c>rb'x'</c>, <c>N'x'</c>, <c>E'x'</c>.
    /// </summary>
    static bool IsPrefix(byte first, byte last) =>
        first is (byte)'b' or (byte)'B' or (byte)'r' or (byte)'R' or (byte)'u' or (byte)'U' or (byte)'f' or (byte)'F'
            or (byte)'L' or (byte)'N' or (byte)'E'
        && last is (byte)'b' or (byte)'B' or (byte)'r' or (byte)'R' or (byte)'8' or (byte)'u' or (byte)'U' or (byte)'f'
            or (byte)'F' or (byte)'L' or (byte)'N' or (byte)'E';

    /// <summary>PHP's <c>string(8) "value"</c>.</summary>
    static FieldValue ReadDump(ref View view, int index, bool percent)
    {
        int at = index;
        while (at - index < 8 && char.IsAsciiDigit((char)view[at]))
            at++;
        if (view[at] == ')' && view[at + 1] == ' ' && QuoteMark.TryRead(ref view, at + 2, percent, out QuoteMark quote))
            return OpenQuote(ref view, at + 2, quote);
        return new(ValueForm.Bare, index);
    }

    /// <summary>Go's <c>[]string{"value"}</c>.</summary>
    static FieldValue ReadTypedList(ref View view, int index)
    {
        int at = index + 2;
        while (at - index < 16 && NameBytes.IsName(view[at]))
            at++;
        return new(view[at] == '{' ? ValueForm.List : ValueForm.None, at);
    }

    /// <summary>YAML: the text is on the next lines, indented.</summary>
    static FieldValue ReadBlock(ref View view, int index)
    {
        int at = index + 1;
        while (at - index < 4 && view[at] is (byte)'-' or (byte)'+' or (>= (byte)'1' and <= (byte)'9'))
            at++;
        if (view[at] == '\r')
            at++;
        if (view[at] != '\n' || at >= view.End)
            return new(ValueForm.Bare, index);
        at++;
        int start = at;
        while (at - start < 64 && view[at] == ' ')
            at++;
        return at > start && view[at] > ' ' ? new(ValueForm.Block, at) : new(ValueForm.None, index);
    }

    /// <summary><c>[REDACTED:token]</c>, <c>[Filtered]</c> rather than a list.</summary>
    static bool IsPlaceholder(ref View view, int index)
    {
        if (view[index + 1] == 'R' && view.StartsWith(index, "[REDACTED"u8))
            return true;
        int at = index + 1;
        while (at - index < 24 && char.IsAsciiLetter((char)view[at]))
            at++;
        return view[at] == ']' && at > index + 3 && HarmlessValue.Is(view.Bytes[(index + 1)..at]);
    }
}

namespace Guardrly.Redaction.Verify;

/// <summary>What stands between a name and its value.</summary>
internal enum LinkKind : byte
{
    None,

    /// <summary><c>name: value</c></summary>
    Colon,

    /// <summary><c>name=value</c>, <c>name := value</c></summary>
    Equals,

    /// <summary><c>name => value</c>, <c>name -> value</c></summary>
    Arrow,

    /// <summary><c>"name", "value"</c></summary>
    Comma,

    /// <summary><c>&lt;name>value</c></summary>
    Tag,

    /// <summary><c>name("value")</c></summary>
    Call,

    /// <summary><c>name|value</c>, <c>| name | value |</c></summary>
    Cell,

    /// <summary>Only blanks: <c>--name value</c>, <c>PASSWORD 'value'</c>.</summary>
    Blank,

    /// <summary>
    /// A quoted name, then something else: it may be a value itself, as in <c>"name":"authorization"</c>.
    /// </summary>
    Quoted,
}

/// <summary>How a name goes on to its value.</summary>
internal readonly struct FieldLink
{
    const int AccessorsLengthMax = 64;

    public LinkKind Kind { get; private init; }

    /// <summary>Where the separator stands.</summary>
    public int Separator { get; private init; }

    /// <summary>The first byte after the separator and the blanks behind it.</summary>
    public int ValueStart { get; private init; }

    /// <summary>The quote that closes the name.</summary>
    public QuoteMark NameQuote { get; private init; }

    /// <summary>One past that quote, or past the name.</summary>
    public int NameClosed { get; private init; }

    /// <summary>The separator is percent-encoded, so the value is.</summary>
    public bool Percent { get; private init; }

    /// <summary>Blanks stand right behind the separator.</summary>
    public bool IsSpaced { get; private init; }

    /// <summary>Reads on from the end of <paramref name="name"/>.</summary>
    public static FieldLink Read(ref View view, in FieldName name) =>
        TryReadPlain(ref view, name.End, out FieldLink plain) ? plain : ReadAny(ref view, name);

    /// <summary>
    /// The commonest ways, as they are: <c>name=v</c>, <c>name: v</c>, <c>"name":"v"</c>, <c>"name": "v"</c>.
    /// </summary>
    static bool TryReadPlain(ref View view, int index, out FieldLink link)
    {
        byte first = view[index];
        QuoteMark quote = default;
        int separator = index;
        if (first is (byte)'"' or (byte)'\'')
        {
            quote = new(first, 0, 1, QuoteForm.Plain);
            separator++;
        }
        byte mark = view[separator];
        int start = separator + 1;
        byte next = view[start];
        bool spaced = next == ' ';
        if (spaced)
            next = view[++start];
        link = new()
        {
            Kind = mark == ':' ? LinkKind.Colon : LinkKind.Equals,
            Separator = separator,
            ValueStart = start,
            NameQuote = quote,
            NameClosed = separator,
            IsSpaced = spaced,
        };
        // What could be a longer separator, more blanks, or something invisible is left to the other.
        return mark is (byte)':' or (byte)'=' && next is (byte)'"' or (byte)'\'' or (>= (byte)'0' and <= (byte)'9')
            or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'{' or (byte)'[';
    }

    static FieldLink ReadAny(ref View view, in FieldName name)
    {
        int index = name.End;
        bool percent = view[index] == '%';
        if (view[index] is 0x1B or >= 0x80 or (byte)'\\')
            index = SkipCurlyQuote(ref view, Glyph.SkipInvisible(ref view, index));
        index = SkipEmphasis(ref view, index);
        index = SkipBracket(ref view, index, percent);
        bool quoted = QuoteMark.TryRead(ref view, index, percent, out QuoteMark quote);
        if (quoted)
            index = SkipNameQuote(ref view, index, ref quote);
        int closed = index;
        int blank = index;
        index = Glyph.SkipBlanks(ref view, index, percent);
        if (index > blank && view[index] == '{')
            index = SkipAccessors(ref view, index);
        int separator = Glyph.Read(ref view, index, percent, out int length);
        if (!percent && separator == '%' && !quoted)
        {
            percent = true; // token=%22x, token%3Dx
            separator = Glyph.Read(ref view, index, percent, out length);
        }
        LinkKind kind = ReadSeparator(ref view, index, separator, percent, ref length);
        if (kind == LinkKind.Comma && !quoted && name.Opener is not (':' or '{'))
            kind = LinkKind.None;
        if (kind == LinkKind.Tag && (quoted || !name.IsTag(ref view)))
            kind = LinkKind.None;
        if (kind == LinkKind.Call && (quoted || index != name.End))
            kind = LinkKind.None;
        if (kind == LinkKind.None)
        {
            kind = quoted ? LinkKind.Quoted : index > blank ? LinkKind.Blank : LinkKind.None;
            length = 0;
        }
        int after = index + length;
        int start = kind is LinkKind.Quoted or LinkKind.Blank or LinkKind.None
            ? after : Glyph.SkipBlanks(ref view, after, percent);
        if (kind == LinkKind.Colon && start == after && view[start] == '*' && view.StartsWith(start, "** "u8))
            start = Glyph.SkipBlanks(ref view, start + 2, percent); // **name:** value
        if (quoted && kind is LinkKind.Colon or LinkKind.Arrow && view[start] is (byte)'\n' or (byte)'\r')
            start = ListValue.SkipWhite(ref view, start);
        return new()
        {
            Kind = kind,
            Separator = index,
            ValueStart = start,
            NameQuote = quote,
            NameClosed = closed,
            Percent = percent,
            IsSpaced = start > after,
        };
    }

    static LinkKind ReadSeparator(ref View view, int index, int separator, bool percent, ref int length)
    {
        switch (separator)
        {
            case ':' when view[index + length] == '=':
                length++;
                return LinkKind.Equals;
            case ':':
                return view[index + length] == ':' ? LinkKind.None : LinkKind.Colon;
            case '=':
                int next = Glyph.Read(ref view, index + length, percent, out int nextLength);
                if (next == '>')
                    length += nextLength;
                return next == '>' ? LinkKind.Arrow : next is '=' or '~' ? LinkKind.None : LinkKind.Equals;
            case '?' when view[index + 1] == ':':
                length = 2;
                return LinkKind.Colon;
            case '-' when view[index + 1] == '>':
            case '<' when view[index + 1] == '-':
                length = 2;
                return LinkKind.Arrow;
            case ',':
                return LinkKind.Comma;
            case '>':
                return LinkKind.Tag;
            case '(':
                return LinkKind.Call;
            case '|':
                return view[index + 1] is (byte)'|' or (byte)'=' ? LinkKind.None : LinkKind.Cell;
            default:
                return LinkKind.None;
        }
    }

    /// <summary>The quote that closes a name in curly ones, as word processors and language models write it.</summary>
    static int SkipCurlyQuote(ref View view, int index) => CurlyQuote.IsAt(ref view, index) ? index + 3 : index;

    /// <summary>C#: <c>Name { get; set; } = "value"</c>. What is no text is no value that anybody wrote down.</summary>
    static int SkipAccessors(ref View view, int index)
    {
        int at = index + 1;
        int limit = at + AccessorsLengthMax;
        while (at < limit && (view[at] is (byte)' ' or (byte)';' || char.IsAsciiLetter((char)view[at])))
            at++;
        if (view[at] != '}' || !view.Bytes[index..at].Contains((byte)';'))
            return index;
        at = Glyph.SkipBlanks(ref view, at + 1, false);
        return view[at] == '=' && view[Glyph.SkipBlanks(ref view, at + 1, false)] == '"' ? at : index;
    }

    /// <summary>Markdown: <c>**name**: value</c>.</summary>
    static int SkipEmphasis(ref View view, int index)
    {
        int at = index;
        while (at - index < 2 && view[at] == '*')
            at++;
        return at > index && view[at] is (byte)':' or (byte)'=' or (byte)' ' ? at : index;
    }

    /// <summary><c>user[password]=</c>, <c>[password] =></c>.</summary>
    static int SkipBracket(ref View view, int index, bool percent)
    {
        byte item = view[index];
        if (item == ']')
            return index + 1;
        if (!percent || item != '%')
            return index;
        return Glyph.Read(ref view, index, percent, out int length) == ']' ? index + length : index;
    }

    /// <summary>
    /// The quote behind a name, doubled inside CSV, and the bracket of <c>config["name"]</c> or
    /// <c>&lt;&lt;"name">></c>.
    /// </summary>
    static int SkipNameQuote(ref View view, int index, ref QuoteMark quote)
    {
        int after = index + quote.Length;
        byte next = view[after];
        if (quote is { Form: QuoteForm.Plain, Backslashes: 0 } && next == quote.Quote)
        {
            quote = quote with { Length = 2, Form = QuoteForm.Doubled };
            after++;
            next = view[after];
        }
        if (next == ']')
            return after + 1;
        return next == '>' && view[after + 1] == '>' ? after + 2 : after;
    }
}

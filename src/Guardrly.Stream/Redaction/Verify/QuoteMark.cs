namespace Guardrly.Redaction.Verify;

/// <summary>How a quote is written.</summary>
internal enum QuoteForm : byte
{
    /// <summary><c>"</c>, or <c>\"</c> with any number of backslashes.</summary>
    Plain,

    /// <summary><c>""</c>, inside a string that doubles its quotes, as CSV and SQL do.</summary>
    Doubled,

    /// <summary><c>\u0022</c>.</summary>
    Unicode,

    /// <summary><c>\x22</c>.</summary>
    Hex,

    /// <summary><c>&amp;quot;</c>.</summary>
    Entity,

    /// <summary><c>%22</c>.</summary>
    Percent,
}

/// <summary>A quote as it opens a string somewhere. What closes the string is written the same way.</summary>
/// <param name="Quote">The quote it stands for; 0 where there is none.</param>
/// <param name="Backslashes">How many backslashes it starts with.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct QuoteMark(byte Quote, byte Backslashes, byte Length, QuoteForm Form)
{
    const int LineLengthMax = 2 * 1024;

    public bool IsPresent => Quote != 0;

    /// <summary>What would end a value that this opens.</summary>
    public Closer Closer => Form == QuoteForm.Plain ? new(Quote, Backslashes) : default;

    /// <summary>How a number must be written where names stand between such quotes.</summary>
    public PlaceholderForm NumberForm => (Form, Quote, Backslashes) switch
    {
        (QuoteForm.Plain, (byte)'"', 0) => PlaceholderForm.Quoted,
        (QuoteForm.Plain, (byte)'"', 1) => PlaceholderForm.QuotedDepth1,
        (QuoteForm.Plain, (byte)'"', 3) => PlaceholderForm.QuotedDepth2,
        (QuoteForm.Plain, (byte)'"', 7) => PlaceholderForm.QuotedDepth3,
        _ => PlaceholderForm.Bare,
    };

    /// <summary>The quote at <paramref name="index"/>, if one stands there.</summary>
    public static bool TryRead(ref View view, int index, bool percent, out QuoteMark mark)
    {
        byte first = view[index];
        if (first is (byte)'"' or (byte)'\'' or (byte)'`')
        {
            mark = new(first, 0, 1, QuoteForm.Plain);
            return true;
        }
        mark = default;
        if (first is not ((byte)'\\' or (byte)'&' or (byte)'%'))
            return false;
        int glyph = Glyph.Read(ref view, index, percent, out int length);
        if (!Glyph.IsQuote(glyph))
            return false;
        int run = 0;
        while (first == '\\' && view[index + run] == '\\')
            run++;
        QuoteForm form = (first, view[index + run]) switch
        {
            ((byte)'&', _) => QuoteForm.Entity,
            ((byte)'%', _) => QuoteForm.Percent,
            (_, (byte)'u') => QuoteForm.Unicode,
            (_, (byte)'x') => QuoteForm.Hex,
            _ => QuoteForm.Plain,
        };
        mark = new((byte)glyph, (byte)run, (byte)length, form);
        return true;
    }

    /// <summary>
    /// Where the string whose text starts at <paramref name="from"/> ends: at its closing quote, at a quote of the
    /// string around it, at the end of the line, or of the view.
    /// </summary>
    /// <param name="view">What is searched.</param>
    /// <param name="from">The first byte after the opening quote.</param>
    /// <param name="after">One past the closing quote; the end itself where it has none.</param>
    public int FindClose(ref View view, int from, out int after) =>
        Form == QuoteForm.Plain ? FindPlain(ref view, from, out after) : FindEncoded(ref view, from, out after);

    /// <summary>
    /// With n backslashes before the opening quote, an escaped backslash inside is written as 2n+2 of them and an
    /// escaped quote has 2n+1 before it. So it is the remainder that tells.
    /// </summary>
    int FindPlain(ref View view, int from, out int after)
    {
        ReadOnlySpan<byte> bytes = view.Bytes;
        int period = 2 * (Backslashes + 1);
        byte outer = Quote == '"' || Backslashes > 0 ? Quote : (byte)'"'; // a string in a JSON string may be cut off
        for (int at = Math.Min(from, bytes.Length); ; at++)
        {
            int step = bytes[at..].IndexOfAny(Quote, (byte)'\n', outer);
            if (step < 0)
            {
                view.HitEnd = true;
                return after = bytes.Length;
            }
            at += step;
            if (bytes[at] == '\n')
                return after = at > from && bytes[at - 1] == '\r' ? at - 1 : at;
            if (bytes[at] != Quote)
            {
                if (IsOuterEnd(ref view, from, at) && IsInString(ref view, from))
                    return after = at;
                continue;
            }
            int run = 0;
            while (at - run > from && bytes[at - run - 1] == '\\')
                run++;
            int rest = run % period;
            if (rest > Backslashes)
                continue;
            if (Backslashes == 0 && at > from && Quote != '`')
            {
                if (view[at + 1] == Quote)
                {
                    at++; // a quote doubled
                    continue;
                }
                if (bytes[at - 1] == Quote && IsInside(ref view, from, at))
                    continue;
            }
            after = rest == Backslashes ? at + 1 : at - rest;
            return at - rest;
        }
    }

    /// <summary>Whether the string around a string in other quotes ends here: such a text follows.</summary>
    static bool IsOuterEnd(ref View view, int from, int at)
    {
        if (at > from && view[at - 1] == '\\')
            return false;
        byte next = view[at + 1];
        return next is (byte)'}' or (byte)']' || (next == ',' && view[at + 2] is (byte)'"' or (byte)'{')
            || (next == ',' && view[at + 2] == ' ' && view[at + 3] == '"');
    }

    /// <summary>
    /// Whether <paramref name="index"/> lies inside a string between double quotes that opens on its line,
    /// as far as can
    /// be looked back.
    /// </summary>
    public static bool IsInString(ref View view, int index)
    {
        ReadOnlySpan<byte> line = view.Bytes[Math.Max(view.Floor, index - LineLengthMax)..index];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..];
        bool inside = false;
        for (int at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (line[at] == '"')
                inside = !inside;
        }
        return inside;
    }

    /// <summary>
    /// In <c>'a\'',b'</c> the backslash may be a letter of the text, as in SQL and YAML, and the quotes one that is
    /// doubled: so it is where nothing follows that could follow a string.
    /// </summary>
    static bool IsInside(ref View view, int from, int at)
    {
        if (at - from < 2 || view[at - 2] != '\\')
            return false;
        byte next = view[at + 1];
        if (next == ',')
            next = view[at + 2];
        return next > ' ' && !char.IsAsciiLetterOrDigit((char)next) && !")]};:\\>\"'{[_"u8.Contains(next);
    }

    /// <summary>
    /// An encoded quote stands in text that has no plain one, except the one that ends that text.
    /// </summary>
    int FindEncoded(ref View view, int from, out int after)
    {
        ReadOnlySpan<byte> bytes = view.Bytes;
        byte first = Form switch
        {
            QuoteForm.Entity => (byte)'&',
            QuoteForm.Percent => (byte)'%',
            QuoteForm.Doubled => Quote,
            _ => (byte)'\\',
        };
        byte outer = Form == QuoteForm.Doubled ? (byte)'\n' : (byte)'"';
        for (int at = Math.Min(from, bytes.Length); ;)
        {
            int step = bytes[Math.Min(at, bytes.Length)..].IndexOfAny(first, outer, (byte)'\n');
            if (step < 0)
            {
                view.HitEnd = true;
                return after = bytes.Length;
            }
            at += step;
            if (bytes[at] != first)
                return after = at;
            if (IsClose(ref view, from, at, out int length))
            {
                after = at + length;
                return at;
            }
            at = Math.Min(at + length, bytes.Length);
        }
    }

    /// <summary>Whether what stands at <paramref name="at"/> closes the string, or how much of it to go over.</summary>
    bool IsClose(ref View view, int from, int at, out int length)
    {
        if (Form == QuoteForm.Doubled)
        {
            length = 2;
            return view[at + 1] == Quote;
        }
        bool isQuote = Glyph.Read(ref view, at, Form == QuoteForm.Percent, out length) == Quote;
        if (!isQuote)
            return false;
        ReadOnlySpan<byte> before = view.Bytes[from..at];
        switch (Form)
        {
            case QuoteForm.Percent:
                return !before.EndsWith("%5C"u8) && !before.EndsWith("%5c"u8);
            case QuoteForm.Entity:
                return before.IsEmpty || before[^1] != '\\';
            case QuoteForm.Hex:
                return !before.EndsWith("\\x5C"u8) && !before.EndsWith("\\x5c"u8);
            default:
                int run = 0;
                while (view[at + run] == '\\')
                    run++;
                return view[at + run] != 'u' || run % (4 * Backslashes) <= Backslashes;
        }
    }
}

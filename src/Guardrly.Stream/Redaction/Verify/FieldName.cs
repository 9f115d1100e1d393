using System.Numerics;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>Where a name stands, and what stands before it.</summary>
/// <remarks>
/// Names are read out of any escaping: in <c>\nAuthorization</c>, <c>\u0026token</c>, <c>%26token</c> and a coloured
/// <c>ESC[1mtoken</c> the first letters or digits belong to what comes before the name. A separator inside may be
/// written
/// <c>%5F</c> or <c>\u002d</c>, and zero-width characters may stand anywhere.
/// </remarks>
internal readonly record struct FieldName
{
    /// <summary>How much of a name is read: of a longer one the last part.</summary>
    public const int LengthMax = 128;

    /// <summary>How far on either side a name is looked for at once.</summary>
    const int NearBytes = 32;

    /// <summary>Its first byte.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last byte.</summary>
    public required int End { get; init; }

    /// <summary>The character before it as <see cref="Glyph"/> reads it; a newline at the start of the text.</summary>
    public required int Opener { get; init; }

    /// <summary>Where that character starts.</summary>
    public required int OpenerStart { get; init; }

    /// <summary>Whether it holds escapes or zero-width characters.</summary>
    public required bool IsEncoded { get; init; }

    /// <summary>
    /// Reads the name that holds <paramref name="position"/> where it is short and nothing before or behind it could be
    /// an escape: all bytes around at once, a bit a byte.
    /// </summary>
    public static bool TryReadPlain(ref View view, int position, out FieldName name)
    {
        name = default;
        ReadOnlySpan<byte> text = view.Bytes;
        int from = position - NearBytes;
        if (from < 1 || from + Vector512<byte>.Count > text.Length)
            return false;
        ulong others = ~NameBytes.Bits(Vector512.Create(text.Slice(from, Vector512<byte>.Count)));
        int start = position - BitOperations.LeadingZeroCount(others << NearBytes);
        int end = position + BitOperations.TrailingZeroCount(others >> NearBytes);
        if (start <= Math.Max(view.Floor, view.Opened) || start <= from || end >= position + NearBytes)
            return false;
        byte before = text[start - 1];
        byte after = text[end];
        if ((before | after) >= 0x80 || before is (byte)'%' or (byte)'\\' or (byte)';' or (byte)'['
            || after is (byte)'%' or (byte)'\\' || (Glyph.IsQuote(before) && text[start - 2] == '\\'))
        {
            return false;
        }
        name = Make(start, end, before, start - 1, encoded: false);
        return true;
    }

    /// <summary>Where the name that holds <paramref name="position"/> ends.</summary>
    public static int FindEnd(ref View view, int position, ref bool encoded)
    {
        int end = position;
        int limit = position + LengthMax;
        while (end < limit)
        {
            ReadOnlySpan<byte> rest = view.Bytes[end..Math.Min(limit, view.End)];
            int length = rest.IndexOfAnyExcept(NameBytes.All);
            end += length < 0 ? rest.Length : length;
            byte item = view[end];
            if (end >= limit || item is not ((byte)'%' or (byte)'\\' or >= 0x80))
                break;
            int glyph = Glyph.Read(ref view, end, item == '%', out length);
            if (glyph is not ('_' or '-' or '.' or Glyph.Invisible) || !NameBytes.IsName(view[end + length]))
                break;
            encoded = true;
            end += length;
        }
        return end;
    }

    /// <summary>Reads the name that ends at <paramref name="end"/> and holds <paramref name="position"/>.</summary>
    public static FieldName Read(ref View view, int position, int end, bool encoded)
    {
        int floor = Math.Max(Math.Max(view.Floor, view.Opened), position - LengthMax);
        int start = position;
        while (true)
        {
            start = floor + view.Bytes[floor..start].LastIndexOfAnyExcept(NameBytes.All) + 1;
            if (start <= floor)
                return Make(start, end, '\n', start, encoded);
            byte before = view[start - 1];
            if (before >= 0x80)
            {
                if (start - 3 < floor || Glyph.Read(ref view, start - 3, false, out int length) != Glyph.Invisible
                    || length != 3 || !NameBytes.IsName(view[start - 4]))
                {
                    return Make(start, end, before, start - 1, encoded);
                }
                encoded = true;
                start -= 3;
                continue;
            }
            int opener = before;
            int openerStart = start - 1;
            int nameStart = start;
            if (Glyph.IsQuote(before))
            {
                while (openerStart > floor && view[openerStart - 1] == '\\')
                    openerStart--;
            }
            else if (before is (byte)'%' or (byte)'\\')
                opener = ReadEscaped(ref view, position, floor, ref openerStart, ref nameStart);
            else if (before == ';' && TryReadEntity(ref view, floor, nameStart, out int entity, out int entityStart))
                (opener, openerStart) = (entity, entityStart);
            else if (before is (byte)'[' or (byte)';')
                opener = ReadColoured(ref view, position, floor, ref openerStart, ref nameStart);
            bool inside = opener is '_' or '-' or '.' or Glyph.Invisible && openerStart > floor
                && NameBytes.IsName(view[openerStart - 1]) && nameStart > start;
            if (!inside)
                return Make(nameStart, end, opener, openerStart, encoded);
            encoded = true;
            start = openerStart;
        }
    }

    /// <summary>Whether the name is that of an XML tag, with or without a namespace before it.</summary>
    public bool IsTag(ref View view)
    {
        if (Opener != ':')
            return Opener == '<';
        int at = OpenerStart;
        while (OpenerStart - at < 24 && NameBytes.IsName(view[at - 1]))
            at--;
        if (view[at - 1] is (byte)'<')
            return true;
        int start = view[at - 1] == ';' ? at - 4 : at - 1;
        return view[at - 1] == ';' && view.StartsWith(start, "&lt;"u8);
    }

    static FieldName Make(int start, int end, int opener, int openerStart, bool encoded) => new()
    {
        Start = start,
        End = end,
        Opener = opener,
        OpenerStart = openerStart,
        IsEncoded = encoded,
    };

    /// <summary>What the backslash or percent sign before the name makes of the name's first bytes.</summary>
    static int ReadEscaped(ref View view, int position, int floor, ref int openerStart, ref int nameStart)
    {
        int mark = nameStart - 1;
        if (view[mark] == '\\')
        {
            while (mark > floor && view[mark - 1] == '\\')
                mark--;
        }
        int glyph = Glyph.Read(ref view, mark, view[mark] == '%', out int length);
        int next = mark + length;
        openerStart = mark;
        if (next <= nameStart - 1 || next > position)
            return view[nameStart - 1];
        nameStart = next;
        return glyph == Glyph.Invisible ? SkipBack(ref view, floor, ref openerStart) : glyph;
    }

    /// <summary>
    /// <c>ESC[1m</c> before a name: its last letter and digits look like the name's first.
    /// </summary>
    static int ReadColoured(ref View view, int position, int floor, ref int openerStart, ref int nameStart)
    {
        int letter = nameStart;
        while (letter < position && char.IsAsciiDigit((char)view[letter]))
            letter++;
        if (letter >= position || view[letter] is not ((byte)'m' or (byte)'K'))
            return view[nameStart - 1];
        int at = nameStart - 1;
        int colourFloor = Math.Max(floor, nameStart - 24);
        while (at > colourFloor && view[at] is (byte)';' or (>= (byte)'0' and <= (byte)'9'))
            at--;
        if (view[at] != '[' || at <= floor)
            return view[nameStart - 1];
        int escape = at - 1;
        if (view[escape] != 0x1B)
        {
            while (escape > colourFloor && view[escape] != '\\')
                escape--;
            while (escape > colourFloor && view[escape - 1] == '\\')
                escape--;
        }
        if (Glyph.Read(ref view, escape, false, out int length) != Glyph.Invisible || escape + length != letter + 1)
            return view[nameStart - 1];
        nameStart = letter + 1;
        openerStart = escape;
        return SkipBack(ref view, floor, ref openerStart);
    }

    /// <summary><c>&amp;amp;</c>, <c>&amp;quot;</c> or <c>&amp;lt;</c> before the name.</summary>
    static bool TryReadEntity(ref View view, int floor, int nameStart, out int entity, out int start)
    {
        entity = ';';
        start = nameStart - 1;
        int limit = Math.Max(floor, nameStart - 11);
        while (start > limit && view[start] != '&')
            start--;
        if (view[start] != '&')
            return false;
        while (start - 5 >= limit && view.StartsWith(start - 4, "&amp"u8))
            start -= 4;
        entity = Glyph.Read(ref view, start, false, out int length);
        return start + length == nameStart && length > 1;
    }

    /// <summary>The character before an invisible one.</summary>
    static int SkipBack(ref View view, int floor, ref int openerStart)
    {
        if (openerStart <= floor)
            return '\n';
        openerStart--;
        return view[openerStart];
    }
}

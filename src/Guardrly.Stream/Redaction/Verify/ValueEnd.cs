using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Where a value without quotes ends. White space ends every one. Commas, semicolons, brackets and quotes end one only
/// where a value could not go on behind them: passwords hold such characters, and a tail that stays is a leak.
/// </summary>
internal static class ValueEnd
{
    const int NameLengthMax = 40;

    static readonly SearchValues<byte> s_boundaries = SearchValues.Create(Stops("\"'`\\,;&<>)]}|:."));
    static readonly SearchValues<byte> s_stops = SearchValues.Create(Stops("\"'`\\,;&<>)]}|"));
    static readonly SearchValues<byte> s_parameterStops = SearchValues.Create(Stops("\"'`\\,;&<>)]}|#"));
    static readonly SearchValues<byte> s_percentStops = SearchValues.Create(Stops("\"'`\\,;&<>)]}|#%"));

    /// <summary>Finds it from <paramref name="from"/> on.</summary>
    /// <param name="view">What is searched.</param>
    /// <param name="from">The value's first byte.</param>
    /// <param name="isParameter">An ampersand ends it, and a fragment.</param>
    /// <param name="percent">It is percent-encoded as a whole: an encoded ampersand ends it.</param>
    /// <param name="lengthMax">Where to give up: a longer value ends there.</param>
    public static int Find(ref View view, int from, bool isParameter, bool percent, int lengthMax = int.MaxValue)
    {
        ReadOnlySpan<byte> bytes = view.Bytes;
        int limit = (int)Math.Min(bytes.Length, (long)from + lengthMax);
        SearchValues<byte> stops = percent ? s_percentStops : isParameter ? s_parameterStops : s_stops;
        int at = from;
        while (at < limit)
        {
            int step = bytes[at..limit].IndexOfAny(stops);
            if (step < 0)
                break;
            at += step;
            if (IsEnd(ref view, at, isParameter, percent, out int length))
                return at;
            at += length;
        }
        if (limit == bytes.Length)
            view.HitEnd = true;
        return limit;
    }

    /// <summary>
    /// Takes punctuation off the end that a sentence rather than the value has: <c>token=abc.</c>
    /// </summary>
    public static int WithoutPunctuation(ref View view, int from, int end)
    {
        while (end > from + 1 && ".,;:!?"u8.Contains(view[end - 1]))
            end--;
        return end;
    }

    static bool IsEnd(ref View view, int at, bool isParameter, bool percent, out int length)
    {
        byte item = view[at];
        length = 1;
        if (item <= ' ' || item == 0x7F)
            return true;
        switch (item)
        {
            case (byte)'<':
                return IsTagAhead(ref view, at + 1);
            case (byte)'#':
                return true;
            case (byte)'\\':
                return IsEscapedEnd(ref view, at, out length);
            case (byte)'%':
                return IsPercentEnd(ref view, at, isParameter, out length);
            case (byte)'&' when isParameter:
                return true;
            case (byte)'&':
                int glyph = Glyph.Read(ref view, at, false, out length);
                return length > 1 || glyph != '&' || IsBoundary(ref view, at + 1) || IsNamed(ref view, at + 1);
            case (byte)'|':
                return IsNamed(ref view, at + 1) || view[at + 1] is <= (byte)' ' or (byte)'|';
            default:
                return IsBoundary(ref view, at + 1) || (item is (byte)',' or (byte)';' && IsNamed(ref view, at + 1));
        }
    }

    /// <summary>An escaped quote, line end or ampersand ends the value; another backslash is part of it.</summary>
    static bool IsEscapedEnd(ref View view, int at, out int length)
    {
        int glyph = Glyph.Read(ref view, at, false, out length);
        return glyph switch
        {
            '\n' or '\r' or '\t' or '"' or '\'' or '`' or '&' or '<' or '>' or Glyph.Invisible or ' ' => true,
            '\\' => view[at + length] <= ' ',
            _ => false,
        };
    }

    static bool IsPercentEnd(ref View view, int at, bool isParameter, out int length)
    {
        int glyph = Glyph.Read(ref view, at, true, out length);
        return glyph switch
        {
            '&' or '"' or '\'' or ' ' or '\n' or '\r' or '\t' or '#' or '<' or '>' => true,
            ',' or ';' or '}' or ']' or ')' => !isParameter
                || Glyph.Read(ref view, at + length, true, out _) is '"' or '\n' or ' ' or '}' or ']' or ')' or '&',
            _ => false,
        };
    }

    /// <summary>Whether a tag stands behind the less-than sign, or nothing.</summary>
    static bool IsTagAhead(ref View view, int at)
    {
        if (IsBoundary(ref view, at) || view[at] is (byte)'/' or (byte)'!')
            return true;
        int end = at;
        while (end - at < NameLengthMax && NameBytes.IsName(view[end]))
            end++;
        return end > at && view[end] is (byte)'>' or (byte)' ' or (byte)'/' or (byte)':';
    }

    /// <summary>Whether no value goes on at <paramref name="at"/>.</summary>
    static bool IsBoundary(ref View view, int at) => s_boundaries.Contains(view[at]);

    /// <summary>Whether the name of another field stands at <paramref name="at"/>.</summary>
    static bool IsNamed(ref View view, int at)
    {
        if (!char.IsAsciiLetter((char)view[at]) && view[at] != '_')
            return false;
        int end = at + 1;
        while (end - at < NameLengthMax && NameBytes.IsName(view[end]))
            end++;
        return view[end] is (byte)'=' or (byte)':' || (view[end] == '[' && view[at - 1] == '&');
    }

    static byte[] Stops(string characters)
    {
        byte[] controls = [.. Enumerable.Range(0, 33).Select(item => (byte)item), 0x7F];
        return [.. controls, .. characters.Select(character => (byte)character)];
    }
}

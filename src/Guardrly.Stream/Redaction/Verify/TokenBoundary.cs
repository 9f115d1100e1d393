using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Verify;

/// <summary>Where a token may start, and where a text that holds one is cut off.</summary>
internal static class TokenBoundary
{
    /// <summary>As many as a quote has that is escaped four times.</summary>
    const int BackslashesMax = 16;

    const int ColourBytesMax = 16;

    /// <summary>
    /// Whether a token may start at <paramref name="start"/>: no letter or digit stands before it, unless that byte
    /// belongs to an escape (<c>\n</c>, <c>%3D</c>, <c>\u003d</c>, <c>\x22</c>, a colour code) and so to no word.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOpen(ref View view, int start)
    {
        byte before = view.Before(start);
        return !char.IsAsciiLetterOrDigit((char)before) || EndsEscape(ref view, start, before);
    }

    /// <summary>Whether no letter or digit stands at <paramref name="end"/>.</summary>
    public static bool IsClosed(ref View view, int end) => !char.IsAsciiLetterOrDigit((char)view[end]);

    /// <summary>
    /// Whether the text stops at <paramref name="end"/>, as cut logs do: at the line's or the string's end, at dots, or
    /// where somebody already wrote stars.
    /// </summary>
    public static bool IsCut(ref View view, int end)
    {
        switch (view[end])
        {
            case (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)'\'' or (byte)'`':
            case (byte)'*' or (byte)'<':
                return true;
            case (byte)'[': // what somebody else cut; our own placeholder stands where another token stood
                return !view.StartsWith(end, "[REDACTED:"u8);
            case (byte)'&':
                return view[end + 1] is (byte)'q' or (byte)'#' or (byte)'l';
            case (byte)'.':
                return view[end + 1] == '.' && view[end + 2] == '.';
            case 0xE2: // an ellipsis
                return view[end + 1] == 0x80 && view[end + 2] == 0xA6;
            case (byte)'\\':
                int limit = end + BackslashesMax;
                while (view[++end] == '\\' && end < limit)
                    continue;
                return view[end] is (byte)'"' or (byte)'\'' or (byte)'n' or (byte)'r';
            default:
                return false;
        }
    }

    /// <summary>Whether the number of a terminal's colour code starts at <paramref name="start"/>.</summary>
    public static bool IsColour(ref View view, int start)
    {
        if (view.Before(start) != '[')
            return false;
        int end = start;
        while (end < start + ColourBytesMax && view[end] is (>= (byte)'0' and <= (byte)'9') or (byte)';')
            end++;
        return end > start && view[end] == 'm';
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool EndsEscape(ref View view, int start, byte last)
    {
        byte second = view[start - 2];
        if (second == '\\')
            return last is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f' or (byte)'v' or (byte)'0';
        if (last == 'm')
            return EndsColour(ref view, start - 1);
        if (!char.IsAsciiHexDigit((char)last) || !char.IsAsciiHexDigit((char)second))
            return false;
        byte third = view[start - 3];
        byte fourth = view[start - 4];
        byte fifth = view[start - 5];
        if (fifth == 'u' && view[start - 6] == '\\')
            return true;
        return third switch
        {
            (byte)'%' => true,
            (byte)'5' when fourth == '2' => fifth == '%' || (fifth == '5' && view[start - 6] == '2'),
            (byte)'x' or (byte)'0' => fourth == '\\',
            (byte)'=' => second == '3' && last == 'D', // quoted-printable
            _ => false,
        };
    }

    /// <summary>Whether the m at <paramref name="index"/> ends a terminal's colour code: <c>ESC [ 3 1 m</c>.</summary>
    static bool EndsColour(ref View view, int index)
    {
        int first = index;
        while (index - first < ColourBytesMax && view[first - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)';')
            first--;
        return first < index && view[first - 1] == '[';
    }
}

using System.Buffers.Text;

namespace Guardrly.Normalize.Text;

/// <summary>Lengths of time as logs write them, in milliseconds.</summary>
internal static class Durations
{
    /// <summary>Reads a number and its unit at the start of a text: <c>12.5ms</c>, <c>0.2 s</c>,
    /// <c>1m2.5s</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="milliseconds">Milliseconds.</param>
    /// <param name="length">Bytes that it takes.</param>
    public static bool TryReadWithUnit(ReadOnlySpan<byte> text, out double milliseconds, out int length)
    {
        milliseconds = 0;
        length = 0;
        while (length < text.Length && HttpWords.IsDigit(text[length])
            && TryNumber(text[length..], out double value, out int digits))
        {
            int unit = length + digits;
            if (length == 0 && unit < text.Length && text[unit] == ' ')
                unit++;
            double scale = Unit(text[unit..], out int letters);
            if (letters == 0)
                break;
            milliseconds += value * scale;
            length = unit + letters;
        }
        if (length > 0)
            milliseconds = Math.Round(milliseconds, 6);
        return length > 0;
    }

    /// <summary>Reads a value that is a length of time and nothing else.</summary>
    /// <param name="text">The value.</param>
    /// <param name="bare">Milliseconds that one of it has where it says no unit.</param>
    /// <param name="milliseconds">Milliseconds.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, double bare, out double milliseconds)
    {
        if (TryReadWithUnit(text, out milliseconds, out int length) && length == text.Length)
            return true;
        if (!TryNumber(text, out double value, out length) || length != text.Length)
            return false;
        milliseconds = Math.Round(value * bare, 6);
        return true;
    }

    static bool TryNumber(ReadOnlySpan<byte> text, out double value, out int length) =>
        Utf8Parser.TryParse(text[..Math.Min(text.Length, 40)], out value, out length) && double.IsFinite(value)
            && value >= 0;

    static double Unit(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        while (length < text.Length && length < 13 && (char.IsAsciiLetter((char)text[length]) || text[length] >= 0x80))
            length++;
        ReadOnlySpan<byte> unit = text[..length];
        double scale = length == 0 ? 0 : (unit[0] | 0x20) switch
        {
            'm' when Is(unit, "ms"u8) || Is(unit, "msec"u8) || Is(unit, "millis"u8) || Is(unit, "milliseconds"u8) => 1,
            'm' when Is(unit, "m"u8) || Is(unit, "min"u8) || Is(unit, "minutes"u8) => 60e3,
            's' when Is(unit, "s"u8) || Is(unit, "sec"u8) || Is(unit, "secs"u8) || Is(unit, "second"u8)
                || Is(unit, "seconds"u8) => 1e3,
            'u' when Is(unit, "us"u8) => 1e-3,
            > 0x7F when Is(unit, "µs"u8) || Is(unit, "μs"u8) => 1e-3,
            'n' when Is(unit, "ns"u8) => 1e-6,
            'h' when Is(unit, "h"u8) => 3600e3,
            _ => 0,
        };
        if (scale == 0)
            length = 0;
        return scale;
    }

    static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> small) => HttpWords.Is(word, small);
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Guardrly.Alerts;

/// <summary>
/// Writes texts that came from a log so that they are nothing but text. What steers a terminal, hides, or turns the
/// direction of writing becomes an escape: a log is written by those it tells on.
/// </summary>
internal static class AlertCharacters
{
    const int Utf8BytesMax = 4;

    /// <summary>Writes a text for people; a character that is none to be seen becomes <c>\u001b</c>.</summary>
    public static void WriteText(IBufferWriter<byte> output, string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSeen(rune))
                Write(output, rune);
            else
                WriteEscape(output, rune);
        }
    }

    /// <summary>Writes a text as a JSON string, quotes included. It reads back as it was.</summary>
    public static void WriteJson(IBufferWriter<byte> output, string text)
    {
        output.Write("\""u8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                output.Write("\\"u8);
                Write(output, rune);
            }
            else if (IsSeen(rune))
            {
                Write(output, rune);
            }
            else
            {
                WriteEscape(output, rune);
            }
        }
        output.Write("\""u8);
    }

    static bool IsSeen(Rune rune)
    {
        if (rune.IsAscii)
            return rune.Value is >= ' ' and < 0x7F;
        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
    }

    static void Write(IBufferWriter<byte> output, Rune rune)
        => output.Advance(rune.EncodeToUtf8(output.GetSpan(Utf8BytesMax)));

    static void WriteEscape(IBufferWriter<byte> output, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (char unit in units[..rune.EncodeToUtf16(units)])
        {
            output.Write("\\u"u8);
            Span<byte> digits = output.GetSpan(4);
            for (int index = 0; index < 4; index++)
                digits[index] = "0123456789abcdef"u8[(unit >> (12 - (4 * index))) & 15];
            output.Advance(4);
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Guardrly.Cli.Report;

/// <summary>Bytes of a log as text that a terminal shows and does not obey.</summary>
static class Printable
{
    /// <summary>
    /// The text with control characters, line separators and direction marks as <c>\n</c>, <c>\t</c> or
    /// <c>\u{1b}</c>, and bytes that are no UTF-8 as <c>\xff</c>.
    /// </summary>
    public static string Escape(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(utf8.Length);
        while (!utf8.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(utf8, out Rune rune, out int length) != OperationStatus.Done)
            {
                foreach (byte bad in utf8[..length])
                    text.Append(CultureInfo.InvariantCulture, $"\\x{bad:x2}");
            }
            else
            {
                Append(text, rune);
            }
            utf8 = utf8[length..];
        }
        return text.ToString();
    }

    static void Append(StringBuilder text, Rune rune)
    {
        if (!IsUnprintable(rune))
        {
            Span<char> letters = stackalloc char[2];
            text.Append(letters[..rune.EncodeToUtf16(letters)]);
            return;
        }
        _ = rune.Value switch
        {
            '\t' => text.Append("\\t"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            _ => text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
        };
    }

    static bool IsUnprintable(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Guardrly.Records;

/// <summary>
/// Writes JSON by hand: bytes of any kind become a valid string, which <see cref="System.Text.Json.Utf8JsonWriter"/>
/// does not take. Bytes that are no UTF-8 become U+FFFD.
/// </summary>
internal static class JsonText
{
    static readonly SearchValues<byte> s_special = SearchValues.Create(Special());

    /// <summary>Writes a text in quotes, or <c>null</c>.</summary>
    public static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        WriteEscaped(output, text);
        output.Write("\""u8);
    }

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Span<byte> room = output.GetSpan(20);
        Utf8Formatter.TryFormat(number, room, out int length);
        output.Advance(length);
    }

    /// <summary>Writes a number; not a finite one is <c>null</c>.</summary>
    public static void WriteNumber(IBufferWriter<byte> output, double number)
    {
        if (!double.IsFinite(number))
        {
            output.Write("null"u8);
            return;
        }
        Span<byte> room = output.GetSpan(32);
        number.TryFormat(room, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>
    /// Writes a time as RFC 3339 with milliseconds and <c>Z</c>, in quotes; <see cref="Record.NoTimestamp"/> is
    /// <c>null</c>.
    /// </summary>
    public static void WriteTimestamp(IBufferWriter<byte> output, long milliseconds)
    {
        if (milliseconds == Record.NoTimestamp)
        {
            output.Write("null"u8);
            return;
        }
        Span<byte> room = output.GetSpan(32);
        room[0] = (byte)'"';
        DateTime time = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
        time.TryFormat(
            room[1..], out int length, "yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        room[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }

    static void WriteEscaped(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int plain = text.IndexOfAny(s_special);
            if (plain < 0)
            {
                output.Write(text);
                return;
            }
            output.Write(text[..plain]);
            text = text[plain..];
            text = text[(text[0] < 0x80 ? WriteEscape(output, text[0]) : WriteRunes(output, text))..];
        }
    }

    static int WriteEscape(IBufferWriter<byte> output, byte value)
    {
        Span<byte> room = output.GetSpan(6);
        room[0] = (byte)'\\';
        int letter = "\"\\\n\r\t\b\f"u8.IndexOf(value);
        if (letter >= 0)
        {
            room[1] = "\"\\nrtbf"u8[letter];
            output.Advance(2);
            return 1;
        }
        "u00"u8.CopyTo(room[1..]);
        room[4] = (byte)('0' + (value >> 4));
        room[5] = "0123456789abcdef"u8[value & 0xF];
        output.Advance(6);
        return 1;
    }

    /// <summary>Writes the characters over U+007F that a text starts with.</summary>
    static int WriteRunes(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        int index = 0;
        while (index < text.Length && text[index] >= 0x80)
        {
            if (Rune.DecodeFromUtf8(text[index..], out _, out int length) != OperationStatus.Done)
            {
                output.Write(text[..index]);
                output.Write("\uFFFD"u8);
                return index + length;
            }
            index += length;
        }
        output.Write(text[..index]);
        return index;
    }

    static byte[] Special()
    {
        var special = new List<byte> { (byte)'"', (byte)'\\', 0x7F };
        for (int value = 0; value < 256; value++)
        {
            if (value is < 0x20 or >= 0x80)
                special.Add((byte)value);
        }
        return [.. special];
    }
}

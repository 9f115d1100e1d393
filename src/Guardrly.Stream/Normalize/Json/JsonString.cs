using System.Buffers.Text;
using System.Text;
using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Undoes the escapes of JSON strings.</summary>
internal static class JsonString
{
    /// <summary>Decodes a string; the room must have as many bytes as it. What is no escape stays as it is.</summary>
    /// <returns>Bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> room)
    {
        int length = 0;
        while (true)
        {
            int plain = text.IndexOf((byte)'\\');
            if (plain < 0 || plain + 1 >= text.Length)
            {
                text.CopyTo(room[length..]);
                return length + text.Length;
            }
            text[..plain].CopyTo(room[length..]);
            length += plain;
            text = text[plain..];
            text = text[DecodeOne(text, room[length..], out int written)..];
            length += written;
        }
    }

    /// <summary>The text of a string or number in a batch, decoded there if it has escapes; null for other
    /// values.</summary>
    public static TextRange Of(RecordBatch batch, in JsonNode node)
    {
        if (node.Kind is not (JsonKind.String or JsonKind.Number))
            return default;
        if (!node.IsEscaped)
            return node.Text;
        Span<byte> room = batch.Reserve(node.Length);
        return batch.Commit(Decode(batch[node.Text], room));
    }

    static int DecodeOne(ReadOnlySpan<byte> text, Span<byte> room, out int written)
    {
        int letter = "\"\\/bfnrt"u8.IndexOf(text[1]);
        if (letter >= 0)
        {
            room[0] = "\"\\/\b\f\n\r\t"u8[letter];
            written = 1;
            return 2;
        }
        if (text[1] != 'u' || !TryUnit(text, out int unit))
        {
            room[0] = (byte)'\\';
            written = 1;
            return 1;
        }
        int taken = 6;
        if (char.IsHighSurrogate((char)unit) && TryUnit(text[6..], out int low) && char.IsLowSurrogate((char)low))
        {
            unit = char.ConvertToUtf32((char)unit, (char)low);
            taken = 12;
        }
        Rune rune = Rune.IsValid(unit) ? new Rune(unit) : Rune.ReplacementChar;
        written = rune.EncodeToUtf8(room);
        return taken;
    }

    static bool TryUnit(ReadOnlySpan<byte> text, out int unit)
    {
        unit = 0;
        return text.Length >= 6 && text[0] == '\\' && text[1] == 'u'
            && Utf8Parser.TryParse(text.Slice(2, 4), out unit, out int digits, 'x') && digits == 4;
    }
}

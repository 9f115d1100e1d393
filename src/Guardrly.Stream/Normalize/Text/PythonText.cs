using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>The notation that Python prints dictionaries in.</summary>
internal static class PythonText
{
    /// <summary>Stores a dictionary as JSON: quotes doubled, words translated.</summary>
    public static TextRange StoreJson(RecordBatch batch, ReadOnlySpan<byte> text)
    {
        // A quote within a text in single quotes gets a backslash: at most two bytes for one.
        Span<byte> room = batch.Reserve(text.Length * 2);
        int length = 0;
        for (int index = 0; index < text.Length;)
        {
            byte letter = text[index];
            if (letter is (byte)'"' or (byte)'\'')
                index = WriteString(text, index, room, ref length);
            else if (char.IsAsciiLetter((char)letter))
                index = WriteWord(text, index, room, ref length);
            else
                room[length++] = text[index++];
        }
        return batch.Commit(length);
    }

    static int WriteString(ReadOnlySpan<byte> text, int quote, Span<byte> room, ref int length)
    {
        room[length++] = (byte)'"';
        int index = quote + 1;
        while (index < text.Length && text[index] != text[quote])
        {
            byte letter = text[index++];
            if (letter == '"')
            {
                room[length++] = (byte)'\\';
            }
            else if (letter == '\\' && index < text.Length)
            {
                // JSON has no \' .
                if (text[index] != '\'')
                    room[length++] = letter;
                letter = text[index++];
            }
            room[length++] = letter;
        }
        // A text that was cut ends without its quote, which then takes the place of nothing.
        if (index < text.Length)
            room[length++] = (byte)'"';
        return index + 1;
    }

    static int WriteWord(ReadOnlySpan<byte> text, int start, Span<byte> room, ref int length)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiLetter((char)text[end]))
            end++;
        ReadOnlySpan<byte> word = text[start..end];
        ReadOnlySpan<byte> json = word.SequenceEqual("None"u8) ? "null"u8
            : word.SequenceEqual("True"u8) ? "true"u8
            : word.SequenceEqual("False"u8) ? "false"u8 : word;
        json.CopyTo(room[length..]);
        length += json.Length;
        return end;
    }
}

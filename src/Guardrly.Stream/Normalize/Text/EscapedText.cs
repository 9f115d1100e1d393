using System.Buffers.Text;

namespace Guardrly.Normalize.Text;

/// <summary>Undoes what servers escape in a request line: <c>\x22</c>, <c>\"</c>, <c>\\</c>.</summary>
internal static class EscapedText
{
    /// <summary>Decodes it; the room must have as many bytes as the text.</summary>
    /// <returns>Bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> room)
    {
        int length = 0;
        for (int index = 0; index < text.Length; index++)
        {
            byte letter = text[index];
            if (letter == '\\' && index + 1 < text.Length)
            {
                if (text[index + 1] == 'x' && index + 3 < text.Length
                    && Utf8Parser.TryParse(text.Slice(index + 2, 2), out byte value, out int digits, 'x')
                    && digits == 2)
                {
                    letter = value;
                    index += 3;
                }
                else if (text[index + 1] is (byte)'"' or (byte)'\\')
                {
                    letter = text[++index];
                }
            }
            room[length++] = letter;
        }
        return length;
    }
}

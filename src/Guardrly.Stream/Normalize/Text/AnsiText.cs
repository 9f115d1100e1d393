using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>Takes the colours of terminals out of a text.</summary>
internal static class AnsiText
{
    const byte Escape = 0x1B;

    /// <summary>Whether there are any.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf(Escape) >= 0;

    /// <summary>Stores the text without them.</summary>
    public static TextRange Strip(RecordBatch batch, TextRange text)
    {
        Span<byte> room = batch.Reserve(text.Length);
        ReadOnlySpan<byte> source = batch[text];
        int length = 0;
        while (!source.IsEmpty)
        {
            int escape = source.IndexOf(Escape);
            int count = escape < 0 ? source.Length : escape;
            source[..count].CopyTo(room[length..]);
            length += count;
            if (escape < 0)
                break;
            source = source[(escape + SequenceLength(source[escape..]))..];
        }
        return batch.Commit(length);
    }

    static int SequenceLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
            return text.Length;
        if (text[1] == ']')
            return CommandLength(text);
        if (text[1] != '[')
            return 2;
        int end = 2;
        while (end < text.Length && text[end] is >= 0x20 and < 0x40)
            end++;
        return Math.Min(text.Length, end + 1);
    }

    /// <summary>A link or a title, up to a bell or <c>ESC \</c>; one that has no end is only its opening.</summary>
    static int CommandLength(ReadOnlySpan<byte> text)
    {
        int end = text[2..].IndexOfAny((byte)0x07, Escape);
        if (end < 0)
            return 2;
        end += 2;
        return text[end] == 0x07 ? end + 1 : Math.Min(text.Length, end + 2);
    }
}

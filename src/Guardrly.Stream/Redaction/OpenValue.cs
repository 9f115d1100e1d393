using System.Buffers;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <summary>Where a value that outgrew its bound, and the pieces it is masked in, end.</summary>
internal static class OpenValue
{
    const int BackslashesMax = 256;

    static readonly SearchValues<byte> s_bareEnds = SearchValues.Create(
        "\"'`,&<>()[]{} \u007f\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000b\u000c\r\u000e\u000f"u8);

    /// <summary>
    /// A piece must not end among backslashes: the quote that they escape would lose some of them to the placeholder.
    /// </summary>
    public static int WithoutLastBackslashes(ReadOnlySpan<byte> buffer, int start, int end)
    {
        int cut = end;
        while (cut > start && buffer[cut - 1] == '\\')
            cut--;
        return cut > start ? cut : end;
    }

    /// <summary>Where a value of that closer ends, or the end of the buffer.</summary>
    public static int End(ReadOnlySpan<byte> buffer, int start, Closer closer)
    {
        if (closer.Quote == 0)
        {
            int length = buffer[start..].IndexOfAny(s_bareEnds);
            return length < 0 ? buffer.Length : start + length;
        }
        for (int index = start; ;)
        {
            int length = buffer[index..].IndexOfAny(closer.Quote, (byte)'\n');
            if (length < 0)
                return buffer.Length;
            index += length;
            if (buffer[index] == '\n')
                return index;
            // With n backslashes before the closing quote, an escaped one has 2n+1, and an escaped backslash is 2n+2.
            int run = 0;
            while (run < index && run < BackslashesMax && buffer[index - run - 1] == '\\')
                run++;
            int rest = run % (2 * (closer.Backslashes + 1));
            if (rest <= closer.Backslashes)
                return Math.Max(start, index - rest);
            index++;
        }
    }
}

using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Text that stands where a value will come or has been: <c>${X}</c>, <c>$(cmd)</c>, <c>{{x}}</c>, <c>{x}</c>,
/// <c>&lt;token&gt;</c>, <c>[Filtered]</c>. Other than <see cref="SecretLike.IsHarmless"/> it finds where such a text
/// ends, since it may hold what would end a value.
/// </summary>
internal static class PlaceholderText
{
    const int LengthMax = 128;
    const int MaskLengthMax = 16;

    static readonly WordSet s_masks = new(
        "redacted filtered hidden masked secret omitted removed scrubbed sanitized obfuscated private token");

    static readonly SearchValues<byte> s_nameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>Whether one stands at <paramref name="index"/>; then <paramref name="end"/> is one past it.</summary>
    public static bool TryFind(in EncodedText text, int index, out int end)
    {
        end = index;
        int first = text.Read(index, out int length);
        int next = index + length;
        switch (first)
        {
            case '$' or '#' or '@' when text.Read(next) == '{':
                return TryClose(text, next + 1, '}', out end);
            case '$' when text.Read(next) == '(':
                return TryClose(text, next + 1, ')', out end);
            case '$':
                end = NameEnd(text, next);
                return end > next && !char.IsAsciiDigit((char)text.Bytes[next]);
            case '{' when text.Read(next) == '{':
                return TryClose(text, next + 1, '}', out end) && text.Read(end) == '}' && end++ > 0;
            case '{':
                return TryClose(text, next, '}', out end);
            case '<':
                return TryClose(text, next, '>', out end);
            case '[':
                text.Touch(next + MaskLengthMax);
                return IsMask(text.Bytes[next..]) && TryClose(text, next, ']', out end);
            case '%' when !text.Percent:
                end = NameEnd(text, next) + 1;
                return end > next + 2 && text.Read(end - 1) == '%';
            default:
                return false;
        }
    }

    /// <summary>Index of the first colon of <paramref name="text"/> that is no placeholder's own, or -1.</summary>
    public static int ColonOutside(ReadOnlySpan<byte> text)
    {
        for (int index = 0; ;)
        {
            int colon = text[index..].IndexOf((byte)':');
            if (colon < 0)
                return -1;
            index += colon;
            if (!text[..index].EndsWith("[REDACTED"u8))
                return index;
            int end = text[index..].IndexOf((byte)']');
            if (end < 0)
                return index;
            index += end;
        }
    }

    /// <summary>Whether the bracket at <paramref name="index"/> closes one of our own placeholders.</summary>
    public static bool EndsAt(in View view, int index)
    {
        if (index < view.Floor || view.Bytes[index] != ']')
            return false;
        int floor = Math.Max(view.Floor, index - LengthMax);
        int start = view.Bytes[floor..index].LastIndexOf((byte)'[');
        return start >= 0 && view.Bytes[(floor + start)..index].StartsWith("[REDACTED:"u8);
    }

    /// <summary>Brackets are a mask only around a word that says so: <c>[Bearer x]</c> is a list.</summary>
    static bool IsMask(ReadOnlySpan<byte> inside)
    {
        int length = inside[..Math.Min(inside.Length, MaskLengthMax)].IndexOfAnyExcept(s_nameBytes);
        return length > 0 && s_masks.Contains(inside[..length]);
    }

    static int NameEnd(in EncodedText text, int index)
    {
        int length = text.Bytes[index..].IndexOfAnyExcept(s_nameBytes);
        text.Touch(length < 0 ? text.Bytes.Length : index + length);
        return length < 0 ? text.Bytes.Length : index + length;
    }

    /// <summary>Finds the closing bracket. What stands inside must be no secret itself: <c>${X:-secret}</c>.</summary>
    static bool TryClose(in EncodedText text, int index, char bracket, out int end)
    {
        end = index;
        int inside = index;
        while (end - inside <= LengthMax)
        {
            int character = text.Read(end, out int length);
            if (character == bracket)
            {
                ReadOnlySpan<byte> content = text.Bytes[inside..end];
                end += length;
                int fallback = content.IndexOf(":-"u8);
                return fallback < 0 ? !IsSecret(content) : fallback + 2 >= content.TrimEnd((byte)'\\').Length;
            }
            if (character is EncodedText.End or '\n' or '\r' or '"' or ',')
                return false;
            end += length;
        }
        return false;
    }

    /// <summary>A name in brackets has no digits among its letters, or words and separators around them.</summary>
    static bool IsSecret(ReadOnlySpan<byte> content) =>
        content.IndexOfAny((byte)' ', (byte)'.', (byte)'_') < 0 && content.Length >= 12
        && content.ContainsAnyInRange((byte)'0', (byte)'9') && SecretLike.IsLikely(content);
}

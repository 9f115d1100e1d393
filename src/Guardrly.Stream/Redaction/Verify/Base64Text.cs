using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>Base64 as it stands in logs: with its marks (<c>/ + =</c>) and its newlines escaped.</summary>
internal static class Base64Text
{
    const int BackslashesMax = 16;

    static readonly SearchValues<byte> s_members =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    static readonly TokenAlphabet s_escaped = TokenAlphabet.Parse("+/=");

    public static bool IsMember(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/';

    /// <summary>Where the next run starts in <paramref name="text"/>; its length where there is none.</summary>
    public static int Skip(ReadOnlySpan<byte> text)
    {
        int index = text.IndexOfAny(s_members);
        return index < 0 ? text.Length : index;
    }

    public static bool IsAll(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(s_members);

    /// <summary>Moves <paramref name="at"/> over a run, its padding and the escapes in it, up to the limit.</summary>
    public static void TakeRun(ref View view, ref int at, int limit)
    {
        while (at < limit)
        {
            int end = Math.Min(limit, view.End);
            if (at >= end)
            {
                view.HitEnd = true;
                return;
            }
            int length = view.Bytes[at..end].IndexOfAnyExcept(s_members);
            if (length < 0)
            {
                at = end;
                continue;
            }
            at += length;
            if (!EscapedByte.TryTakeAny(ref view, ref at, s_escaped))
                break;
        }
        for (int padding = 0; padding < 2 && at < limit && view[at] == '='; padding++)
            at++;
    }

    /// <summary>Moves <paramref name="at"/> over an escape that a key's text may hold.</summary>
    public static bool TryTakeEscape(ref View view, ref int at, out bool isNewline)
    {
        isNewline = false;
        int end = at;
        byte first = view[at];
        if (first == '\\')
        {
            while (end < at + BackslashesMax && view[end] == '\\')
                end++;
            isNewline = view[end] is (byte)'n' or (byte)'r' or (byte)'t';
            if (isNewline)
            {
                at = end + 1;
                return true;
            }
            isNewline = view.StartsWith(end, "u000"u8)
                && view[end + 4] is (byte)'a' or (byte)'A' or (byte)'d' or (byte)'D';
            if (isNewline)
            {
                at = end + 5;
                return true;
            }
        }
        else if (first == '%')
        {
            isNewline = view[at + 1] == '0' && view[at + 2] is (byte)'A' or (byte)'a' or (byte)'D' or (byte)'d';
            if (isNewline || (view[at + 1] == '2' && view[at + 2] == '0'))
            {
                at += 3;
                return true;
            }
        }
        else if (first == '&')
        {
            isNewline = view.StartsWith(at, "&#10;"u8) || view.StartsWith(at, "&#13;"u8);
            at += isNewline ? 5 : 0;
            return isNewline;
        }
        return EscapedByte.TryTakeAny(ref view, ref at, s_escaped);
    }

    /// <summary>Moves <paramref name="at"/> over a quote with any backslashes before it.</summary>
    public static bool TryTakeQuote(ref View view, ref int at)
    {
        int end = at;
        while (end < at + BackslashesMax && view[end] == '\\')
            end++;
        if (view[end] is not ((byte)'"' or (byte)'\''))
            return false;
        at = end + 1;
        return true;
    }
}

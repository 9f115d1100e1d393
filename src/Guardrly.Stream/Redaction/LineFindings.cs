using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <summary>One finding, within one line.</summary>
internal readonly record struct LineFinding(
    SecretKind Kind, int Start, int End, PlaceholderForm Form, bool BoundReached);

/// <summary>
/// Takes findings out of a run's pending matches. A match over several lines (a folded header) gives one a line: line
/// ends, and the white space that folds the next line, stay.
/// </summary>
internal static class LineFindings
{
    static readonly SearchValues<byte> s_white = SearchValues.Create(" \t"u8);

    /// <summary>The next finding that ends at or before <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryTake(PendingMatches pending, ReadOnlySpan<byte> buffer, int limit, out LineFinding finding)
    {
        finding = default;
        if (pending.IsEmpty)
            return false;
        ref PendingMatches.Entry first = ref pending.First;
        if (first.End > limit)
            return false;
        if (!IsOfOneLine(buffer, first.Start, first.End))
            return TryTakeLine(pending, buffer, limit, out finding);
        finding = new LineFinding(first.Kind, first.Start, first.End, first.Form, first.BoundReached);
        pending.RemoveFirst();
        return true;
    }

    static bool TryTakeLine(PendingMatches pending, ReadOnlySpan<byte> buffer, int limit, out LineFinding finding)
    {
        while (!pending.IsEmpty)
        {
            ref PendingMatches.Entry first = ref pending.First;
            if (first.End > limit)
                break;
            ReadOnlySpan<byte> rest = buffer[first.Start..first.End];
            int newline = rest.IndexOf((byte)'\n');
            if (newline < 0)
            {
                finding = new LineFinding(first.Kind, first.Start, first.End, first.Form, first.BoundReached);
                pending.RemoveFirst();
                return true;
            }
            int length = newline > 0 && rest[newline - 1] == '\r' ? newline - 1 : newline;
            finding = new LineFinding(
                first.Kind, first.Start, first.Start + length, first.Form, first.BoundReached);
            int white = rest[(newline + 1)..].IndexOfAnyExcept(s_white);
            if (white < 0)
                pending.RemoveFirst();
            else
                first.Start += newline + 1 + white;
            if (length > 0)
                return true;
        }
        finding = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsOfOneLine(ReadOnlySpan<byte> buffer, int start, int end)
    {
        int length = end - start;
        if (length > Vector512<byte>.Count || buffer.Length - start < Vector512<byte>.Count)
            return !buffer[start..end].Contains((byte)'\n');
        var bytes = Vector512.Create(buffer.Slice(start, Vector512<byte>.Count));
        ulong newlines = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(newlines) >= length;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Addresses as they are written most: letters, digits and a few marks, a blank or a quote before them, neither URL nor
/// escape around. All that decides is read at once, a bit a byte; what it does not answer goes the long way.
/// </summary>
internal static class PlainEmail
{
    /// <summary>How far from the at sign it looks.</summary>
    const int NearBytes = 32;

    /// <summary>
    /// Whether what stands around the at sign at <paramref name="position"/> is plain; then where the address starts
    /// and ends, which are the same where there is none.
    /// </summary>
    public static bool TryRead(ref View view, int position, out int start, out int end)
    {
        start = end = position;
        ReadOnlySpan<byte> text = view.Bytes;
        int from = position - NearBytes;
        int domain = position + 1;
        if (from < 0 || domain + NearBytes > text.Length)
            return false;

        var before = Vector256.Create(text.Slice(from, NearBytes));
        uint local = Letters(before) | Digits(before)
            | (Are(before, (byte)'.') | Are(before, (byte)'_') | Are(before, (byte)'-') | Are(before, (byte)'+')
                | Are(before, (byte)'\'') | Are(before, (byte)'~')).ExtractMostSignificantBits();
        start = position - BitOperations.LeadingZeroCount(~local);
        Vector256<byte> ends = Are(before, (byte)'"') | Are(before, (byte)' ') | Are(before, (byte)'\t')
            | Are(before, (byte)'\r') | Are(before, (byte)'\n');
        int word = BitOperations.LeadingZeroCount(ends.ExtractMostSignificantBits());
        if (start == position || start < view.Opened || word == NearBytes || position - word <= view.Floor
            || text[start - 1] >= 0x80 || (!char.IsAsciiLetterOrDigit((char)text[start]) && text[start] != '_'))
        {
            return false;
        }
        // Slashes, percent signs and backslashes make it a URL, or an escape of something.
        Vector256<byte> marks = Are(before, (byte)'/') | Are(before, (byte)'%') | Are(before, (byte)'\\');
        if (marks.ExtractMostSignificantBits() >> (NearBytes - word) != 0)
            return false;

        var behind = Vector256.Create(text.Slice(domain, NearBytes));
        uint letters = Letters(behind);
        uint dots = Are(behind, (byte)'.').ExtractMostSignificantBits();
        uint run = letters | Digits(behind) | dots | Are(behind, (byte)'-').ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(~run);
        if (length == NearBytes || text[domain + length] is >= 0x80 or (byte)'(')
            return false;
        dots &= (1u << length) - 1;
        if (dots != 0)
            return TryEnd(text, domain, length, letters, dots, out end);
        end = start; // no dot, no domain
        return true;
    }

    /// <summary>
    /// Whether the domain of so many bytes ends in a label that is no file's ending and starts with no version.
    /// </summary>
    static bool TryEnd(ReadOnlySpan<byte> text, int domain, int length, uint letters, uint dots, out int end)
    {
        end = domain + length;
        if ((letters & 1) == 0 || (text[domain] | 0x20) == 'v')
            return false;
        int last = BitOperations.Log2(dots) + 1;
        uint label = (1u << length) - (1u << last);
        return length - last >= 2 && (letters & label) == label
            && !EmailDomain.MayBeFile(text[(domain + last)..end]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Letters(Vector256<byte> bytes) => Vector256.LessThan(
        (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26))
        .ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Digits(Vector256<byte> bytes) => Vector256.LessThan(
        bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Are(Vector256<byte> bytes, byte member) => Vector256.Equals(bytes, Vector256.Create(member));
}

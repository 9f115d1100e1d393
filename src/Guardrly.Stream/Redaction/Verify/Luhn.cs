using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>The check digit of ISO/IEC 7812-1, annex B.</summary>
internal static class Luhn
{
    static readonly Vector128<byte> s_indexes = Vector128.CreateSequence<byte>(0, 1);

    /// <summary>Whether <paramref name="digits"/>, ASCII digits only, end in their check digit.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits)
    {
        Span<byte> room = stackalloc byte[2 * Vector128<byte>.Count];
        room.Clear();
        digits.CopyTo(room[^digits.Length..]);
        return IsValid(room, room.Length - digits.Length, room.Length);
    }

    /// <summary>
    /// The same for at most 32 digits of a text at [<paramref name="start"/>, <paramref name="end"/>), with 16 bytes at
    /// least before the end.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<byte> text, int start, int end)
    {
        int length = end - start;
        Vector128<byte> last = Vector128.Create(text.Slice(end - Vector128<byte>.Count, Vector128<byte>.Count))
            - Vector128.Create((byte)'0');
        if (length <= Vector128<byte>.Count)
        {
            // What stands before the digits counts nothing.
            var first = Vector128.Create((byte)(Vector128<byte>.Count - length));
            return Sum(last & Vector128.GreaterThanOrEqual(s_indexes, first)) % 10 == 0;
        }
        int sum = Sum(last);
        for (int index = end - Vector128<byte>.Count - 1; index >= start; index--)
        {
            int value = text[index] - '0';
            bool doubles = ((end - 1 - index) & 1) != 0;
            sum += !doubles ? value : value > 4 ? (2 * value) - 9 : 2 * value;
        }
        return sum % 10 == 0;
    }

    /// <summary>The sum of sixteen digits, 0 to 9, every second from the end doubled.</summary>
    public static int Sum(Vector128<byte> values)
    {
        Vector128<byte> doubled = values + values;
        doubled -= Vector128.GreaterThan(values, Vector128.Create((byte)4)) & Vector128.Create((byte)9);
        var even = Vector128.Create((ushort)0x00FF).AsByte(); // lanes 0, 2, … 14: an odd distance from the end
        return Vector128.Sum(Vector128.ConditionalSelect(even, doubled, values));
    }
}

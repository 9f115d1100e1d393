using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>The check digit of ISO/IEC 7812-1, annex B.</summary>
internal static class Luhn
{
    /// <summary>Whether <paramref name="digits"/>, ASCII digits only, end in their check digit.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits)
    {
        if (digits.Length < 16)
            return Sum(digits, 0) % 10 == 0;
        // The last sixteen at once; the few before them have even distance from the end, so they double alike.
        int head = digits.Length - 16;
        Vector128<byte> values = Vector128.Create(digits[head..]) - Vector128.Create((byte)'0');
        Vector128<byte> doubled = values + values;
        doubled -= Vector128.GreaterThan(values, Vector128.Create((byte)4)) & Vector128.Create((byte)9);
        var even = Vector128.Create((ushort)0x00FF).AsByte(); // lanes 0, 2, … 14: an odd distance from the end
        int sum = Vector128.Sum(Vector128.ConditionalSelect(even, doubled, values));
        return (sum + Sum(digits[..head], 16)) % 10 == 0;
    }

    static int Sum(ReadOnlySpan<byte> digits, int after)
    {
        int sum = 0;
        for (int index = 0; index < digits.Length; index++)
        {
            int value = digits[index] - '0';
            bool doubles = ((digits.Length - 1 - index + after) & 1) != 0;
            sum += !doubles ? value : value > 4 ? (2 * value) - 9 : 2 * value;
        }
        return sum;
    }
}

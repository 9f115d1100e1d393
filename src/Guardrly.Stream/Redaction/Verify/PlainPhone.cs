using System.Numerics;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// The numbers that fill a string after a word that says so, as they are written most: <c>+447251319646</c>,
/// <c>(619) 882-3026</c>, <c>619-882-3026</c>, <c>+1 619-882-3026</c>, <c>6198823026</c>. Which digits stand where is
/// one number to compare; every other form goes the long way.
/// </summary>
internal static class PlainPhone
{
    const int DigitsMin = 7;
    const int DigitsMax = 15;

    /// <summary>A bit for each digit of <c>619-882-3026</c>, the first lowest; and so on.</summary>
    const uint Triple = 0xF77;

    const uint Bracketed = 0x3DCE;
    const uint NorthAmerican = 0x7BBA;

    /// <summary>Where such a number from <paramref name="start"/> to the quote that closes its string ends.</summary>
    public static bool TryEnd(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = start;
        if (text.Length - start < Vector256<byte>.Count)
            return false;
        ReadOnlySpan<byte> near = text.Slice(start, Vector256<byte>.Count);
        var bytes = Vector256.Create(near);
        uint quotes = Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
        uint digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
            .ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(quotes);
        if (length > DigitsMax + 1)
            return false;
        digits &= (1u << length) - 1;
        end = start + length;
        if ((digits | 1) == (1u << length) - 1)
            return (digits & 1) != 0 ? IsDigits(near, length) : near[0] == '+' && IsInternational(near, length - 1);
        return digits switch
        {
            Triple => length == 12 && near[3] == near[7] && near[3] is (byte)'-' or (byte)'.' or (byte)' '
                && !IsZeros(near),
            Bracketed => length == 14 && near[0] == '(' && near[4] == ')' && near[5] == ' ' && near[9] == '-',
            NorthAmerican => length == 15 && near[0] == '+' && near[1] == '1' && near[2] == ' ' && near[3] != '0'
                && near[6] == '-' && near[10] == '-',
            _ => false,
        };
    }

    static bool IsDigits(ReadOnlySpan<byte> number, int length) =>
        length is >= DigitsMin and <= DigitsMax && !IsZeros(number);

    /// <summary>Zeros that stand for a plus sign.</summary>
    static bool IsZeros(ReadOnlySpan<byte> number) => number[0] == '0' && number[1] == '0';

    /// <summary>Whether so many digits are a number of the country that they begin with.</summary>
    static bool IsInternational(ReadOnlySpan<byte> number, int digits)
    {
        if (digits < DigitsMin)
            return false;
        int first = ((number[1] - '0') * 100) + ((number[2] - '0') * 10) + number[3] - '0';
        int codeLength = CallingCodes.Find(first, out int lengths);
        // A zero after the calling code, and the area codes of North America, have rules of their own.
        byte next = number[1 + codeLength];
        return codeLength > 0 && next > (codeLength == 1 ? '1' : '0') && (lengths >> (digits - codeLength) & 1) != 0;
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Card numbers in quotes, or between a blank and what ends a value, in one piece or in four groups of four: what
/// <see cref="CardVerifier"/> asks of them, with all digits read at once. Every other form goes the long way.
/// </summary>
internal static class PlainCard
{
    const int DigitsMin = 13;
    const int DigitsMax = 19;

    /// <summary>A bit for each digit of <c>4111 1111 1111 1111</c>, the first lowest.</summary>
    const uint Groups = 0x7BDEF;

    const int GroupsLength = 19;

    /// <summary>
    /// Whether what stands at the Card shape at <paramref name="position"/> is decided; then it was masked if it is a
    /// card.
    /// </summary>
    public static bool TryVerify(ref View view, int position, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes;
        if (position - 1 <= Math.Max(view.Floor, view.Opened) || position < Vector128<byte>.Count
            || text.Length - position < Vector256<byte>.Count
            || text[position - 1] is not ((byte)'"' or (byte)' ' or (byte)':' or (byte)','))
        {
            return false;
        }
        var bytes = Vector256.Create(text.Slice(position, Vector256<byte>.Count));
        uint digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
            .ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(~digits);
        ushort lengths = CardIssuers.Lengths(Prefix(text[position..]));
        if (length >= DigitsMin)
        {
            int end = position + length;
            if (text[end] is not ((byte)'"' or (byte)',' or (byte)'}' or (byte)' ' or (byte)'\n'))
                return false;
            if (length <= DigitsMax && (lengths >> (length - DigitsMin) & 1) != 0 && Luhn.IsValid(text, position, end)
                && !CardContext.IsIdentifier(ref view, position))
            {
                matches.Add(position, end, SecretKind.Card, JsonNumber.Form(ref view, position, end));
            }
            return true;
        }
        if ((digits & ((1u << GroupsLength) - 1)) != Groups || text[position - 1] != '"'
            || text[position + GroupsLength] != '"')
        {
            return false;
        }
        return IsGrouped(text[position..]) && TryVerifyGroups(ref view, position, lengths, matches);
    }

    static bool TryVerifyGroups(ref View view, int position, ushort lengths, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes[position..];
        var digits = Vector128.Create(
            BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[5..]),
            BinaryPrimitives.ReadUInt32LittleEndian(text[10..]), BinaryPrimitives.ReadUInt32LittleEndian(text[15..]));
        if ((lengths >> (16 - DigitsMin) & 1) != 0 && Luhn.Sum(digits.AsByte() - Vector128.Create((byte)'0')) % 10 == 0
            && !CardContext.IsIdentifier(ref view, position))
        {
            matches.Add(position, position + GroupsLength, SecretKind.Card);
        }
        return true;
    }

    static bool IsGrouped(ReadOnlySpan<byte> text) =>
        text[4] is (byte)' ' or (byte)'-' && text[9] == text[4] && text[14] == text[4];

    static int Prefix(ReadOnlySpan<byte> digits) =>
        ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';
}

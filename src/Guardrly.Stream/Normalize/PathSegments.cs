using System.Buffers;
using Guardrly.Platforms;

namespace Guardrly.Normalize;

/// <summary>Which segments of a path are ids.</summary>
internal static class PathSegments
{
    const int HexDigitsMin = 24;
    const int UlidLength = 26;
    const int PrefixedIdLengthMin = 8;

    static readonly SearchValues<byte> s_hex = SearchValues.Create("0123456789abcdefABCDEF"u8);
    static readonly SearchValues<byte> s_hexAndDash = SearchValues.Create("0123456789abcdefABCDEF-"u8);
    static readonly SearchValues<byte> s_crockford = SearchValues.Create("0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8);
    static readonly SearchValues<byte> s_letterOrDigit = SearchValues.Create(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    /// <summary>
    /// Digits, a UUID, a ULID, 24 hexadecimal digits or more, an id with one of the platform's prefixes, a placeholder.
    /// </summary>
    public static bool IsId(ReadOnlySpan<byte> segment, Platform platform)
    {
        if (segment.IsEmpty)
            return false;
        return IsDigits(segment)
            || IsUuid(segment)
            || (segment.Length >= HexDigitsMin && segment.IndexOfAnyExcept(s_hex) < 0 && HasDigit(segment))
            || (segment.Length == UlidLength && segment[0] is >= (byte)'0' and <= (byte)'7'
                && segment.IndexOfAnyExcept(s_crockford) < 0)
            || segment.IndexOf("[REDACTED"u8) >= 0
            || IsPrefixed(segment, platform);
    }

    static bool IsDigits(ReadOnlySpan<byte> segment) => segment.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    static bool HasDigit(ReadOnlySpan<byte> segment) => segment.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;

    static bool IsUuid(ReadOnlySpan<byte> segment) =>
        segment.Length == 36
        && segment[8] == '-' && segment[13] == '-' && segment[18] == '-' && segment[23] == '-'
        && segment.IndexOfAnyExcept(s_hexAndDash) < 0;

    static bool IsPrefixed(ReadOnlySpan<byte> segment, Platform platform)
    {
        foreach (byte[] prefix in platform.IdPrefixes)
        {
            if (segment.StartsWith(prefix))
            {
                ReadOnlySpan<byte> rest = segment[prefix.Length..];
                // Test and live ids may have a mode between: acct_, cs_test_a1….
                rest = rest.StartsWith("test_"u8) || rest.StartsWith("live_"u8) ? rest[5..] : rest;
                return rest.Length >= PrefixedIdLengthMin && rest.IndexOfAnyExcept(s_letterOrDigit) < 0;
            }
        }
        return false;
    }
}

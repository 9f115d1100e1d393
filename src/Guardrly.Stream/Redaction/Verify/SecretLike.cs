using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>What a value looks like, apart from its name.</summary>
internal static class SecretLike
{
    const int LikelyLengthMin = 12;
    const int MixedLengthMin = 10;
    const int OpaqueLengthMin = 16;
    const int SampleLengthMax = 512;

    static readonly SearchValues<byte> s_tokenBytes = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+=~:|%!@#$^*,;?&"u8);

    static readonly SearchValues<byte> s_separators = SearchValues.Create("-_./:,;=@|#%~!?&*$^"u8);

    static readonly SearchValues<byte> s_timeBytes = SearchValues.Create("0123456789.:-/+TZ "u8);

    /// <summary>
    /// Whether the value holds no secret whatever its name: empty, null, true, a placeholder (ours or another's), a
    /// variable (<c>$VAR</c>, <c>${VAR}</c>, <c>%VAR%</c>, <c>{{x}}</c>, <c>$(cmd)</c>), <c>&lt;token&gt;</c>.
    /// </summary>
    public static bool IsHarmless(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty && value[^1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\\')
            value = value[..^1];
        while (!value.IsEmpty && value[0] is (byte)' ' or (byte)'\t' or (byte)'\\')
            value = value[1..];
        return HarmlessValue.Is(value);
    }

    /// <summary>
    /// Whether the value could only be a secret: long enough and mixed, no word, path, id or number. Asked only where
    /// the name does not tell.
    /// </summary>
    public static bool IsLikely(ReadOnlySpan<byte> value)
    {
        if (value.Length < LikelyLengthMin)
            return false;
        if (value.Length > SampleLengthMax)
            value = value[..SampleLengthMax];
        if (value.ContainsAnyExcept(s_tokenBytes))
            return false;
        return !IsUuid(value) && !IsDate(value) && !IsLocation(value) && HasMixedSegment(value);
    }

    /// <summary>
    /// Whether the value is no word, number or path: likely a secret, or an id or hash as well. Asked where a
    /// parameter or a list says that it is one value of that name.
    /// </summary>
    public static bool IsOpaque(ReadOnlySpan<byte> value) =>
        IsLikely(value) || IsUuid(value) || (value.Length >= OpaqueLengthMin && (IsHash(value) || IsMixture(value)));

    /// <summary>
    /// Whether the value could be a password: no plain word, number, duration, path or date. Asked where the name says
    /// so, but is a short word that means other things too.
    /// </summary>
    public static bool IsPasswordLike(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 6 or > 128 || value[0] == ' ' || value[^1] is (byte)' ' or (byte)':')
            return false; // a prompt has blanks around it
        if (IsDate(value) || IsLocation(value) || IsUuid(value))
            return false;
        int letters = 0, digits = 0, symbols = 0;
        foreach (byte item in value)
        {
            if (char.IsAsciiLetter((char)item))
                letters++;
            else if (char.IsAsciiDigit((char)item))
                digits++;
            else if (item is not ((byte)'-' or (byte)'_' or (byte)'.'))
                symbols++;
        }
        if (letters == 0 || digits + symbols == 0)
            return false;
        return !char.IsAsciiDigit((char)value[0]) || letters > 2;
    }

    static bool IsUuid(ReadOnlySpan<byte> value) =>
        value.Length == 36 && value[8] == '-' && value[13] == '-' && value[18] == '-' && value[23] == '-';

    /// <summary>
    /// Small letters, capitals and digits without blanks: base64 with separators in it looks like short words.
    /// </summary>
    static bool IsMixture(ReadOnlySpan<byte> value) =>
        value.ContainsAnyInRange((byte)'a', (byte)'z') && value.ContainsAnyInRange((byte)'A', (byte)'Z')
        && value.ContainsAnyInRange((byte)'0', (byte)'9') && !value.ContainsAnyExcept(s_tokenBytes)
        && !IsDate(value) && !IsLocation(value);

    /// <summary>Hexadecimal, with letters and digits.</summary>
    static bool IsHash(ReadOnlySpan<byte> value)
    {
        foreach (byte item in value)
        {
            if (!char.IsAsciiHexDigit((char)item))
                return false;
        }
        return value.ContainsAnyInRange((byte)'0', (byte)'9') && value.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Starts as a date or is made of digits and the marks of times and versions alone.</summary>
    static bool IsDate(ReadOnlySpan<byte> value) =>
        (value.Length >= 10 && value[4] == '-' && value[7] == '-' && char.IsAsciiDigit((char)value[0])
            && char.IsAsciiDigit((char)value[5]) && char.IsAsciiDigit((char)value[8]))
        || !value.ContainsAnyExcept(s_timeBytes);

    /// <summary>A URL or a path.</summary>
    public static bool IsLocation(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4)
            return false;
        int scheme = value.IndexOf("://"u8);
        if ((scheme > 0 && !value[..scheme].ContainsAnyExcept(NameBytes.All))
            || value.StartsWith("./"u8) || value.StartsWith("~/"u8) || value.StartsWith("../"u8)
            || value.StartsWith("arn:"u8) || value.StartsWith("urn:"u8))
        {
            return true;
        }
        return value[0] == '/' && (value.Count((byte)'/') > 1 || value.Contains((byte)'.')) && !HasMixedSegment(value);
    }

    /// <summary>Whether a part between separators mixes letters and digits as no word, number or hash does.</summary>
    static bool HasMixedSegment(ReadOnlySpan<byte> value)
    {
        int mixed = 0;
        while (!value.IsEmpty)
        {
            int length = value.IndexOfAny(s_separators);
            ReadOnlySpan<byte> segment = length < 0 ? value : value[..length];
            value = length < 0 ? default : value[(length + 1)..];
            if (IsMixed(segment))
                mixed += segment.Length;
            if (mixed >= MixedLengthMin)
                return true;
        }
        return false;
    }

    static bool IsMixed(ReadOnlySpan<byte> segment)
    {
        int upper = 0, lower = 0, digits = 0, others = 0, switches = 0, rises = 0;
        bool wasDigit = false, wasLower = false;
        bool hex = true;
        foreach (byte item in segment)
        {
            bool isDigit = char.IsAsciiDigit((char)item);
            bool isLower = char.IsAsciiLetterLower((char)item);
            bool isUpper = char.IsAsciiLetterUpper((char)item);
            digits += isDigit ? 1 : 0;
            lower += isLower ? 1 : 0;
            upper += isUpper ? 1 : 0;
            others += isDigit || isLower || isUpper ? 0 : 1;
            switches += isDigit != wasDigit ? 1 : 0;
            rises += isUpper && wasLower ? 1 : 0;
            hex &= char.IsAsciiHexDigit((char)item);
            wasDigit = isDigit;
            wasLower = isLower;
            if (!hex && switches > 3)
                return segment.Length >= 5; // digits among letters, and no hash: what comes changes nothing
        }
        int letters = upper + lower;
        if (segment.Length < 5 || letters == 0 || (hex && (upper == 0 || lower == 0)))
            return false;
        if (digits == 0) // words begin with a capital at most every few letters
            return segment.Length >= 16 && upper > 3 && rises * 4 > segment.Length && lower > 3;
        return switches - (char.IsAsciiDigit((char)segment[0]) ? 1 : 0) > 1 || (upper > 0 && lower > 0 && rises > 1);
    }
}

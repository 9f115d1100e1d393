using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>Whether a value is the secret that its name promises.</summary>
internal static class ValueTest
{
    const int StrictLengthMin = 20;
    const int PhraseBlanksMin = 5;
    const int TokenDigitsMin = 6;
    const int PasswordDigitsMin = 3;
    const int WordLengthMax = 12;

    static readonly SearchValues<byte> s_versionBytes = SearchValues.Create("0123456789.x*"u8);

    static readonly WordMap s_extensions = WordMap.Of("pem key crt cer der p12 pfx jks json yaml yml toml conf");

    /// <summary>Whether <paramref name="value"/> under a name of that class is to be masked.</summary>
    /// <param name="found">The class of the name.</param>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="isParameter">It is a URL or form parameter.</param>
    public static bool IsSecret(NameClass found, ReadOnlySpan<byte> value, bool isParameter = false)
    {
        if (SecretLike.IsHarmless(value))
            return false;
        return found.Shape switch
        {
            NameShape.Strong => IsStrongSecret(found.Kind, value),
            NameShape.Weak => SecretLike.IsLikely(value),
            NameShape.StrictlyWeak => value.Length >= StrictLengthMin && SecretLike.IsLikely(value),
            NameShape.OneTimeCode => IsOneTimeCode(value),
            NameShape.Phrase => value.Count((byte)' ') >= PhraseBlanksMin || SecretLike.IsLikely(value),
            NameShape.Password => SecretLike.IsPasswordLike(value),
            NameShape.Parameter => isParameter && SecretLike.IsOpaque(value),
            NameShape.Credentials => SecretLike.IsLikely(value),
            NameShape.Authorization => SecretLike.IsOpaque(value),
            _ => false,
        };
    }

    /// <summary>
    /// Whether a number of so many digits is one: a PIN or a one-time code has few, a token has more.
    /// </summary>
    public static bool IsSecretNumber(NameClass found, int digits) =>
        found.Shape is NameShape.Strong or NameShape.OneTimeCode
        && digits >= (found.Kind == SecretKind.Password ? PasswordDigitsMin : TokenDigitsMin);

    static bool IsStrongSecret(SecretKind kind, ReadOnlySpan<byte> value)
    {
        if (value.Length <= WordLengthMax && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return IsSecretNumber(new(kind, NameShape.Strong), value.Length);
        // A parser's token: "token":";". A package's version: "jsonwebtoken":"^9.0.2". A file with the key.
        if (kind is not SecretKind.Password
            && (!ContainsLetterOrDigit(value) || IsVersion(value) || IsFileName(value)))
        {
            return false;
        }
        return !SecretLike.IsLocation(value) && !Prose.IsSentence(value);
    }

    static bool IsOneTimeCode(ReadOnlySpan<byte> value)
    {
        if (value.Length is < PasswordDigitsMin or > 64 || !value.ContainsAnyInRange((byte)'0', (byte)'9'))
            return false;
        return !value.Contains((byte)'.') && !value.Contains((byte)'/');
    }

    static bool IsVersion(ReadOnlySpan<byte> value)
    {
        value = value.TrimStart("^~<>=v "u8);
        return value.Length is >= 3 and <= WordLengthMax && value.Contains((byte)'.')
            && !value.ContainsAnyExcept(s_versionBytes);
    }

    static bool IsFileName(ReadOnlySpan<byte> value)
    {
        int dot = value.LastIndexOf((byte)'.');
        return dot > 0 && value.Length - dot is 4 or 5 && s_extensions.Contains(value[(dot + 1)..]);
    }

    static bool ContainsLetterOrDigit(ReadOnlySpan<byte> value)
    {
        foreach (byte item in value)
        {
            if (item >= 0x80 || char.IsAsciiLetterOrDigit((char)item))
                return true;
        }
        return false;
    }
}

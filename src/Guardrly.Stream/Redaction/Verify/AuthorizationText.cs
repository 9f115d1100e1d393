using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>Tells schemes, sentences and credentials apart where no name of a scheme decides it.</summary>
internal static class AuthorizationText
{
    const int WordLengthMax = 20;
    const int SchemeLengthMax = 24;

    /// <summary>
    /// What is longer is a credential, so that what is searched and then refused is never long.
    /// </summary>
    const int RefusedLengthMax = 512;

    static readonly SearchValues<byte> s_plainBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-"u8);

    /// <summary>Whether a scheme could be called so: <c>Custom-Auth2</c>, but no random letters and digits.</summary>
    public static bool IsSchemeLike(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > SchemeLengthMax || !char.IsAsciiLetter((char)word[0])
            || (word.ContainsAnyInRange((byte)'0', (byte)'9') && !HasCapitals(word) && !word.Contains((byte)'-')))
        {
            return false;
        }
        foreach (Range part in word.SplitAny("-_."u8))
        {
            ReadOnlySpan<byte> segment = word[part];
            ReadOnlySpan<byte> letters = segment.TrimEnd("0123456789"u8);
            if (segment.Length - letters.Length > 3 || !IsHumped(letters))
                return false;
        }
        return true;
    }

    public static bool HasCapitals(ReadOnlySpan<byte> word) => word.ContainsAnyInRange((byte)'A', (byte)'Z');

    /// <summary>Whether it is a word of a sentence or an identifier: letters alone, as people write them.</summary>
    public static bool IsWord(ReadOnlySpan<byte> word)
    {
        word = word.TrimEnd(".:!?"u8);
        return word.Length is > 0 and <= WordLengthMax && IsHumped(word);
    }

    /// <summary>Whether what follows a word that could be a scheme is a credential.</summary>
    public static bool IsCredential(ReadOnlySpan<byte> token, ReadOnlySpan<byte> scheme)
    {
        if (!IsBareCredential(token))
            return token.Length is > 2 and < 6 && !IsWord(scheme) && !IsWords(token);
        return !IsWord(scheme) || !token.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            && (SecretLike.IsLikely(token) || token.ContainsAnyInRange((byte)'0', (byte)'9'));
    }

    /// <summary>Whether the token stands for a credential: a placeholder, a variable, a constant.</summary>
    public static bool IsHarmless(ReadOnlySpan<byte> token)
    {
        // Most credentials are told by their letters alone, and placeholders are rare.
        if (token.Length > 20 && token.ContainsAnyInRange((byte)'0', (byte)'9') && (token[0] | 0x20) is not ('x' or 'y')
            && !token.ContainsAnyExcept(s_plainBytes))
        {
            return false;
        }
        return token.Length <= RefusedLengthMax
            && (SecretLike.IsHarmless(token) || token.IndexOf("[REDACTED"u8) >= 0);
    }

    /// <summary>Whether a value without a scheme is a credential: no words, short number, address or code.</summary>
    public static bool IsBareCredential(ReadOnlySpan<byte> token) => token.Length > RefusedLengthMax ||
        (token.Length >= 6
        && !IsWords(token)
        && (token.Length >= 8 || token.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        && token[0] != '{'
        && (token[0] != '/' || SecretLike.IsLikely(token))
        && token[^1] is not ((byte)'(' or (byte)'[')
        && !token.StartsWith("http://"u8)
        && !token.StartsWith("https://"u8));

    /// <summary>Words tied together: <c>application/json</c>, <c>req.headers.authorization</c>.</summary>
    static bool IsWords(ReadOnlySpan<byte> token)
    {
        token = token.TrimEnd(".:!?"u8);
        if (token.Length is 0 or > 2 * WordLengthMax)
            return false;
        foreach (Range part in token.SplitAny("-/_.:"u8))
        {
            if (!IsWord(token[part]))
                return false;
        }
        return true;
    }

    /// <summary>Letters alone, no capital after a single small one: <c>OAuth</c>, <c>apiKey</c>, <c>SHA</c>.</summary>
    static bool IsHumped(ReadOnlySpan<byte> letters)
    {
        int small = 0;
        bool capitals = false;
        foreach (byte letter in letters)
        {
            if (char.IsAsciiLetterLower((char)letter))
            {
                small++;
            }
            else if (char.IsAsciiLetterUpper((char)letter))
            {
                if (small == 1 && capitals)
                    return false;
                small = 0;
                capitals = true;
            }
            else
            {
                return false;
            }
        }
        return small != 1 || !capitals || letters.Length <= 2;
    }
}

using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>Texts that stand where a secret could: constants, placeholders, variables and calls.</summary>
internal static class HarmlessValue
{
    const int MaskedLengthMax = 80;

    static readonly WordMap s_words = WordMap.Of(
        "null nil none undefined true false yes no on off na n/a nan void empty unset missing invalid redacted filtered",
        "hidden masked omitted removed sanitized scrubbed obfuscated confidential required optional expired valid",
        "incorrect wrong denied failed ok unknown default enabled disabled string str text bytes bool boolean integer",
        "int number object array any optional[str] str|none <nil> (nil) (null) (none) (empty) ${} {} [] () \"\" ''");

    /// <summary>Whether the whole value is one. No blanks around it.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || s_words.Contains(value))
            return true;
        return value[0] switch
        {
            (byte)'$' => IsVariable(value),
            (byte)'%' => IsPercentVariable(value),
            (byte)'<' => value[^1] == '>' && !IsSecret(value[1..^1]),
            (byte)'[' => IsBracketed(value),
            (byte)'{' => value[^1] == '}' && !IsSecret(value.Trim("{} "u8)),
            (byte)'&' => value.StartsWith("&lt;"u8) && value.EndsWith("&gt;"u8),
            (byte)':' or (byte)'@' => IsIdentifier(value[1..]) && !value.ContainsAnyInRange((byte)'0', (byte)'9'),
            (byte)'#' => value.StartsWith("#{"u8) && value[^1] == '}',
            _ => false,
        } || IsMasked(value) || IsReference(value);
    }

    /// <summary><c>$VAR</c>, <c>${VAR}</c>, <c>${VAR:-}</c>, <c>$(cmd)</c>, <c>${{ secrets.X }}</c>.</summary>
    static bool IsVariable(ReadOnlySpan<byte> value)
    {
        if (value[1] == '(')
            return value[^1] == ')';
        if (value[1] != '{')
            return IsIdentifier(value[1..]) && IsOneCase(value[1..]);
        if (value[^1] != '}')
            return false;
        ReadOnlySpan<byte> inside = value[2..^1];
        int fallback = inside.IndexOf(":-"u8);
        if (fallback < 0)
            fallback = inside.IndexOf(":="u8);
        return fallback < 0 ? !IsSecret(inside.Trim("{} "u8)) : Is(inside[(fallback + 2)..]);
    }

    static bool IsPercentVariable(ReadOnlySpan<byte> value) =>
        value.Length == 2 ? char.IsAsciiLetter((char)value[1]) || value[1] == '@'
            : value[1] == '(' || (value[^1] == '%' && IsIdentifier(value[1..^1]));

    /// <summary><c>[REDACTED:api-key]</c> and what follows it, <c>[Filtered]</c>, <c>[hidden]</c>.</summary>
    static bool IsBracketed(ReadOnlySpan<byte> value) =>
        value.StartsWith("[REDACTED:"u8)
        || (value[^1] == ']' && value.Length <= 40 && !value.ContainsAnyInRange((byte)'0', (byte)'9'));

    /// <summary>Stars, dots or crosses in place of a value, alone or between what was left of it.</summary>
    static bool IsMasked(ReadOnlySpan<byte> value)
    {
        if (value.Length > MaskedLengthMax)
            return false;
        if (value.IndexOf("REDACTED"u8) >= 0)
            return true;
        int mark = value.IndexOfAny((byte)'*', (byte)'.', (byte)0xE2);
        if (mark >= 0 && IsElided(value[mark..], mark, value.Length))
            return true;
        if (!value.ContainsAnyExcept(value[0], value[1]) && value[0] is (byte)'x' or (byte)'X' or (byte)'.' or (byte)'-'
            or (byte)'*' or (byte)'_' or (byte)'#' or (byte)'?' or (byte)'/' or (byte)'|' or (byte)'=')
        {
            return true;
        }
        return false;
    }

    /// <summary>Stars or bullets anywhere, or three dots for all but the first characters.</summary>
    static bool IsElided(ReadOnlySpan<byte> rest, int start, int length)
    {
        if (rest.IndexOf("***"u8) >= 0 || rest.IndexOf("•••"u8) >= 0)
            return true;
        return start < 8 && length - start < 9 && (rest.StartsWith("..."u8) || rest.StartsWith("…"u8));
    }

    /// <summary>
    /// A name that code puts in place of the value: an environment variable, a call, a setting to fill in.
    /// </summary>
    static bool IsReference(ReadOnlySpan<byte> value)
    {
        if (value[^1] is (byte)')' or (byte)';' && (value.EndsWith("()"u8) || value.EndsWith("();"u8)))
            return true;
        // No other starts with a capital but a few, nor with a digit.
        if (value[0] is not ((>= (byte)'a' and <= (byte)'z') or (byte)'/' or (byte)'S' or (byte)'E' or (byte)'Y'))
            return false;
        if (value.StartsWith("process.env"u8) || value.StartsWith("os.environ"u8) || value.StartsWith("os.getenv("u8)
            || value.StartsWith("getenv("u8) || value.StartsWith("System.getenv("u8) || value.StartsWith("ENV["u8)
            || value.StartsWith("env("u8) || value.StartsWith("import.meta.env"u8) || value.StartsWith("op://"u8)
            || value.StartsWith("vault:"u8) || value.StartsWith("ref+"u8) || value.StartsWith("/run/secrets/"u8)
            || value.StartsWith("secrets."u8) || value.StartsWith("env:"u8))
        {
            return true;
        }
        bool toFillIn = value.Length > 5 && Ascii.EqualsIgnoreCase(value[..4], "your"u8)
            && value[4] is (byte)'-' or (byte)'_' or (byte)' ';
        return toFillIn && !IsSecret(value);
    }

    static bool IsIdentifier(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || char.IsAsciiDigit((char)value[0]))
            return false;
        foreach (byte item in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)item) && item != '_')
                return false;
        }
        return true;
    }

    /// <summary>A variable's name is all capitals, or has no digits: <c>$ecr3tPass</c> is none.</summary>
    static bool IsOneCase(ReadOnlySpan<byte> value) =>
        !value.ContainsAnyInRange((byte)'a', (byte)'z') || !value.ContainsAnyInRange((byte)'0', (byte)'9');

    static bool IsSecret(ReadOnlySpan<byte> inside) => SecretLike.IsLikely(inside);
}

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Guardrly.Redaction.Verify;

/// <summary>Reads a user's regular expression: makes its classes ASCII and finds out how its matches start.</summary>
internal static class PatternText
{
    public const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>A class of more bytes than this is no filter.</summary>
    const int FirstBytesMax = 96;

    const string IgnoreCaseOption = "(?i)";

    /// <summary>How a pattern's matches start. <c>IsWord</c>: at a <c>\b</c>; <c>IsLine</c>: at a <c>^</c>.</summary>
    internal readonly record struct Start(
        string Literal, string FirstClass, bool IgnoreCase, bool IsWord, bool IsLine, int AnchorLength);

    /// <summary>
    /// Spells <c>\d</c>, <c>\w</c> and <c>\s</c> out in ASCII: the linear engine takes them as Unicode has them.
    /// </summary>
    /// <exception cref="FormatException">It holds what means nothing over bytes.</exception>
    public static string ToAscii(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 16);
        int depth = 0;
        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (!char.IsAscii(character))
                throw new FormatException($"'{character}' is not ASCII; write its bytes as \\xHH");
            if (character == '\\' && index + 1 < pattern.Length)
            {
                AppendEscape(text, pattern[++index], isInClass: depth > 0);
                continue;
            }
            bool opens = character == '[' && (depth == 0 || pattern[index - 1] == '-');
            depth += opens ? 1 : character == ']' && depth > 0 ? -1 : 0;
            text.Append(character);
            if (opens)
                AppendFirst(text, pattern, ref index);
        }
        return text.ToString();
    }

    /// <summary>A <c>]</c> right after the opening bracket is a member.</summary>
    static void AppendFirst(StringBuilder text, string pattern, ref int index)
    {
        if (index + 1 < pattern.Length && pattern[index + 1] == '^')
            text.Append(pattern[++index]);
        if (index + 1 < pattern.Length && pattern[index + 1] == ']')
            text.Append(pattern[++index]);
    }

    static void AppendEscape(StringBuilder text, char escape, bool isInClass)
    {
        string? members = escape switch
        {
            'd' or 'D' => "0-9",
            'w' or 'W' => "A-Za-z0-9_",
            's' or 'S' => @" \t\n\v\f\r",
            'p' or 'P' => throw new FormatException($"'\\{escape}' is a Unicode class; write its characters out"),
            _ => null,
        };
        if (members is null)
            text.Append('\\').Append(escape);
        else if (char.IsAsciiLetterLower(escape))
            text.Append(isInClass ? members : $"[{members}]");
        else if (isInClass)
            throw new FormatException($"'\\{escape}' in a class; write its characters out");
        else
            text.Append($"[^{members}]");
    }

    /// <summary>How every match of <paramref name="pattern"/>, as <see cref="ToAscii"/> gave it, starts.</summary>
    public static Start StartOf(string pattern)
    {
        ReadOnlySpan<char> rest = pattern;
        bool ignoreCase = rest.StartsWith(IgnoreCaseOption);
        if (ignoreCase)
            rest = rest[IgnoreCaseOption.Length..];
        bool isLine = rest.StartsWith("^");
        bool isWord = rest.StartsWith(@"\b");
        int anchorLength = isLine ? 1 : isWord ? 2 : 0;
        rest = rest[anchorLength..];
        if (HasAlternatives(rest))
            return new Start("", "", ignoreCase, isWord, isLine, 0);
        string literal = LiteralOf(rest);
        string firstClass = literal.Length < 3 ? ClassOf(rest) : "";
        return new Start(literal, firstClass, ignoreCase, isWord, isLine, anchorLength);
    }

    /// <summary>The bytes that a match can start with; null where they are too many to look for.</summary>
    public static SearchValues<byte>? FirstBytes(Start start)
    {
        if (start.FirstClass.Length == 0)
            return null;
        var member = new Regex((start.IgnoreCase ? IgnoreCaseOption : "") + start.FirstClass, Options);
        var bytes = new List<byte>();
        for (int value = 0; value < 256; value++)
        {
            if (value != '\n' && member.IsMatch([(char)value]))
                bytes.Add((byte)value);
        }
        return bytes.Count is 0 or > FirstBytesMax ? null : SearchValues.Create([.. bytes]);
    }

    /// <summary>Whether a <c>|</c> stands outside all brackets.</summary>
    static bool HasAlternatives(ReadOnlySpan<char> pattern)
    {
        int groups = 0;
        bool isInClass = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (character == '\\')
                index++;
            else if (isInClass)
                isInClass = character != ']';
            else if (character == '[')
                isInClass = true;
            else if (character is '(' or ')')
                groups += character == '(' ? 1 : -1;
            else if (character == '|' && groups == 0)
                return true;
        }
        return false;
    }

    static string LiteralOf(ReadOnlySpan<char> pattern)
    {
        var literal = new StringBuilder();
        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (character == '\\' && index + 1 < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[index + 1]))
                character = pattern[++index];
            else if (!IsPlain(character))
                break;
            char next = index + 1 < pattern.Length ? pattern[index + 1] : '\0';
            if (next is '?' or '*' or '{')
                break;
            literal.Append(character);
            if (next == '+')
                break;
        }
        return literal.ToString();
    }

    static string ClassOf(ReadOnlySpan<char> pattern)
    {
        if (pattern.IsEmpty || pattern[0] != '[')
            return "";
        int end = pattern[1..] switch
        {
            ['^', ']', ..] => 3,
            [']', ..] or ['^', ..] => 2,
            _ => 1,
        };
        for (; end < pattern.Length && pattern[end] != ']'; end++)
        {
            if (pattern[end] == '[')
                return ""; // a class less another
            if (pattern[end] == '\\')
                end++;
        }
        if (end >= pattern.Length)
            return "";
        end++;
        bool isOptional = end < pattern.Length && (pattern[end] is '?' or '*' || pattern[end..].StartsWith("{0"));
        return isOptional ? "" : pattern[..end].ToString();
    }

    static bool IsPlain(char character) =>
        character is > ' ' and < (char)127 && @"\[](){}.*+?|^$#".IndexOf(character) < 0;
}

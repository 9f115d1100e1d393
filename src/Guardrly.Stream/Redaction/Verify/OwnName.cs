namespace Guardrly.Redaction.Verify;

/// <summary>The name of a user's own kind, which stands in its placeholder.</summary>
internal static class OwnName
{
    const int LengthMax = 32;

    /// <exception cref="ArgumentException">It is no word that a placeholder could hold.</exception>
    public static void Check(string? name, string place)
    {
        bool isName = name is { Length: > 0 and <= LengthMax } && char.IsAsciiLetterLower(name[0]);
        foreach (char character in name ?? "")
            isName &= char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-';
        if (!isName)
        {
            throw new ArgumentException(
                $"{place}: 1 to {LengthMax} lower-case letters, digits and hyphens, a letter first, not '{name}'");
        }
    }
}

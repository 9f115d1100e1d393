namespace Guardrly.Tests.Support;

/// <summary>Private keys of random bytes, in the shapes that logs hold them in.</summary>
internal sealed record PrivateKeyText(string Label, string[] Lines)
{
    public static readonly string[] Labels =
    [
        "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY", "PGP PRIVATE KEY BLOCK",
    ];

    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public string Begin => $"-----BEGIN {Label}-----";

    public string End => $"-----END {Label}-----";

    /// <summary>A key of so many full lines and a shorter one.</summary>
    public static PrivateKeyText Next(Random random, int count = 5, int width = 64, string? label = null)
    {
        string[] lines = new string[count + 1];
        for (int index = 0; index < count; index++)
            lines[index] = random.GetString(Alphabet, width);
        lines[count] = random.GetString(Alphabet, random.Next(5, width / 4) * 4 - 2) + "==";
        return new PrivateKeyText(label ?? Labels[random.Next(Labels.Length)], lines);
    }

    /// <summary>Marker, lines, marker, each with what stands before and after it.</summary>
    public string Join(string before, string after, bool hasEnd = true)
    {
        string[] all = hasEnd ? [Begin, .. Lines, End] : [Begin, .. Lines];
        return string.Concat(all.Select(line => before + line + after));
    }

    /// <summary>On one line: the lines joined by <paramref name="newline"/>.</summary>
    public string Inline(string newline, bool hasEnd = true) =>
        string.Join(newline, hasEnd ? [Begin, .. Lines, End] : [Begin, .. Lines]);
}

internal static class RandomText
{
    public static string GetString(this Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (text, state) =>
        {
            foreach (ref char character in text)
                character = state.alphabet[state.random.Next(state.alphabet.Length)];
        });
}

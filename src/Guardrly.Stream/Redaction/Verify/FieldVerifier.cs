namespace Guardrly.Redaction.Verify;

/// <summary>Looks at a word that secret names hold, and masks the value where it is a name of a secret.</summary>
internal static class FieldVerifier
{
    /// <summary>Verifies the literal at <paramref name="position"/>.</summary>
    public static void Verify(ref View view, int position, NameTable names, MatchList matches)
    {
    }
}

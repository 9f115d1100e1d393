namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of an Authorization header's value: a scheme that stays, credentials that go.</summary>
internal static class AuthorizationValue
{
    /// <summary>Masks the credentials in <paramref name="value"/>.</summary>
    public static void Mask(ref View view, in ValueSpan value, MatchList matches)
    {
    }
}

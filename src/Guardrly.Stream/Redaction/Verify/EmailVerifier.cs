using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Email addresses and the password of a URL's userinfo: both are found at their at sign.</summary>
internal static class EmailVerifier
{
    /// <summary>The encoded at signs.</summary>
    public static IEnumerable<Literal> Literals => [];

    /// <summary>Verifies the at sign at <paramref name="position"/>, of <paramref name="atLength"/> bytes.</summary>
    public static void Verify(ref View view, int position, int atLength, MatchList matches)
    {
    }
}

using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Phone numbers: E.164, the common national shapes, and bare digits after a word that says so.</summary>
internal static class PhoneVerifier
{
    /// <summary>The encoded plus signs and the words that say a number follows.</summary>
    public static IEnumerable<Literal> Literals => [];

    /// <summary>Verifies a shape of <see cref="Candidate"/>: Plus, Nanp, Paren or Trunk.</summary>
    public static void VerifyShape(ref View view, int position, int shape, MatchList matches)
    {
    }

    /// <summary>Verifies the encoded plus sign at <paramref name="position"/>, of <paramref name="plusLength"/> bytes.</summary>
    public static void VerifyEncodedPlus(ref View view, int position, int plusLength, MatchList matches)
    {
    }

    /// <summary>Verifies a word that says a number follows.</summary>
    public static void VerifyCue(ref View view, int position, MatchList matches)
    {
    }
}

namespace Guardrly.Redaction.Verify;

/// <summary>Payment card numbers: an issued prefix and length, Luhn, and the network's own grouping.</summary>
internal static class CardVerifier
{
    /// <summary>Verifies a Card shape.</summary>
    public static void Verify(ref View view, int position, MatchList matches)
    {
    }
}

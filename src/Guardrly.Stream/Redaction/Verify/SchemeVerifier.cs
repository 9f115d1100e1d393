using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Credentials that follow <c>Bearer</c> or <c>Basic</c> in running text, without a header's name.</summary>
internal static class SchemeVerifier
{
    public static IEnumerable<Literal> Literals => [];

    public static void Verify(ref View view, int position, MatchList matches)
    {
    }
}

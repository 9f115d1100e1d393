using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>A value whose name comes after it, as HAR may have it: <c>{"value":"Bearer x","name":"Authorization"}</c>.</summary>
internal static class ValueFirstVerifier
{
    public static IEnumerable<Literal> Literals => [];

    public static void Verify(ref View view, int position, NameTable names, MatchList matches)
    {
    }
}

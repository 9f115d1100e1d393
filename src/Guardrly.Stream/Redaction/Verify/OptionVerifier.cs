using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Command line options that name no secret but carry one: <c>curl -u user:pass</c>, <c>curl -b a=b</c>, <c>mysql -psecret</c>.</summary>
internal static class OptionVerifier
{
    public static IEnumerable<Literal> Literals => [];

    public static void Verify(ref View view, int position, int argument, MatchList matches)
    {
    }
}

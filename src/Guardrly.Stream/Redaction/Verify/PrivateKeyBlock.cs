using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Where in a PEM or PGP private key block the redactor stands. Holds no byte of the key, so it may be stored.
/// </summary>
/// <param name="Open">Inside a block.</param>
/// <param name="Lines">Lines of the block so far, up to 255.</param>
internal readonly record struct PrivateKeyState(bool Open, byte Lines);

/// <summary>Private key blocks, taken a line at a time, so that a block of any length needs bounded memory.</summary>
internal static class PrivateKeyBlock
{
    public static IEnumerable<Literal> Literals => [new("-----beg", IgnoreCase: true, LiteralFamily.Pem)];

    /// <summary>
    /// Whether a private key's BEGIN line stands at <paramref name="position"/>; then <paramref name="bodyStart"/> is
    /// where its body starts.
    /// </summary>
    public static bool TryBegin(ref View view, int position, out int bodyStart)
    {
        bodyStart = position;
        return false;
    }

    /// <summary>
    /// Takes the line of the body that starts at <paramref name="position"/>: adds what to mask, moves
    /// <paramref name="position"/> to the next line or past the END, and says in <paramref name="state"/> whether the
    /// block goes on. Where it closes the block because the line is no key material, the position stays.
    /// </summary>
    public static void Step(ref View view, ref int position, ref PrivateKeyState state, MatchList matches)
    {
        state = default;
    }
}

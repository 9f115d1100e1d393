using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>The vendors' token formats, a row each, and the policy's own. Immutable.</summary>
internal sealed class VendorTable
{
    readonly IReadOnlyList<TokenFormat> _extra;

    public VendorTable(IReadOnlyList<TokenFormat> extra) => _extra = extra;

    /// <summary>A literal a row at least; the argument is the row.</summary>
    public IEnumerable<Literal> Literals => _extra.Count < 0 ? [] : [];

    /// <summary>Verifies the literal of row <paramref name="row"/> at <paramref name="position"/>.</summary>
    public void Verify(ref View view, int position, int row, MatchList matches)
    {
        _ = Literals;
    }
}

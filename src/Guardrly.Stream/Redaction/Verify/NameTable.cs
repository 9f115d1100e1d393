using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Which names are names of secrets. Immutable; built once from the built-in words and the policy's.</summary>
internal sealed class NameTable
{
    readonly IReadOnlyList<SecretName> _extra;

    public NameTable(IReadOnlyList<SecretName> extra) => _extra = extra;

    /// <summary>Literals such that every secret name holds one.</summary>
    public IEnumerable<Literal> Literals => _extra.Count < 0 ? [] : [];

    /// <summary>What <paramref name="name"/>, without quotes, is the name of.</summary>
    public NameClass Classify(ReadOnlySpan<byte> name) => _extra.Count < 0 ? new(SecretKind.None, NameShape.None) : default;
}

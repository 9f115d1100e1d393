using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>
/// The <c>redaction</c> section as it was written: a policy but for the key, and where its parts stand, since the
/// library checks them only when a redactor is built.
/// </summary>
sealed class PolicyDraft
{
    public HashSet<SecretKind> DisabledKinds { get; } = [];

    public List<SecretName> Names { get; } = [];

    public List<TokenFormat> TokenFormats { get; } = [];

    public List<CustomPattern> Patterns { get; } = [];

    public List<string> AllowedValues { get; } = [];

    public List<string> AllowedEmailDomains { get; } = [];

    /// <summary>The word given for <c>placeholder</c>, if any.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The path given for <c>fingerprintKeyFile</c>, if any.</summary>
    public string? FingerprintKeyFile { get; set; }

    public bool FingerprintPersonalData { get; set; }

    /// <summary>Where each part starts: <c>patterns[0]</c>, <c>placeholder</c> → index in the text.</summary>
    public Dictionary<string, long> Positions { get; } = [];

    /// <summary>The policy.</summary>
    public RedactionPolicy ToPolicy(ReadOnlyMemory<byte> fingerprintKey) => new()
    {
        DisabledKinds = DisabledKinds,
        Names = Names,
        TokenFormats = TokenFormats,
        Patterns = Patterns,
        AllowedValues = AllowedValues,
        AllowedEmailDomains = AllowedEmailDomains,
        FingerprintKey = fingerprintKey,
        FingerprintPersonalData = FingerprintPersonalData,
    };
}

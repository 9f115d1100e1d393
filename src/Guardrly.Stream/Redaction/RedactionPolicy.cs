namespace Guardrly.Redaction;

/// <summary>What is masked and how. Immutable; hand it to a <see cref="Redactor"/>, which checks it.</summary>
public sealed record RedactionPolicy
{
    /// <summary>All kinds on, plain placeholders.</summary>
    public static RedactionPolicy Default { get; } = new();

    /// <summary>Kinds that are left alone.</summary>
    public IReadOnlySet<SecretKind> DisabledKinds { get; init; } = new HashSet<SecretKind>();

    /// <summary>Field, header and parameter names that are secret besides the built-in ones.</summary>
    public IReadOnlyList<SecretName> Names { get; init; } = [];

    /// <summary>Token formats besides the built-in ones.</summary>
    public IReadOnlyList<TokenFormat> TokenFormats { get; init; } = [];

    /// <summary>A user's own patterns.</summary>
    public IReadOnlyList<CustomPattern> Patterns { get; init; } = [];

    /// <summary>Values that are left alone wherever they stand, compared byte for byte.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Domains whose addresses are left alone, their subdomains included.</summary>
    public IReadOnlyList<string> AllowedEmailDomains { get; init; } = [];

    /// <summary>
    /// The key for fingerprints, at least 16 bytes. Empty: plain placeholders. With it the same credential gets the
    /// same mark everywhere: <c>[REDACTED:api-key#xxxxxxxx]</c>.
    /// </summary>
    public ReadOnlyMemory<byte> FingerprintKey { get; init; }

    /// <summary>Give emails, phones and cards fingerprints too.</summary>
    public bool FingerprintPersonalData { get; init; }
}

/// <summary>A name of a secret.</summary>
/// <param name="Name">
/// In any spelling: <c>x-acme-pass</c>, <c>xAcmePass</c> and <c>x_acme_pass</c> are one name.
/// </param>
/// <param name="Kind">What its value is.</param>
public sealed record SecretName(string Name, SecretKind Kind);

/// <summary>A token that is known by its form wherever it stands.</summary>
/// <param name="Name">The word in its placeholder: lower-case letters, digits and hyphens.</param>
/// <param name="Prefix">How it starts: 3 ASCII characters at least.</param>
/// <param name="Alphabet">
/// The characters after the prefix, as in a bracket expression without the brackets: <c>A-Za-z0-9_-</c>.
/// </param>
/// <param name="LengthMin">The fewest characters after the prefix; 8 at least.</param>
/// <param name="LengthMax">The most characters after the prefix.</param>
public sealed record TokenFormat(string Name, string Prefix, string Alphabet, int LengthMin, int LengthMax);

/// <summary>A user's own pattern.</summary>
/// <param name="Name">The word in its placeholder: lower-case letters, digits and hyphens.</param>
/// <param name="Pattern">A .NET regular expression that the linear-time engine takes; classes are ASCII.</param>
/// <param name="Literal">
/// 3 to 8 ASCII characters that every match holds. Without one the pattern must begin with a literal of 3 characters or
/// with a character class.
/// </param>
public sealed record CustomPattern(string Name, string Pattern, string? Literal = null);

using System.Text;
using Guardrly.Redaction.Mask;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <summary>A policy, compiled: what the scanner looks for and who verifies it. Immutable and thread-safe.</summary>
internal sealed partial class RuleSet
{
    readonly byte[] _routes;
    readonly bool[] _enabled = new bool[256];
    readonly byte[][] _allowedValues;
    readonly byte[][] _allowedEmailDomains;

    public RuleSet(RedactionPolicy policy, ScannerWidth? width = null)
    {
        Names = new NameTable(policy.Names);
        Vendors = new VendorTable(policy.TokenFormats);
        OwnPatterns = CompileOwnPatterns(policy);
        Literals = GatherLiterals();
        _routes = BuildRoutes();
        Scanner = width is { } given ? Scanner.Create(Literals, given) : new Scanner(Literals);
        int firstBytePatterns = OwnPatterns.Count(pattern => pattern.FirstBytes is not null);
        HasFirstBytePatterns = firstBytePatterns > 0;
        // Between two runs of a pattern's first bytes there is at least one other byte.
        CandidatesMax = Scanner.CandidatesMax + firstBytePatterns * (Scanner.WindowBytesMax / 2 + 1);
        KindNames = NameKinds(policy);
        Placeholders = new PlaceholderTable(
            [.. policy.TokenFormats.Select(format => format.Name), .. policy.Patterns.Select(pattern => pattern.Name)]);
        Fingerprints = policy.FingerprintKey.IsEmpty ? null : new Fingerprinter(policy.FingerprintKey.Span);
        FingerprintPersonalData = policy.FingerprintPersonalData;
        _allowedValues = [.. policy.AllowedValues.Select(Encoding.UTF8.GetBytes)];
        _allowedEmailDomains = [.. policy.AllowedEmailDomains.Select(Encoding.UTF8.GetBytes)];
        HasAllowList = _allowedValues.Length + _allowedEmailDomains.Length > 0;
        Array.Fill(_enabled, true);
        foreach (SecretKind kind in policy.DisabledKinds)
            _enabled[(byte)kind] = false;
    }

    public Scanner Scanner { get; }

    /// <summary>The most candidates of one window, the scanner's and those of the user's patterns.</summary>
    public int CandidatesMax { get; }

    public NameTable Names { get; }

    public VendorTable Vendors { get; }

    public OwnPattern[] OwnPatterns { get; }

    /// <summary>What the ids of candidates below <see cref="Candidate.ShapeIdMin"/> stand for.</summary>
    public Literal[] Literals { get; }

    public PlaceholderTable Placeholders { get; }

    /// <summary>Null: plain placeholders.</summary>
    public Fingerprinter? Fingerprints { get; }

    public bool FingerprintPersonalData { get; }

    /// <summary>The names of all kinds by value; null where a value is unused.</summary>
    public string?[] KindNames { get; }

    public bool IsEnabled(SecretKind kind) => _enabled[(byte)kind];

    /// <summary>Whether the policy lets this text stand.</summary>
    public bool IsAllowed(SecretKind kind, ReadOnlySpan<byte> text)
    {
        foreach (byte[] value in _allowedValues)
        {
            if (text.SequenceEqual(value))
                return true;
        }
        return kind == SecretKind.Email && _allowedEmailDomains.Length > 0 && IsOfAllowedDomain(text);
    }

    /// <summary>Whether <see cref="IsAllowed"/> can be true at all.</summary>
    public bool HasAllowList { get; }

    bool IsOfAllowedDomain(ReadOnlySpan<byte> address)
    {
        foreach (byte[] domain in _allowedEmailDomains)
        {
            int before = address.Length - domain.Length - 1;
            // The byte before the domain is an at sign (or the last byte of an encoded one) or a dot: anything but a
            // letter or a hyphen of a longer name.
            if (before >= 0
                && Ascii.EqualsIgnoreCase(address[(before + 1)..], domain)
                && (!char.IsAsciiLetter((char)address[before]) && address[before] != '-'))
            {
                return true;
            }
        }
        return false;
    }

    static OwnPattern[] CompileOwnPatterns(RedactionPolicy policy)
    {
        var compiled = new OwnPattern[policy.Patterns.Count];
        int firstKind = (int)SecretKind.FirstOwnPattern + policy.TokenFormats.Count;
        if (firstKind + compiled.Length > 256)
        {
            throw new ArgumentException(
                $"patterns: {policy.TokenFormats.Count} token formats and {compiled.Length} patterns are more than "
                + $"the {256 - (int)SecretKind.FirstOwnPattern} that a policy can hold");
        }
        for (int index = 0; index < compiled.Length; index++)
            compiled[index] = new OwnPattern(policy.Patterns[index], index, (SecretKind)(firstKind + index));
        return compiled;
    }

    Literal[] GatherLiterals()
    {
        var literals = new List<Literal>(256);
        literals.AddRange(Names.Literals);
        literals.AddRange(Vendors.Literals);
        literals.AddRange(SchemeVerifier.Literals);
        literals.AddRange(OptionVerifier.Literals);
        literals.AddRange(ValueFirstVerifier.Literals);
        literals.AddRange(PrivateKeyBlock.Literals);
        literals.AddRange(EmailVerifier.Literals);
        literals.AddRange(PhoneVerifier.Literals);
        for (int index = 0; index < OwnPatterns.Length; index++)
        {
            if (OwnPatterns[index].Literal is { } literal)
                literals.Add(literal with { Family = LiteralFamily.OwnPattern, Argument = index });
        }
        return [.. literals];
    }

    static string?[] NameKinds(RedactionPolicy policy)
    {
        var names = new string?[256];
        foreach (SecretKind kind in SecretKinds.BuiltIn)
            names[(byte)kind] = SecretKinds.Name(kind);
        int own = (int)SecretKind.FirstOwnPattern;
        foreach (TokenFormat format in policy.TokenFormats)
            names[own++] = format.Name;
        foreach (CustomPattern pattern in policy.Patterns)
            names[own++] = pattern.Name;
        return names;
    }
}

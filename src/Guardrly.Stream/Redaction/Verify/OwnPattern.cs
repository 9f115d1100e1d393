using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>A user's own pattern, compiled. Runs in linear time over bytes widened to chars.</summary>
internal sealed class OwnPattern
{
    /// <exception cref="ArgumentException">The pattern is one that the linear engine refuses, or has no prefilter.</exception>
    public OwnPattern(CustomPattern pattern, int index, SecretKind kind)
    {
        _ = (pattern, index);
        Kind = kind;
    }

    public SecretKind Kind { get; }

    /// <summary>The literal that every match holds; null where the pattern has a class of first bytes instead.</summary>
    public Literal? Literal { get; }

    /// <summary>The bytes a match can start with, where there is no literal.</summary>
    public System.Buffers.SearchValues<byte>? FirstBytes { get; }

    /// <summary>Adds the matches that hold or start at <paramref name="position"/>.</summary>
    public void Verify(ref View view, int position, MatchList matches)
    {
        _ = Kind;
    }
}

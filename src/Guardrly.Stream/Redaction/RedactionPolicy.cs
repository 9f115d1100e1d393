namespace Guardrly.Redaction;

/// <summary>What is masked and how.</summary>
public sealed record RedactionPolicy
{
    /// <summary>All kinds on, plain placeholders.</summary>
    public static RedactionPolicy Default { get; } = new();
}

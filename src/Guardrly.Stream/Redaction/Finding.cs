namespace Guardrly.Redaction;

/// <summary>One stretch of input that is masked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first byte in the span that was searched.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="BoundReached">
/// It was masked only because a bound of <see cref="StreamLimits"/> was reached before it was certain.
/// </param>
public readonly record struct Finding(SecretKind Kind, int Start, int Length, bool BoundReached);

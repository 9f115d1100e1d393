using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>Where a placeholder stands in a batch; or, for what was cut off a unit, how many there were.</summary>
/// <param name="Kind">What it masks.</param>
/// <param name="Start">Index of its first byte in the batch's bytes; the end of the unit's text where it was cut
/// off.</param>
/// <param name="Length">Its length in bytes; 0 where it was cut off.</param>
/// <param name="Count">1; the number of findings of that kind where they were cut off.</param>
internal readonly record struct FindingMark(SecretKind Kind, int Start, int Length, int Count = 1);

namespace Guardrly.Alerts;

/// <summary>Where a record of a run stands in its stream.</summary>
/// <param name="Line">1-based line, or 0 for null.</param>
/// <param name="Offset">Offset in bytes of that line's start, or of the message.</param>
internal readonly record struct EvidenceMark(long Line, long Offset);

namespace Guardrly.Records;

/// <summary>How much harm a call can do. Ordered: a step up is plus one.</summary>
internal enum Risk : byte
{
    /// <summary>No call.</summary>
    None = 0,
    Low,
    Medium,
    High,
    Critical,
}

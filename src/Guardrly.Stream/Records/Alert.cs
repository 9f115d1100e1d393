namespace Guardrly.Records;

/// <summary>How urgent an alert is.</summary>
internal enum Severity : byte
{
    Medium,
    High,
    Critical,
}

/// <summary>A record that an alert rests on.</summary>
/// <param name="Source">Path, masked, or topic-partition.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Offset">Offset in bytes of that line's start, or of the message.</param>
internal readonly record struct Evidence(string Source, long? Line, long Offset);

/// <summary>
/// One alert. A pure function of the records that made it: the same on every replay. What it holds is masked.
/// </summary>
/// <param name="Id">Hash of rule, rule version, key and evidence: 32 hexadecimal digits.</param>
/// <param name="Rule">Name of the rule: <c>consecutive_403</c>.</param>
/// <param name="Severity">How urgent.</param>
/// <param name="Source">Source of the record that completed it.</param>
/// <param name="Line">Its 1-based line, or null.</param>
/// <param name="Timestamp">Its time, UTC, or null.</param>
/// <param name="Platform">Name of the platform.</param>
/// <param name="SessionId">Session, or null.</param>
/// <param name="Count">Length of the run; null for rules that are none.</param>
/// <param name="Host">The unknown host, or null.</param>
/// <param name="Bytes">Size of the payload, or null.</param>
/// <param name="Action">What to do about it.</param>
/// <param name="Evidence">The records that made it, in order.</param>
internal sealed record Alert(
    string Id,
    string Rule,
    Severity Severity,
    string Source,
    long? Line,
    DateTimeOffset? Timestamp,
    string Platform,
    string? SessionId,
    int? Count,
    string? Host,
    long? Bytes,
    string Action,
    IReadOnlyList<Evidence> Evidence);

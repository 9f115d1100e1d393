using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>One finding in a stream.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Offset of its first byte in the unmasked input.</param>
/// <param name="Length">Its length in bytes of input. A match over several lines gives a finding a line.</param>
/// <param name="Line">1-based line of the input.</param>
/// <param name="Column">1-based column of its first byte in that line, in bytes.</param>
/// <param name="OutputOffset">Offset of its placeholder in the output.</param>
/// <param name="OutputLength">Bytes of its placeholder.</param>
/// <param name="BoundReached">It was masked only because a bound was reached.</param>
public readonly record struct StreamFinding(
    SecretKind Kind,
    long Offset,
    int Length,
    long Line,
    long Column,
    long OutputOffset,
    int OutputLength,
    bool BoundReached);

/// <summary>Told of each finding of a stream, in order, before its placeholder is handed to the output.</summary>
public interface IFindingObserver
{
    /// <summary>Called once a finding. Must not keep the redactor waiting: it runs on the hot path.</summary>
    void OnFinding(in StreamFinding finding);
}

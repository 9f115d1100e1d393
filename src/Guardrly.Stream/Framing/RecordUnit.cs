using Guardrly.Records;

namespace Guardrly.Framing;

/// <summary>What Normalize looks at as one: a line; an entry of a HAR file; the head of an over-long line.</summary>
/// <param name="Text">Its masked bytes in the batch, without the line end.</param>
/// <param name="Line">1-based line of the input on which it ends; 0 where lines mean nothing.</param>
/// <param name="Offset">Offset in bytes of its start in the unmasked, unpacked input.</param>
/// <param name="LengthBytes">Masked bytes of the whole of it; more than <c>Text.Length</c> where it was cut.</param>
/// <param name="FindingStart">Index of its first finding in the batch.</param>
/// <param name="FindingCount">Its findings.</param>
internal readonly record struct RecordUnit(
    TextRange Text, long Line, long Offset, long LengthBytes, int FindingStart, int FindingCount)
{
    /// <summary>Whether <see cref="Text"/> is only its head.</summary>
    public bool IsCut => LengthBytes > Text.Length;
}

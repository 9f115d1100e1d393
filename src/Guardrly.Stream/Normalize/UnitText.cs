using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>The text that a shape looks at: a unit, or a text unwrapped from one.</summary>
/// <param name="batch">The batch it lies in; decoded texts are stored there.</param>
/// <param name="unit">Index of the unit.</param>
/// <param name="text">The stretch to look at.</param>
/// <param name="depth">0 for the unit itself, one more for each string it was unwrapped from.</param>
internal readonly struct UnitText(RecordBatch batch, int unit, TextRange text, int depth)
{
    /// <summary>The batch it lies in.</summary>
    public RecordBatch Batch { get; } = batch;

    /// <summary>Index of the unit.</summary>
    public int Unit { get; } = unit;

    /// <summary>The stretch to look at.</summary>
    public TextRange Text { get; } = text;

    /// <summary>How many strings it was unwrapped from.</summary>
    public int Depth { get; } = depth;

    /// <summary>Its bytes. Not to be held over a call that stores.</summary>
    public ReadOnlySpan<byte> Bytes => Batch[Text];

    /// <summary>A stretch of it, by index in its bytes.</summary>
    public TextRange Slice(int start, int length) => new(Text.Start + start, length);
}

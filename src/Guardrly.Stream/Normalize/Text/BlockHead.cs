using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>The head of the last line that had one: lines without one that follow it are of its block.</summary>
internal sealed class BlockHead
{
    readonly HeldText _level = new(16);

    /// <summary>Its time, or <see cref="Record.NoTimestamp"/>.</summary>
    public long TimestampMilliseconds { get; private set; } = Record.NoTimestamp;

    /// <summary>Takes the head of a line.</summary>
    public void Take(in LineHead head, ReadOnlySpan<byte> text)
    {
        TimestampMilliseconds = head.TimestampMilliseconds;
        if (head.LevelLength > 0)
            _level.Set(text.Slice(head.LevelStart, head.LevelLength));
        else
            _level.Clear();
    }

    /// <summary>Fills in what a line of the block does not say itself.</summary>
    public void Fill(RecordBatch batch, ref CallFacts facts)
    {
        if (facts.TimestampMilliseconds == Record.NoTimestamp)
            facts.TimestampMilliseconds = TimestampMilliseconds;
        if (facts.Level.IsNull)
            facts.Level = _level.Store(batch);
    }
}

using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>What a line says before its message. Indexes are those of the text.</summary>
internal struct LineHead
{
    /// <summary>Where the message starts.</summary>
    public int MessageStart;

    /// <summary>The first point in time, or <see cref="Record.NoTimestamp"/>.</summary>
    public long TimestampMilliseconds;

    /// <summary>Milliseconds since midnight where the line has a time without a date; else -1.</summary>
    public long TimeOfDayMilliseconds;

    /// <summary>Where the level stands.</summary>
    public int LevelStart;

    /// <summary>Bytes of the level; 0 for none.</summary>
    public int LevelLength;

    /// <summary>Whether there is a time of any kind, one without a year included.</summary>
    public bool HasTime;

    /// <summary>Whether there is a time or a level.</summary>
    public readonly bool IsThere => HasTime || LevelLength > 0;

    /// <summary>Whether the time tells the day.</summary>
    public readonly bool HasTimestamp => TimestampMilliseconds != Record.NoTimestamp;

    /// <summary>Reads the head of a text.</summary>
    public static LineHead Read(ReadOnlySpan<byte> text)
    {
        var reader = new LineHeadReader(text);
        return reader.Read();
    }
}

using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>One line of text: its head and its message. Indexes are those of the message.</summary>
/// <param name="text">The whole line.</param>
/// <param name="head">Its head.</param>
internal readonly struct TextLine(in UnitText text, in LineHead head)
{
    readonly int _http = text.Bytes[head.MessageStart..].IndexOf("HTTP"u8);
    readonly int _scheme = text.Bytes[head.MessageStart..].IndexOf("://"u8);
    readonly int _equals = text.Bytes[head.MessageStart..].IndexOf((byte)'=');

    /// <summary>The whole line.</summary>
    public UnitText Text { get; } = text;

    /// <summary>Its head.</summary>
    public LineHead Head { get; } = head;

    /// <summary>The batch it lies in.</summary>
    public RecordBatch Batch => Text.Batch;

    /// <summary>The message's bytes. Not to be held over a call that stores.</summary>
    public ReadOnlySpan<byte> Bytes => Text.Bytes[Head.MessageStart..];

    /// <summary>Index of the first <c>HTTP</c>, or -1: what most readers look for is looked for once.</summary>
    public int HttpIndex => _http;

    /// <summary>Index of the first <c>://</c>, or -1.</summary>
    public int SchemeIndex => _scheme;

    /// <summary>Whether there may be a <c>key=value</c> pair.</summary>
    public bool HasEquals => _equals >= 0;

    /// <summary>The level, or null.</summary>
    public TextRange Level => Head.LevelLength == 0 ? default : Text.Slice(Head.LevelStart, Head.LevelLength);

    /// <summary>A stretch of the message.</summary>
    public TextRange Range(int start, int length) => Text.Slice(Head.MessageStart + start, length);
}

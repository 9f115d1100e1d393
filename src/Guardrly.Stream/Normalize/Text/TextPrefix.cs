using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>JSON behind a text: <c>2026-03-11T10:00:00Z INFO request {"method":"GET",…}</c>.</summary>
internal static class TextPrefix
{
    /// <summary>
    /// Finds it and what the text before it says: time, level, session. False: there is none, or the text starts with
    /// it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">The JSON, from its first brace to its last.</param>
    /// <param name="context">Gets the time and the level, where it has none, and what <c>key=value</c> pairs
    /// say.</param>
    public static bool TryRead(in UnitText text, out TextRange rest, ref CallFacts context)
    {
        rest = default;
        ReadOnlySpan<byte> bytes = text.Bytes;
        int brace = bytes.IndexOf((byte)'{');
        if (brace <= 0)
            return false;
        if (bytes[brace - 1] == '[' && brace > 1)
            brace--;
        int end = bytes.LastIndexOfAny((byte)'}', (byte)']');
        if (end <= brace || bytes[..brace].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            return false;
        LineHead head = LineHead.Read(bytes);
        rest = text.Slice(brace, end + 1 - brace);
        var before = new UnitText(text.Batch, text.Unit, text.Slice(0, brace), text.Depth);
        var line = new TextLine(before, head with { MessageStart = Math.Min(head.MessageStart, brace) });
        if (head.HasTimestamp && context.TimestampMilliseconds == Record.NoTimestamp)
            context.TimestampMilliseconds = head.TimestampMilliseconds;
        if (head.LevelLength > 0 && context.Level.IsNull)
            context.Level = line.Level;
        TextFields.Read(line, 0, ref context);
        return true;
    }
}

namespace Guardrly.Normalize.Text;

/// <summary>A message that starts as JSON is for the readers of JSON; what they did not take is torn, and no
/// call.</summary>
internal static class TornJson
{
    /// <summary>Whether a message starts as JSON.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t"u8);
        if (text.StartsWith("["u8))
            text = text[1..].TrimStart((byte)' ');
        return text.StartsWith("{"u8);
    }
}

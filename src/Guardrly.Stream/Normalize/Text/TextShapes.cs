namespace Guardrly.Normalize.Text;

/// <summary>The shapes of lines that are not JSON.</summary>
internal static class TextShapes
{
    /// <summary>The shapes of one stream, in the order in which they are asked.</summary>
    public static ILogShape[] Create() => [new TextShape()];
}

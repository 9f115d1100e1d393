namespace Guardrly.Normalize.Json;

/// <summary>What one of a latency is.</summary>
internal enum LatencyUnit : byte
{
    /// <summary>The library decides, or the text itself.</summary>
    Open = 0,
    Milliseconds,
    Seconds,
    Microseconds,
    Nanoseconds,
}

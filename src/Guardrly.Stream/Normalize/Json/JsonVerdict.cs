namespace Guardrly.Normalize.Json;

/// <summary>What a text was found to be.</summary>
internal enum JsonVerdict : byte
{
    /// <summary>It does not begin as a JSON object or array.</summary>
    None = 0,

    /// <summary>It begins as one and ends within it.</summary>
    Torn,

    /// <summary>An object or array that is closed; what stands behind it does not count.</summary>
    Whole,
}

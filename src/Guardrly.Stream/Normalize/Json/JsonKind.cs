namespace Guardrly.Normalize.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind : byte
{
    /// <summary>A word that is no JSON: kept, so that what follows it keeps its place.</summary>
    Other = 0,
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}

namespace Guardrly.Sources;

/// <summary>What the user may ask for when inputs are opened.</summary>
internal sealed record InputOptions
{
    /// <summary>
    /// Largest Zstandard window accepted, as a power of two in bytes: 25 (32 MiB) unless asked for more, up to 31.
    /// It bounds the memory one archive can claim.
    /// </summary>
    public int ZstdWindowLogMax { get; init; } = 25;
}

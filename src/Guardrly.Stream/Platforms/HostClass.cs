namespace Guardrly.Platforms;

/// <summary>Whose host it is.</summary>
/// <param name="Platform">Index of the platform; 0 is unknown.</param>
/// <param name="Kind">What it is by itself.</param>
internal readonly record struct HostClass(byte Platform, HostKind Kind)
{
    /// <summary>On no list, and not this machine.</summary>
    public bool IsUnknownDomain => Kind == HostKind.Metadata || (Platform == 0 && Kind != HostKind.Loopback);
}

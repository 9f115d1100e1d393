namespace Guardrly.Platforms;

/// <summary>What a host is by its name or address alone.</summary>
internal enum HostKind : byte
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A public address.</summary>
    Address,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>A link-local or private address.</summary>
    Private,

    /// <summary>Where a cloud hands credentials to whoever asks.</summary>
    Metadata,
}

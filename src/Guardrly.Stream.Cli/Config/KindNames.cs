using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>The built-in kinds as a config file names them.</summary>
static class KindNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SecretKinds.BuiltIn.Select(SecretKinds.Name)];

    /// <summary>The kind of a name that is in <see cref="All"/>.</summary>
    public static SecretKind Parse(string name) =>
        SecretKinds.TryParse(name, out SecretKind kind) ? kind : throw new ArgumentException(name, nameof(name));
}

namespace Guardrly.Sources;

/// <summary>An input could not be read to its end. The message names the path, the reason and the remedy.</summary>
internal sealed class InputException(string path, string what, string? remedy = null, Exception? inner = null)
    : IOException(remedy is null ? $"{path}: {what}" : $"{path}: {what}; {remedy}", inner)
{
    /// <summary>The input meant, as the user named it.</summary>
    public string Path { get; } = path;

    /// <summary>What went wrong, without the path.</summary>
    public string What { get; } = what;

    /// <summary>What the user can do about it, or null.</summary>
    public string? Remedy { get; } = remedy;
}

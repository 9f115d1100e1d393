namespace Guardrly.Sinks;

/// <summary>An output could not be written. The message names the path and the reason.</summary>
internal sealed class OutputException(string path, string what, Exception? inner = null)
    : IOException($"{path}: {what}", inner)
{
    /// <summary>The output meant, as the user would name it.</summary>
    public string Path { get; } = path;

    /// <summary>What went wrong, without the path.</summary>
    public string What { get; } = what;

    /// <summary>Whoever read the output has gone, as in <c>guardrly redact big.log | head</c>.</summary>
    public bool IsReaderGone { get; init; }
}

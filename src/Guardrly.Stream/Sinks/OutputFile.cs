namespace Guardrly.Sinks;

/// <summary>The door to outputs: a file that appears whole or not at all, or standard output, packed as asked.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Opens <paramref name="path"/> for writing. Missing folders are made. A FIFO or character device is written to
    /// as it is; everything else through an <see cref="AtomicFile"/>.
    /// </summary>
    /// <param name="path">Where the output shall stand.</param>
    /// <param name="encoding">How it is packed.</param>
    /// <param name="modeOf">
    /// The input whose permission bits it takes, or null: then it is for the owner alone.
    /// </param>
    /// <exception cref="OutputException">It cannot be created.</exception>
    public static ByteSink Create(string path, ContentEncoding encoding, string? modeOf)
        => throw new NotImplementedException($"{path}{encoding}{modeOf}");

    /// <summary>Standard output, packed as asked.</summary>
    public static ByteSink StandardOutput(ContentEncoding encoding = ContentEncoding.Plain)
        => throw new NotImplementedException($"{encoding}");
}

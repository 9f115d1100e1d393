using Guardrly.Native;

namespace Guardrly.Sinks;

/// <summary>The door to outputs: a file that appears whole or not at all, or standard output; packed.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Opens <paramref name="path"/> for writing. Missing folders are made. A FIFO or character device is written to
    /// as it is; everything else through an <see cref="AtomicFile"/>.
    /// </summary>
    /// <param name="path">Where the output shall stand.</param>
    /// <param name="encoding">How it is packed.</param>
    /// <param name="modeOf">
    /// The input whose permission bits it takes, or null: then it is for the owner alone. When it is the same file as
    /// <paramref name="path"/>, the owner is kept too where that is allowed, and the output is refused in the end if
    /// the input changed meanwhile.
    /// </param>
    /// <exception cref="OutputException">It cannot be created.</exception>
    /// <exception cref="OperationCanceledException">After <see cref="AtomicFile.RemoveAllPending"/>.</exception>
    public static ByteSink Create(string path, ContentEncoding encoding, string? modeOf)
        => Packed(Open(path, modeOf), encoding);

    /// <summary>Standard output, packed as asked.</summary>
    public static ByteSink StandardOutput(ContentEncoding encoding = ContentEncoding.Plain)
        => Packed(DirectOutput.Standard(), encoding);

    static ByteSink Open(string path, string? modeOf)
    {
        if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out _))
            return New(path, modeOf);
        switch (status.Kind)
        {
            case FileKind.Regular:
                return New(path, modeOf);
            case FileKind.Fifo or FileKind.CharacterDevice:
                return Existing(path);
            default:
                throw new OutputException(path, $"is a {status.Kind.Word()}, not a file");
        }
    }

    static AtomicFile New(string path, string? modeOf)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Folder.Create(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"its folder cannot be made: {IoReason.Of(error)}", error);
        }
        return new AtomicFile(path, modeOf);
    }

    static DirectOutput Existing(string path)
    {
        try
        {
            return new DirectOutput(path, File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"cannot be opened: {IoReason.Of(error)}", error);
        }
    }

    static ByteSink Packed(ByteSink sink, ContentEncoding encoding)
        => encoding == ContentEncoding.Plain ? sink : new PackedOutput(sink, encoding);
}

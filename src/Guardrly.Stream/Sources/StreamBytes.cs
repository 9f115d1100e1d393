using Guardrly.Native;

namespace Guardrly.Sources;

/// <summary>The bytes of a file, a FIFO, a device or standard input, as they lie there.</summary>
internal sealed class StreamBytes(string path, Stream stream, long? lengthBytes) : ByteSource
{
    long _offset;

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override long? LengthBytes => lengthBytes;

    /// <inheritdoc/>
    public override long ConsumedBytes => Volatile.Read(ref _offset);

    /// <summary>Opens a file for reading from its start. Others may go on writing, renaming and removing it.</summary>
    /// <exception cref="InputException">It cannot be opened, or is no file.</exception>
    public static StreamBytes OpenFile(string path)
    {
        if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out string reason))
            throw new InputException(path, reason);
        if (status.Kind is FileKind.Folder or FileKind.Socket or FileKind.BlockDevice)
            throw new InputException(path, $"is a {status.Kind.Word()}, not a file");
        try
        {
            var file = new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
            return new StreamBytes(path, file, status.Kind == FileKind.Regular ? status.LengthBytes : null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, IoReason.Of(error), inner: error);
        }
    }

    /// <summary>Standard input.</summary>
    /// <exception cref="InputException">The caller closed it.</exception>
    public static StreamBytes OpenStandardInput() => StandardStreams.HasInput
        ? new("-", Console.OpenStandardInput(), lengthBytes: null)
        : throw new InputException("-", "standard input is closed");

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = stream.Read(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"cannot be read at byte {_offset}: {IoReason.Of(error)}", inner: error);
        }
        Volatile.Write(ref _offset, _offset + count);
        if (count == 0 && !buffer.IsEmpty)
            RefuseIfShorter();
        return count;
    }

    /// <inheritdoc/>
    protected override void Release() => stream.Dispose();

    /// <summary>
    /// What was cut off was never read. Only what the file says now tells: some files of the kernel's have a length
    /// that they never had the bytes for.
    /// </summary>
    void RefuseIfShorter()
    {
        if (lengthBytes > _offset && stream.Length < lengthBytes)
            throw new InputException(path, $"was cut from {lengthBytes} to {stream.Length} bytes while it was read");
    }
}

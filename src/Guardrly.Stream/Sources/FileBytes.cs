using Guardrly.Native;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Sources;

/// <summary>The bytes of a file, FIFO or device as they lie there.</summary>
internal sealed class FileBytes : ByteSource
{
    readonly SafeFileHandle _file;
    long _offset;

    /// <summary>Opens it for reading from its start. Others may go on writing, renaming and removing it.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public FileBytes(string path)
    {
        Path = path;
        if (!FileStatus.TryRead(path, followLinks: true, out FileStatus status, out string reason))
            throw new InputException(path, reason);
        if (status.Kind is FileKind.Folder or FileKind.Socket or FileKind.BlockDevice)
            throw new InputException(path, $"is a {status.Kind.Word()}, not a file");
        LengthBytes = status.Kind == FileKind.Regular ? status.LengthBytes : null;
        try
        {
            _file = File.OpenHandle(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, IoReason.Of(error), inner: error);
        }
    }

    /// <inheritdoc/>
    public override string Path { get; }

    /// <inheritdoc/>
    public override long? LengthBytes { get; }

    /// <inheritdoc/>
    public override long ConsumedBytes => Volatile.Read(ref _offset);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            int count = RandomAccess.Read(_file, buffer, _offset);
            Volatile.Write(ref _offset, _offset + count);
            return count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Path, $"cannot be read at byte {_offset}: {IoReason.Of(error)}", inner: error);
        }
    }

    /// <inheritdoc/>
    protected override void Release() => _file.Dispose();
}

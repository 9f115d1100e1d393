using System.Buffers;
using Guardrly.Native;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Sinks;

/// <summary>Bytes that wait: in memory, then in a file that is gone when this process is.</summary>
internal sealed class Spool(string folder) : IDisposable
{
    const int CopyBytes = 256 * 1024;

    readonly ArrayBufferWriter<byte> _memory = new();
    SafeFileHandle? _file;
    long _fileBytes;

    /// <summary>Bytes held in memory.</summary>
    public int MemoryBytes => _memory.WrittenCount;

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mayStayInMemory">False: they go to the file, as all do from then on.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes, bool mayStayInMemory)
    {
        if (_file is null && mayStayInMemory)
        {
            _memory.Write(bytes);
            return;
        }
        try
        {
            _file ??= Create();
            RandomAccess.Write(_file, bytes, _fileBytes);
            _fileBytes += bytes.Length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, $"cannot hold what waits for its turn: {IoReason.Of(error)}", error);
        }
    }

    /// <summary>Writes it all on.</summary>
    /// <exception cref="OutputException">It cannot be.</exception>
    public void WriteTo(ByteSink sink)
    {
        sink.Write(_memory.WrittenSpan);
        if (_file is null)
            return;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyBytes);
        try
        {
            for (long offset = 0; offset < _fileBytes;)
            {
                int count = RandomAccess.Read(_file, buffer, offset);
                sink.Write(buffer.AsSpan(0, count));
                offset += count;
            }
        }
        catch (IOException error) when (error is not OutputException)
        {
            throw new OutputException(folder, $"what waited for its turn cannot be read: {IoReason.Of(error)}", error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    SafeFileHandle Create()
    {
        string path = Path.Combine(folder, $".spool-{Guid.NewGuid():N}{AtomicFile.TemporarySuffix}");
        SafeFileHandle file = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Delete(path); // without a name nothing is left over, however the process ends
        }
        return file;
    }
}

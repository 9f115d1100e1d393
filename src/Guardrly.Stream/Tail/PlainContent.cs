using Guardrly.Native;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Tail;

/// <summary>A file as it is.</summary>
internal sealed class PlainContent(SafeFileHandle file, string path) : IContent
{
    /// <summary>Opens one.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static PlainContent Open(string path) => new(
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), path);

    /// <summary>What the file system says of the open file.</summary>
    public bool TryStatus(out FileStatus status) => FileStatus.TryRead(file, path, out status);

    /// <inheritdoc/>
    public int ReadAt(Span<byte> bytes, long offset)
    {
        int total = 0;
        while (total < bytes.Length)
        {
            int count = RandomAccess.Read(file, bytes[total..], offset + total);
            if (count == 0)
                break;
            total += count;
        }
        return total;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}

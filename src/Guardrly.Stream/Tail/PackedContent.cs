using Guardrly.Sources;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Tail;

/// <summary>
/// A packed file, unpacked from its start each time an earlier byte is asked for. The file is the one that had the path
/// when this was made, whatever has it since.
/// </summary>
internal sealed class PackedContent : IContent
{
    readonly byte[] _skipped = new byte[64 * 1024];
    readonly SafeFileHandle _file;
    readonly string _path;
    ByteSource? _source;
    long _at;

    /// <summary>Opens one.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public PackedContent(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // Linux opens the same file once more by its descriptor. Brotli is known by its name alone.
        bool hasOtherName = OperatingSystem.IsLinux() && !path.EndsWith(".br", StringComparison.OrdinalIgnoreCase);
        _path = hasOtherName ? $"/proc/self/fd/{_file.DangerousGetHandle()}" : path;
    }

    /// <summary>Whether a file is packed, by its leading bytes or its name.</summary>
    public static bool IsPacked(string path, IContent plain)
    {
        Span<byte> start = stackalloc byte[4];
        int length = plain.ReadAt(start, 0);
        start = start[..length];
        return start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            || start.SequenceEqual((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
            || path.EndsWith(".br", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public int ReadAt(Span<byte> bytes, long offset)
    {
        if (_source is null || offset < _at)
        {
            _source?.Dispose();
            _source = InputFile.Open(_path);
            _at = 0;
        }
        while (_at < offset)
        {
            int skipped = _source.Read(_skipped.AsSpan(0, (int)Math.Min(_skipped.Length, offset - _at)));
            if (skipped == 0)
                return 0;
            _at += skipped;
        }
        int total = 0;
        while (total < bytes.Length)
        {
            int count = _source.Read(bytes[total..]);
            if (count == 0)
                break;
            total += count;
            _at += count;
        }
        return total;
    }

    /// <summary>How many bytes there are, or <paramref name="max"/> if there are as many or more.</summary>
    public long LengthUpTo(long max)
    {
        byte[] block = new byte[64 * 1024];
        long length = 0;
        while (length < max)
        {
            int count = ReadAt(block.AsSpan(0, (int)Math.Min(block.Length, max - length)), length);
            if (count == 0)
                break;
            length += count;
        }
        return length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source?.Dispose();
        _file.Dispose();
    }
}

using Guardrly.Sources;

namespace Guardrly.Tail;

/// <summary>A packed file, unpacked from its start each time an earlier byte is asked for.</summary>
internal sealed class PackedContent(string path) : IContent
{
    readonly byte[] _skipped = new byte[64 * 1024];
    ByteSource? _source;
    long _at;

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
            _source = InputFile.Open(path);
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

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();
}

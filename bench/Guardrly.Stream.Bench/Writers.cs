using System.Buffers;
using System.Security.Cryptography;

namespace Guardrly.Bench;

/// <summary>Takes any amount of output into one block of memory, again and again from its start.</summary>
sealed class RingWriter : IBufferWriter<byte>
{
    const int BlockBytes = 1 << 20;

    readonly byte[] _block = new byte[BlockBytes];
    int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (BlockBytes - _used < Math.Max(1, sizeHint))
            _used = 0;
        return _block.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}

/// <summary>Keeps a digest of the output instead of the output.</summary>
sealed class HashingWriter : IBufferWriter<byte>
{
    readonly byte[] _block = new byte[1 << 20];
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    public void Advance(int count)
    {
        _hash.AppendData(_block.AsSpan(0, count));
        Bytes += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _block;

    public Span<byte> GetSpan(int sizeHint = 0) => _block;

    public byte[] Digest() => _hash.GetCurrentHash();
}

using System.Buffers;
using Guardrly.Sinks;

namespace Guardrly.Tail;

/// <summary>
/// Where a tail writes. Writing never fails: what could not be written is kept and tried again, and nothing more is
/// read meanwhile.
/// </summary>
internal abstract class TailOutput(string address) : IBufferWriter<byte>, IDisposable
{
    byte[] _bytes = new byte[128 * 1024];
    int _length;

    /// <summary>Which output it is: the argument that named it.</summary>
    public string Address { get; } = address;

    /// <summary>How far it is written; durable after <see cref="Sync"/>.</summary>
    public abstract OutputMark Mark { get; }

    /// <summary>Bytes that wait.</summary>
    public int WaitingBytes => _length;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int wanted = Math.Max(sizeHint, 1);
        if (_bytes.Length - _length < wanted)
            Array.Resize(ref _bytes, Math.Max(_length + wanted, _bytes.Length * 2));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes what waits.</summary>
    /// <exception cref="OutputException">It could not be written; it still waits.</exception>
    public void Flush()
    {
        if (_length == 0)
            return;
        Write(_bytes.AsSpan(0, _length));
        _length = 0;
    }

    /// <summary>Makes what was written durable.</summary>
    /// <exception cref="OutputException">It failed.</exception>
    public abstract void Sync();

    /// <summary>Opens it anew by its name, which may lead to another file now.</summary>
    /// <exception cref="OutputException">It cannot be opened; it goes on as it was.</exception>
    public abstract void Reopen();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Writes all of some bytes, or none that count.</summary>
    protected abstract void Write(ReadOnlySpan<byte> bytes);
}

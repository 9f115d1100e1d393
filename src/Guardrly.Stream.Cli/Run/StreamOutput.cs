using System.Buffers;

namespace Guardrly.Cli.Run;

/// <summary>Collects what the redactor writes and hands it to a stream, in pieces of bounded size.</summary>
sealed class StreamOutput(Stream stream, Interruption interruption) : IBufferWriter<byte>
{
    const int BufferBytes = 128 * 1024;

    byte[] _buffer = new byte[BufferBytes];
    int _length;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length - _length < Math.Max(sizeHint, 1))
            Flush();
        if (_buffer.Length < sizeHint)
            _buffer = new byte[sizeHint];
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands over all that was collected.</summary>
    public void Flush()
    {
        if (_length == 0)
            return;
        interruption.Outside((stream, bytes: _buffer.AsMemory(0, _length)), static state =>
        {
            state.stream.Write(state.bytes.Span);
            return 0;
        });
        _length = 0;
    }
}

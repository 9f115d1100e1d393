using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Bench;

/// <summary>Bytes in memory as a source.</summary>
sealed class MemoryBytes(byte[] bytes) : ByteSource
{
    int _position;

    public override string Path => "memory";

    public override ContentEncoding Encoding => ContentEncoding.Plain;

    public override long? LengthBytes => bytes.Length;

    public override long ConsumedBytes => _position;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Release()
    {
    }
}

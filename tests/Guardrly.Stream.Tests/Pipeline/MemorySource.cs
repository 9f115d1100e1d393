using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Tests.Pipeline;

/// <summary>Bytes in memory as a source, given out in pieces; may fail at its end or call back before a read.</summary>
internal sealed class MemorySource(
    ReadOnlyMemory<byte> bytes, int pieceBytes, InputException? failure = null, Action? beforeRead = null) : ByteSource
{
    int _position;

    /// <summary>Whether it was closed.</summary>
    public bool IsReleased { get; private set; }

    public override string Path => "memory";

    public override ContentEncoding Encoding => ContentEncoding.Plain;

    public override long? LengthBytes => bytes.Length;

    public override long ConsumedBytes => _position;

    public override int Read(Span<byte> buffer)
    {
        beforeRead?.Invoke();
        int count = Math.Min(Math.Min(pieceBytes, buffer.Length), bytes.Length - _position);
        if (count == 0 && failure is not null)
            throw failure;
        bytes.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Release() => IsReleased = true;
}

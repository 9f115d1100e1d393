using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

/// <summary>Gives its bytes in pieces of one size, however much is asked for.</summary>
internal sealed class PiecewiseBytes(byte[] bytes, int pieceBytes, string path = "test.log") : ByteSource
{
    int _offset;

    public override string Path => path;

    public override long? LengthBytes => bytes.Length;

    public override long ConsumedBytes => _offset;

    public bool IsDisposed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(pieceBytes, buffer.Length), bytes.Length - _offset);
        bytes.AsSpan(_offset, count).CopyTo(buffer);
        _offset += count;
        return count;
    }

    protected override void Release() => IsDisposed = true;
}

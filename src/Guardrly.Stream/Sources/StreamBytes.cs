using Guardrly.Native;

namespace Guardrly.Sources;

/// <summary>The bytes of a stream that was opened elsewhere: standard input.</summary>
internal sealed class StreamBytes(string path, Stream stream) : ByteSource
{
    long _offset;

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override long? LengthBytes => null;

    /// <inheritdoc/>
    public override long ConsumedBytes => Volatile.Read(ref _offset);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            int count = stream.Read(buffer);
            Volatile.Write(ref _offset, _offset + count);
            return count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"cannot be read at byte {_offset}: {IoReason.Of(error)}", inner: error);
        }
    }

    /// <inheritdoc/>
    protected override void Release() => stream.Dispose();
}

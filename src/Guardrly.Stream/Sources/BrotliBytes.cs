using System.Buffers;
using System.IO.Compression;
using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>
/// Brotli unpacked. BrotliStream takes a cut-off file for a whole one, and what follows the end for nothing.
/// </summary>
internal sealed class BrotliBytes(BlockReader input) : Layer(input)
{
    const string Format = "brotli";

    BrotliDecoder _decoder;
    bool _isDone;

    /// <inheritdoc/>
    public override ContentEncoding Encoding => ContentEncoding.Brotli;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isDone)
        {
            OperationStatus status = _decoder.Decompress(Input.Unread, buffer, out int consumed, out int written);
            Input.Consume(consumed);
            if (status == OperationStatus.InvalidData)
                throw Corrupt(Format, null, "brotli has no mark of its own, only the name says that it is");
            _isDone = status == OperationStatus.Done;
            if (written > 0)
                return written;
            if (status == OperationStatus.NeedMoreData && !Input.Need(Input.Unread.Length + 1))
                throw CutOff(Format);
        }
        if (Input.Need(1))
            throw Trailing(Format);
        return 0;
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        base.Release();
        _decoder.Dispose();
    }
}

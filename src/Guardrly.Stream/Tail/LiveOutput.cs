using Guardrly.Sinks;

namespace Guardrly.Tail;

/// <summary>Standard output: what went out cannot be taken back, so a line can come again after a kill.</summary>
internal sealed class LiveOutput(string address, ByteSink sink) : TailOutput(address)
{
    /// <inheritdoc/>
    public override OutputMark Mark => new(Address, default, 0);

    /// <inheritdoc/>
    public override void Sync()
    {
    }

    /// <inheritdoc/>
    public override void Reopen()
    {
    }

    /// <inheritdoc/>
    public override void Dispose() => sink.Dispose();

    /// <inheritdoc/>
    protected override void Write(ReadOnlySpan<byte> bytes)
    {
        sink.Write(bytes);
        sink.Flush();
    }
}

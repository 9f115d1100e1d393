using Guardrly.Cli.Report;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>A source that the progress bar follows.</summary>
sealed class MeteredSource : ByteSource
{
    readonly ByteSource _source;
    readonly IDisposable _followed;

    public MeteredSource(ByteSource source, ByteMeter meter)
    {
        _source = source;
        _followed = meter.Follow(source);
    }

    /// <inheritdoc/>
    public override string Path => _source.Path;

    /// <inheritdoc/>
    public override ContentEncoding Encoding => _source.Encoding;

    /// <inheritdoc/>
    public override long? LengthBytes => _source.LengthBytes;

    /// <inheritdoc/>
    public override long ConsumedBytes => _source.ConsumedBytes;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _source.Read(buffer);

    /// <inheritdoc/>
    protected override void Release()
    {
        _followed.Dispose();
        _source.Dispose();
    }
}

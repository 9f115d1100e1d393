using Guardrly.Native;

namespace Guardrly.Sinks;

/// <summary>Writes to a stream.</summary>
internal sealed class StreamOutput(string path, Stream stream) : ByteSink
{
    /// <inheritdoc/>
    public override bool WaitsForReader => true;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"cannot be written: {IoReason.Of(error)}", error);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();

    /// <inheritdoc/>
    public override void Complete() => stream.Flush();

    /// <inheritdoc/>
    protected override void Release() => stream.Dispose();
}

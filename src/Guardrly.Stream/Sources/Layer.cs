using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>A source made of another one: looked at, unpacked or transcoded. Owns it.</summary>
internal abstract class Layer(BlockReader input) : ByteSource
{
    /// <summary>What it is made of.</summary>
    protected BlockReader Input => input;

    /// <inheritdoc/>
    public sealed override string Path => input.Source.Path;

    /// <inheritdoc/>
    public override ContentEncoding Encoding => input.Source.Encoding;

    /// <inheritdoc/>
    public sealed override long? LengthBytes => input.Source.LengthBytes;

    /// <inheritdoc/>
    public sealed override long ConsumedBytes => input.Source.ConsumedBytes;

    /// <inheritdoc/>
    protected override void Release() => input.Dispose();

    /// <summary>The input ended where more had to come.</summary>
    protected InputException CutOff(string format)
    {
        long end = input.Offset + input.Unread.Length;
        return new InputException(Path, $"is cut off: the {format} data stops in the middle, at byte {end}");
    }

    /// <summary>The input cannot be what it claims to be.</summary>
    protected InputException Corrupt(string format, string? detail, string? remedy = null)
        => new(Path, $"corrupt {format} data near byte {input.Offset}{(detail is null ? "" : $" ({detail})")}", remedy);

    /// <summary>Something follows the end.</summary>
    protected InputException Trailing(string format)
        => new(Path, $"garbage after the end of the {format} data, at byte {input.Offset}");
}

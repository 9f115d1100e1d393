using Guardrly.Sources;

namespace Guardrly.Pipeline;

/// <summary>A stream to be worked on.</summary>
/// <param name="Source">Its name in records: its path, masked.</param>
/// <param name="Open">
/// Opens it, on the thread that then reads it. May throw <see cref="InputException"/>: the others go on.
/// </param>
internal sealed record StreamInput(string Source, Func<ByteSource> Open)
{
    /// <inheritdoc cref="Framing.StreamIdentity.Origin"/>
    public string Origin { get; init; } = Source;
}

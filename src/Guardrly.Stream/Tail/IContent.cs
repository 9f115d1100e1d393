namespace Guardrly.Tail;

/// <summary>The bytes of a file, unpacked.</summary>
internal interface IContent : IDisposable
{
    /// <summary>Reads at an offset; fewer bytes than asked for only where the file ends for now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    int ReadAt(Span<byte> bytes, long offset);
}

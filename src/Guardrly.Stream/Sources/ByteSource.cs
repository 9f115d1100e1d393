using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>
/// The bytes of one input: unpacked, and UTF-16 made UTF-8. Read by one thread; <see cref="ConsumedBytes"/> may be
/// asked by any.
/// </summary>
internal abstract class ByteSource : IDisposable
{
    bool _isDisposed;

    /// <summary>The path as given, for messages; <c>-</c> for standard input.</summary>
    public abstract string Path { get; }

    /// <summary>How the input is packed.</summary>
    public virtual ContentEncoding Encoding => ContentEncoding.Plain;

    /// <summary>Size of the input in bytes as it lies on the disk; null for a pipe.</summary>
    public abstract long? LengthBytes { get; }

    /// <summary>How many of <see cref="LengthBytes"/> were read so far: for a progress bar.</summary>
    public abstract long ConsumedBytes { get; }

    /// <summary>
    /// Reads at least one byte and at most <c>buffer.Length</c>; 0 means the input has ended, whole and sound.
    /// Fewer than asked for says nothing about the end.
    /// </summary>
    /// <exception cref="InputException">It cannot be read, is cut off, corrupt or refused.</exception>
    public abstract int Read(Span<byte> buffer);

    /// <summary>Frees what is held. Never throws; a second time does nothing.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
            Release();
        _isDisposed = true;
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what is held; called once.</summary>
    protected abstract void Release();
}

namespace Guardrly.Sinks;

/// <summary>
/// Takes the bytes of one stream. Either <see cref="Complete"/> is called once, or what was written is given up by
/// <see cref="Dispose"/>: a file then leaves nothing behind.
/// </summary>
internal abstract class ByteSink : IDisposable
{
    bool _isDisposed;

    /// <summary>Whether writing waits for another program to read: for ever, if that one does nothing.</summary>
    public virtual bool WaitsForReader => false;

    /// <summary>Writes all of <paramref name="bytes"/>.</summary>
    /// <exception cref="OutputException">They could not be written.</exception>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Pushes what was written on to whoever reads along; says nothing about durability.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public virtual void Flush()
    {
    }

    /// <summary>Ends the stream: trailers are written, a file becomes durable and gets its final name.</summary>
    /// <exception cref="OutputException">It failed; nothing has the final name.</exception>
    public abstract void Complete();

    /// <summary>Gives up what was not completed and frees what is held. Never throws; twice is harmless.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
            Release();
        _isDisposed = true;
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up what was not completed and frees what is held; called once.</summary>
    protected abstract void Release();
}

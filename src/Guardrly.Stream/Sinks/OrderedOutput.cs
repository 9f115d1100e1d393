namespace Guardrly.Sinks;

/// <summary>
/// Puts what several streams write at once into the order of the streams. The first one that has not ended writes
/// straight through; what the others write is kept, in memory and past a bound in a file without a name. Thread-safe.
/// </summary>
/// <param name="sink">Where it goes; not owned.</param>
/// <param name="spoolFolder">Where what is kept may lie; null for the system's temporary folder.</param>
internal sealed class OrderedOutput(ByteSink sink, string? spoolFolder = null) : IDisposable
{
    readonly Lock _lock = new();
    readonly Dictionary<int, Spool> _kept = [];
    readonly HashSet<int> _ended = [];
    int _turn;
    int _memoryBytes;

    /// <summary>Writes what a stream has to say next.</summary>
    /// <param name="stream">Its index; all from 0 on take part.</param>
    /// <param name="bytes">What it says.</param>
    /// <exception cref="OutputException">It could not be written.</exception>
    public void Write(int stream, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (stream == _turn)
                WriteThrough(bytes);
            else
                Keep(stream, bytes);
        }
    }

    /// <summary>The stream has ended: it is the turn of the next one.</summary>
    /// <exception cref="OutputException">What that one has said already could not be written.</exception>
    public void End(int stream)
    {
        lock (_lock)
        {
            _ended.Add(stream);
            while (_ended.Remove(_turn))
            {
                // The turn passes before anything can fail: nobody must wait for ever.
                _turn++;
                if (_kept.Remove(_turn, out Spool? kept))
                    WriteThrough(kept);
            }
        }
    }

    /// <summary>Gives up what is kept.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (Spool kept in _kept.Values)
                kept.Dispose();
            _kept.Clear();
        }
    }

    void Keep(int stream, ReadOnlySpan<byte> bytes)
    {
        if (!_kept.TryGetValue(stream, out Spool? kept))
            _kept.Add(stream, kept = new Spool(spoolFolder ?? Path.GetTempPath()));
        int before = kept.MemoryBytes;
        kept.Write(bytes, mayStayInMemory: _memoryBytes + bytes.Length <= StreamLimits.OrderedBytesMax);
        _memoryBytes += kept.MemoryBytes - before;
    }

    void WriteThrough(Spool kept)
    {
        using (kept)
        {
            _memoryBytes -= kept.MemoryBytes;
            kept.WriteTo(sink);
        }
        sink.Flush();
    }

    void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        sink.Write(bytes);
        sink.Flush();
    }
}

using System.Buffers;
using Guardrly.Sinks;

namespace Guardrly.Cli.Run;

/// <summary>
/// Puts what several jobs write at once into the order of the jobs. The first one that has not ended writes straight
/// through; what the others write is kept, up to a bound, past which they wait for their turn.
/// </summary>
sealed class OrderedOutput(ByteSink sink, int jobCount)
{
    const int KeptBytesMax = 8 * 1024 * 1024;

    readonly object _lock = new();
    readonly ArrayBufferWriter<byte>?[] _kept = new ArrayBufferWriter<byte>?[jobCount];
    readonly bool[] _ended = new bool[jobCount];
    int _keptBytes;
    int _turn;

    /// <summary>Writes what a job has to say next.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public void Write(int job, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            while (job != _turn && _keptBytes + bytes.Length > KeptBytesMax)
                Monitor.Wait(_lock);
            if (job == _turn)
                WriteThrough(bytes);
            else
                Keep(job, bytes);
        }
    }

    /// <summary>The job has ended: it is the turn of the next one.</summary>
    /// <exception cref="OutputException">What that one has said already could not be written.</exception>
    public void End(int job)
    {
        lock (_lock)
        {
            _ended[job] = true;
            try
            {
                PassTurn();
            }
            finally
            {
                Monitor.PulseAll(_lock);
            }
        }
    }

    void PassTurn()
    {
        while (_turn < jobCount && _ended[_turn])
        {
            // The turn passes before anything can fail: nobody must wait for ever.
            if (++_turn < jobCount && _kept[_turn] is { } kept)
            {
                _kept[_turn] = null;
                _keptBytes -= kept.WrittenCount;
                WriteThrough(kept.WrittenSpan);
            }
        }
    }

    void Keep(int job, ReadOnlySpan<byte> bytes)
    {
        ArrayBufferWriter<byte> kept = _kept[job] ??= new ArrayBufferWriter<byte>();
        kept.Write(bytes);
        _keptBytes += bytes.Length;
    }

    void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        sink.Write(bytes);
        sink.Flush();
    }
}

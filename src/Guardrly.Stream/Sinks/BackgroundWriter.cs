using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Guardrly.Sinks;

/// <summary>
/// Buffers what is written into large blocks and writes them to a <see cref="ByteSink"/> on a thread of its own, so
/// that writing overlaps with what makes the bytes. For one producer. Owns the sink.
/// </summary>
/// <remarks>
/// The blocks form a ring: the producer fills one while the thread writes those before it, and waits when all are
/// full. The thread starts with the first full block, so that a small file costs none. After a failure the thread
/// lets the rest of the blocks pass unwritten, and the producer learns of it with its next block.
/// </remarks>
internal sealed class BackgroundWriter : IBufferWriter<byte>, IDisposable
{
    /// <summary>Fits a core's cache together with what is read; larger ones measured slower.</summary>
    const int BlockBytes = 256 * 1024;

    const int BlockCount = 4;

    /// <summary>How long an output that is given up may still wait for its reader.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    readonly ByteSink _sink;
    readonly CancellationToken _cancelled;
    readonly CancellationTokenRegistration _registration;
    readonly object _gate = new();
    readonly Block[] _ring = new Block[BlockCount];
    Thread? _thread;

    // The producer's own: the block being filled.
    int _filling;
    int _length;

    // Under the gate: blocks handed over and not written yet, from _writing on, and what else the thread must know.
    int _writing;
    int _handedCount;
    bool _isEnded;
    bool _isGivenUp;
    ExceptionDispatchInfo? _failure;

    /// <summary>Writes to <paramref name="sink"/>.</summary>
    /// <param name="sink">What takes the blocks; disposed with this.</param>
    /// <param name="cancelled">Ends any waiting for the thread, which may wait for a reader.</param>
    public BackgroundWriter(ByteSink sink, CancellationToken cancelled = default)
    {
        _sink = sink;
        _cancelled = cancelled;
        _registration = cancelled.Register(Wake);
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">An earlier block could not be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while all blocks were full.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(_length);

    /// <inheritdoc cref="GetMemory"/>
    public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(_length);

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <summary>Hands on what is buffered without waiting for a full block: for a reader who follows live.</summary>
    /// <exception cref="OutputException">An earlier block could not be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while all blocks were full.</exception>
    public void Flush()
    {
        if (_length > 0)
            Hand(flush: true);
    }

    /// <summary>Writes what is left and completes the sink. Returns when it is durable.</summary>
    /// <exception cref="OutputException">It could not be written; nothing has the final name.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before all was written.</exception>
    public void Complete()
    {
        if (_length > 0 && (_thread is not null || _sink.WaitsForReader))
            Hand(flush: false);
        lock (_gate)
            WaitWhileMoreThan(0);
        if (_length > 0)
            _sink.Write(_ring[_filling].Bytes.AsSpan(0, _length));
        _length = 0;
        _sink.Complete();
    }

    /// <summary>Without <see cref="Complete"/> before: gives the output up, and what was not written yet.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        lock (_gate)
        {
            _isEnded = _isGivenUp = true;
            Monitor.PulseAll(_gate);
        }
        // A thread that waits for a reader cannot be woken; what it uses is left to it. A disk answers in the end.
        if (_thread?.Join(_sink.WaitsForReader ? s_patience : Timeout.InfiniteTimeSpan) == false)
            return;
        foreach (ref Block block in _ring.AsSpan())
        {
            if (block.Bytes is not null)
                ArrayPool<byte>.Shared.Return(block.Bytes);
            block = default;
        }
        _length = 0;
        _sink.Dispose();
    }

    /// <summary>The block to be filled, with room for so many bytes at <see cref="_length"/>.</summary>
    byte[] Room(int sizeHint)
    {
        int wanted = Math.Max(sizeHint, 1);
        byte[]? bytes = _ring[_filling].Bytes;
        if (bytes is not null && bytes.Length - _length >= wanted)
            return bytes;
        if (_length > 0)
            Hand(flush: false);
        ref Block block = ref _ring[_filling];
        if (block.Bytes is null || block.Bytes.Length < wanted)
        {
            if (block.Bytes is not null)
                ArrayPool<byte>.Shared.Return(block.Bytes);
            block.Bytes = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, BlockBytes));
        }
        return block.Bytes;
    }

    /// <summary>Passes the block being filled to the thread and waits for a free one.</summary>
    void Hand(bool flush)
    {
        lock (_gate)
        {
            _ring[_filling].Length = _length;
            _ring[_filling].Flush = flush;
            _handedCount++;
            _filling = (_filling + 1) % BlockCount;
            _length = 0;
            if (_thread is null)
            {
                _thread = new Thread(WriteAll) { IsBackground = true, Name = "writer" };
                _thread.Start();
            }
            Monitor.PulseAll(_gate);
            WaitWhileMoreThan(BlockCount - 1);
        }
    }

    /// <summary>Under the gate: waits until no more than so many blocks are left to be written.</summary>
    void WaitWhileMoreThan(int count)
    {
        while (_handedCount > count)
        {
            _cancelled.ThrowIfCancellationRequested();
            Monitor.Wait(_gate);
        }
        _failure?.Throw();
    }

    void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    /// <summary>The thread: writes block after block until the producer has ended and none is left.</summary>
    void WriteAll()
    {
        while (true)
        {
            Block block;
            bool isDropped;
            lock (_gate)
            {
                while (_handedCount == 0 && !_isEnded)
                    Monitor.Wait(_gate);
                if (_handedCount == 0)
                    return;
                block = _ring[_writing];
                isDropped = _isGivenUp || _failure is not null;
            }
            ExceptionDispatchInfo? failure = isDropped ? null : Write(block);
            lock (_gate)
            {
                _failure ??= failure;
                _writing = (_writing + 1) % BlockCount;
                _handedCount--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    ExceptionDispatchInfo? Write(Block block)
    {
        try
        {
            _sink.Write(block.Bytes.AsSpan(0, block.Length));
            if (block.Flush)
                _sink.Flush();
            return null;
        }
        catch (Exception error)
        {
            // Not only those foreseen: one that is not passed on here would end the process.
            return ExceptionDispatchInfo.Capture(error);
        }
    }

    struct Block
    {
        public byte[]? Bytes;
        public int Length;
        public bool Flush;
    }
}

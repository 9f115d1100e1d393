using System.Buffers;
using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Framing;

/// <summary>
/// Masks a stream of bytes that arrives in pieces; how it is cut does not show in the output. One stream each; not
/// thread-safe.
/// </summary>
/// <remarks>
/// The protocol: <see cref="GetInputMemory"/>, fill, <see cref="AdvanceInput"/>, <see cref="Process"/>; again until the
/// input ends; then <see cref="Process"/> once with <c>final: true</c>; then <see cref="Dispose"/>.
/// Held back, and so in memory, are <see cref="StreamLimits.CandidateBytesMax"/> and
/// <see cref="StreamLimits.LookBehindBytesMax"/> at most, whatever the length of a line.
/// </remarks>
public sealed class StreamRedactor : IDisposable
{
    const int BufferBytesMin =
        StreamLimits.ReadBytes + StreamLimits.CandidateBytesMax + (4 * StreamLimits.LookBehindBytesMax);

    readonly Redactor _redactor;
    IFindingObserver? _observer;
    MaskingRun? _run;
    byte[] _buffer;
    int _length;            // bytes of the buffer that hold input
    int _written;           // index up to which output was written
    long _base;             // offset in the stream of the buffer's first byte
    long _line;             // lines before _lineOffset
    long _lineOffset;       // offset in the stream of the line that _written stands in

    /// <summary>A redactor of one stream, from its start.</summary>
    public StreamRedactor(Redactor redactor, IFindingObserver? observer = null)
        : this(redactor, observer, default)
    {
    }

    /// <summary>A redactor of one stream, from where an earlier one stood.</summary>
    public StreamRedactor(Redactor redactor, IFindingObserver? observer, StreamCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(redactor);
        _redactor = redactor;
        _observer = observer;
        _run = redactor.Rent();
        _run.Start(PrivateKeyState.Unpack(checkpoint.State));
        _buffer = ArrayPool<byte>.Shared.Rent(BufferBytesMin);
        _base = _lineOffset = checkpoint.InputOffset;
        _line = checkpoint.LinesBefore;
        InputBytes = checkpoint.InputOffset;
        OutputBytes = checkpoint.OutputOffset;
        Checkpoint = checkpoint;
    }

    /// <summary>
    /// Becomes the redactor of another stream, with the buffers that it has: what they held is not looked at again.
    /// Findings are counted on.
    /// </summary>
    internal void Restart(IFindingObserver? observer, StreamCheckpoint checkpoint)
    {
        ObjectDisposedException.ThrowIf(_run is null, this);
        _observer = observer;
        _run.Forget();
        _run.Start(PrivateKeyState.Unpack(checkpoint.State));
        _length = _written = 0;
        _base = _lineOffset = checkpoint.InputOffset;
        _line = checkpoint.LinesBefore;
        InputBytes = checkpoint.InputOffset;
        OutputBytes = checkpoint.OutputOffset;
        Checkpoint = checkpoint;
    }

    /// <summary>Findings so far.</summary>
    public FindingCounts Counts { get; } = new();

    /// <summary>Bytes of input taken in so far.</summary>
    public long InputBytes { get; private set; }

    /// <summary>Bytes of output written so far.</summary>
    public long OutputBytes { get; private set; }

    /// <summary>The last place from where the stream can be taken up again.</summary>
    public StreamCheckpoint Checkpoint { get; private set; }

    /// <summary>Room for input; at least <paramref name="sizeHint"/> bytes, and at least one.</summary>
    public Memory<byte> GetInputMemory(int sizeHint = 0)
    {
        ObjectDisposedException.ThrowIf(_run is null, this);
        int wanted = Math.Max(sizeHint, StreamLimits.ReadBytes);
        if (_buffer.Length - _length < wanted)
            MakeRoom(wanted);
        return _buffer.AsMemory(_length);
    }

    /// <summary>Says that <paramref name="count"/> bytes of the memory last given out were filled.</summary>
    public void AdvanceInput(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        InputBytes += count;
        _length += count;
    }

    /// <summary>
    /// Writes all that is decided to <paramref name="output"/>; with <paramref name="final"/>, everything.
    /// </summary>
    public void Process(IBufferWriter<byte> output, bool final)
    {
        ArgumentNullException.ThrowIfNull(output);
        ObjectDisposedException.ThrowIf(_run is null, this);
        MaskingRun run = _run;
        ReadOnlySpan<byte> buffer = _buffer.AsSpan(0, _length);
        var writer = new MaskWriter(_redactor.Rules, output);
        bool more;
        do
        {
            more = run.Advance(buffer, final);
            WriteDecided(run, buffer, ref writer);
        }
        while (more);
        writer.Flush();
        OutputBytes += writer.Written;
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        if (_run is null)
            return;
        _redactor.Return(_run);
        _run = null;
        // What was held back is unmasked: another renter must not find it.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }

    void WriteDecided(MaskingRun run, ReadOnlySpan<byte> buffer, ref MaskWriter writer)
    {
        int limit = run.WriteLimit;
        while (LineFindings.TryTake(run.Pending, buffer, limit, out LineFinding finding))
        {
            Copy(buffer, finding.Start, run, ref writer);
            Counts.Add(finding.Kind, finding.BoundReached);
            long start = writer.Total;
            writer.Mask(finding, buffer[finding.Start..finding.End]);
            if (_observer is not null)
                Tell(finding, OutputBytes + start, (int)(writer.Total - start));
            _written = finding.End;
        }
        Copy(buffer, limit, run, ref writer);
    }

    /// <summary>Copies up to <paramref name="end"/>, and takes the checkpoint where it is passed.</summary>
    void Copy(ReadOnlySpan<byte> buffer, int end, MaskingRun run, ref MaskWriter writer)
    {
        int restart = run.RestartPosition;
        if (restart > _written && restart <= end)
        {
            CopyGap(buffer, restart, ref writer);
            Checkpoint = new StreamCheckpoint(
                _base + restart,
                OutputBytes + writer.Total,
                _line,
                run.RestartState.Pack());
        }
        CopyGap(buffer, end, ref writer);
    }

    void CopyGap(ReadOnlySpan<byte> buffer, int end, ref MaskWriter writer)
    {
        ReadOnlySpan<byte> gap = buffer[_written..end];
        if (gap.IsEmpty)
            return;
        int lastNewline = gap.LastIndexOf((byte)'\n');
        if (lastNewline >= 0)
        {
            _line += gap[..(lastNewline + 1)].Count((byte)'\n');
            _lineOffset = _base + _written + lastNewline + 1;
        }
        writer.Copy(buffer, _written, end);
        _written = end;
    }

    void Tell(in LineFinding finding, long outputOffset, int outputLength)
    {
        var told = new StreamFinding(
            finding.Kind,
            _base + finding.Start,
            finding.End - finding.Start,
            _line + 1,
            _base + finding.Start - _lineOffset + 1,
            outputOffset,
            outputLength,
            finding.BoundReached);
        _observer!.OnFinding(told);
    }

    void MakeRoom(int wanted)
    {
        int keepFrom = Math.Max(
            0, Math.Min(_written, _run!.Position - StreamLimits.LookBehindBytesMax));
        int kept = _length - keepFrom;
        byte[] target = _buffer;
        if (_buffer.Length - kept < wanted)
            target = ArrayPool<byte>.Shared.Rent(kept + wanted);
        _buffer.AsSpan(keepFrom, kept).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = target;
        }
        _length = kept;
        _written -= keepFrom;
        _base += keepFrom;
        _run.Rebase(keepFrom);
    }
}

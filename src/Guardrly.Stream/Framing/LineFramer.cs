using System.Buffers;
using Guardrly.Records;

namespace Guardrly.Framing;

/// <summary>
/// Takes the masked bytes of one stream straight from its redactor and cuts them into batches at line ends. The only
/// code that fills a <see cref="RecordBatch"/>, so that no type holds an unmasked record. Not thread-safe.
/// </summary>
/// <remarks>
/// The protocol: be the output and the observer of a <see cref="StreamRedactor"/>; after each
/// <see cref="StreamRedactor.Process"/> ask <see cref="TryCut"/>. Lines end at <c>\n</c> alone; a <c>\r</c> before it
/// belongs to the line end. The bytes of a line are in one batch, unless it is longer than
/// <see cref="StreamLimits.LineBytesMax"/>: then they pass in pieces, and a unit with its head stands in the batch of
/// its end. A stream that begins as a HAR document is cut into its entries: each is a unit that stands on the line
/// where it ends, what is around them is a unit a line.
/// </remarks>
internal sealed class LineFramer : IBufferWriter<byte>, IFindingObserver, IDisposable
{
    readonly BatchPool _pool;
    readonly StreamIdentity _stream;
    readonly LongLine _long = new();
    RecordBatch _batch;
    int[] _growth = new int[64]; // by finding of the batch: masked length minus length in the input
    int _findingsTaken;          // findings of the batch that lie before _open
    int _scanned;                // index up to which line ends were looked for
    int _open;                   // index where what is open of the line begins: its start, unless pieces have passed
    long _openInput;             // offset of that place in the input
    long _lineInput;             // offset of the line's start in the input
    long _outputBase;            // offset in the output of the batch's first byte
    long _sequence;
    HarScan? _har;
    bool _isDecided;             // whether it is a HAR document
    bool _isInEntry;

    /// <summary>A framer of one stream.</summary>
    /// <param name="pool">Where batches come from.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="checkpoint">Where its redactor started.</param>
    public LineFramer(BatchPool pool, StreamIdentity stream, StreamCheckpoint checkpoint = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(stream);
        _pool = pool;
        _stream = stream;
        _outputBase = checkpoint.OutputOffset;
        _openInput = _lineInput = checkpoint.InputOffset;
        Lines = checkpoint.LinesBefore;
        _isDecided = checkpoint.InputOffset > 0;
        _batch = pool.Rent(stream, _sequence++);
    }

    /// <summary>Lines that ended, those before the start included.</summary>
    public long Lines { get; private set; }

    /// <summary>Units made.</summary>
    public long Units { get; private set; }

    /// <summary>Lines without a byte: they make no unit.</summary>
    public long EmptyLines { get; private set; }

    /// <summary>Lines that were longer than <see cref="StreamLimits.LineBytesMax"/>.</summary>
    public long CutLines { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count) => _batch.AdvanceStream(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _batch.StreamRoom(Math.Max(sizeHint, 1));

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _batch.StreamRoom(Math.Max(sizeHint, 1)).Span;

    /// <inheritdoc/>
    public void OnFinding(in StreamFinding finding)
    {
        if (_batch.FindingCount == _growth.Length)
            Array.Resize(ref _growth, _growth.Length * 2);
        _growth[_batch.FindingCount] = finding.OutputLength - finding.Length;
        int start = (int)(finding.OutputOffset - _outputBase);
        _batch.AddFinding(new FindingMark(finding.Kind, start, finding.OutputLength));
    }

    /// <summary>
    /// Gives out what is whole; the batch is then the caller's. False: nothing is, more has to come first.
    /// </summary>
    /// <param name="checkpoint">The redactor's.</param>
    /// <param name="final">The stream has ended: its last line is whole without a line end.</param>
    /// <param name="batch">The batch; with <paramref name="final"/> always one, if need be an empty one.</param>
    public bool TryCut(StreamCheckpoint checkpoint, bool final, out RecordBatch? batch)
    {
        batch = null;
        if (!TryDecide(final))
            return false;
        if (_har is not null)
            EndEntries();
        if (_har is null)
            EndLines();
        if (final)
            EndLine(_scanned, endLength: 0);
        else if (_scanned - _open > StreamLimits.LineBytesMax)
            PassPiece();
        batch = _open > 0 || final ? _batch : null;
        if (batch is not null)
            Cut(checkpoint, final);
        return batch is not null;
    }

    /// <summary>Gives back what was not given out.</summary>
    public void Dispose() => _batch.Dispose();

    /// <summary>Finds out once what the stream begins as; false: more has to come first.</summary>
    bool TryDecide(bool final)
    {
        if (_isDecided)
            return true;
        bool? begins = HarScan.Begins(_batch.Bytes);
        if (begins is null && !final)
            return false;
        _isDecided = true;
        if (begins == true)
            _har = new HarScan();
        return true;
    }

    void EndLines()
    {
        while (_batch.Bytes[_scanned..].IndexOf((byte)'\n') is var length and >= 0)
            EndLine(_scanned + length, endLength: 1);
        _scanned = _batch.StreamBytes;
    }

    /// <summary>Ends entries, and what is around them at line ends.</summary>
    void EndEntries()
    {
        HarMark mark;
        while (_har is not null && (mark = _har.Next(_batch.Bytes, ref _scanned)) != HarMark.None)
        {
            int at = _scanned;
            switch (mark)
            {
                case HarMark.LineEnd when _isInEntry:
                    Lines++;
                    break;
                case HarMark.LineEnd:
                    EndPiece(at, isLine: true);
                    Lines++;
                    break;
                case HarMark.EntryStart:
                    EndPiece(at, isLine: false);
                    _isInEntry = true;
                    break;
                case HarMark.EntryEnd:
                    _isInEntry = false;
                    EndPiece(at, isLine: false);
                    break;
                default:
                    EndDocument();
                    return;
            }
            _har.Pass(mark, ref _scanned);
        }
    }

    /// <summary>What follows a document are lines again; the first is the rest of its last.</summary>
    void EndDocument() => _har = null;

    /// <summary>Ends an entry, or what stands between two; of signs between them no unit is made.</summary>
    void EndPiece(int end, bool isLine)
    {
        int first = _findingsTaken;
        long masked = TakeFindings(end);
        ReadOnlySpan<byte> piece = _batch.Bytes[_open..end];
        if (_long.IsOpen)
        {
            _long.Add(_batch, _open, end, first, _findingsTaken);
            _long.End(_batch, Lines + 1, _lineInput);
            CutLines++;
            Units++;
        }
        else if (piece.IndexOfAnyExcept(" \t\r,"u8) >= 0)
        {
            var text = new TextRange(_open, piece.TrimEnd((byte)'\r').Length);
            int count = _findingsTaken - first;
            _batch.AddUnit(new RecordUnit(text, Lines + 1, _lineInput, text.Length, first, count));
            Units++;
        }
        int next = isLine ? end + 1 : end;
        _openInput += next - _open - masked;
        _lineInput = _openInput;
        _open = next;
    }

    /// <summary>Ends the line before <paramref name="end"/>, where a line end of that many bytes stands.</summary>
    void EndLine(int end, int endLength)
    {
        int first = _findingsTaken;
        long masked = TakeFindings(end);
        if (_long.IsOpen)
        {
            _long.Add(_batch, _open, end, first, _findingsTaken);
            _long.End(_batch, Lines + 1, _lineInput);
            CutLines++;
            Units++;
        }
        else if (end > _open)
        {
            Units++;
            int length = end - _open - (_batch.Bytes[end - 1] == '\r' && endLength > 0 ? 1 : 0);
            var text = new TextRange(_open, length);
            _batch.AddUnit(new RecordUnit(text, Lines + 1, _lineInput, length, first, _findingsTaken - first));
        }
        else if (endLength > 0)
        {
            EmptyLines++;
        }
        else
        {
            return; // the stream ended with a line end
        }
        Lines++;
        _openInput += end + endLength - _open - masked;
        _lineInput = _openInput;
        _open = _scanned = end + endLength;
    }

    /// <summary>Passes what is there of a line that is too long to be held whole.</summary>
    void PassPiece()
    {
        int first = _findingsTaken;
        int end = _batch.StreamBytes;
        long masked = TakeFindings(end);
        _long.Add(_batch, _open, end, first, _findingsTaken);
        _openInput += end - _open - masked;
        _open = end;
    }

    /// <summary>Takes the findings before an index; by how many bytes masking made the text longer.</summary>
    long TakeFindings(int end)
    {
        long growth = 0;
        ReadOnlySpan<FindingMark> findings = _batch.Findings;
        for (; _findingsTaken < findings.Length && findings[_findingsTaken].Start < end; _findingsTaken++)
            growth += _growth[_findingsTaken];
        return growth;
    }

    /// <summary>Lets the batch go up to the open line, which moves to the next.</summary>
    void Cut(StreamCheckpoint checkpoint, bool final)
    {
        RecordBatch whole = _batch;
        RecordBatch next = _pool.Rent(_stream, _sequence++);
        ReadOnlySpan<byte> open = whole.Bytes[_open..];
        open.CopyTo(next.StreamRoom(Math.Max(open.Length, 1)).Span);
        next.AdvanceStream(open.Length);
        foreach (FindingMark finding in whole.Findings[_findingsTaken..])
        {
            _growth[next.FindingCount] = _growth[_findingsTaken + next.FindingCount];
            next.AddFinding(finding with { Start = finding.Start - _open });
        }
        whole.CutStream(_open);
        whole.CutFindings(_findingsTaken);
        _long.Store(whole);
        whole.Checkpoint = checkpoint;
        whole.InputEnd = _openInput;
        whole.IsLast = final;
        _batch = next;
        _outputBase += _open;
        _scanned -= _open;
        _open = _findingsTaken = 0;
    }
}

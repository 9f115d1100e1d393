using System.Buffers;
using Guardrly.Records;

namespace Guardrly.Framing;

/// <summary>
/// Masked bytes of one stream with the units, findings and records in them; the only thing that crosses a channel. It
/// has one owner: writing it to a channel passes it on, the last owner disposes it.
/// </summary>
/// <remarks>
/// The first <see cref="StreamBytes"/> bytes are the stream's, all of them, line ends included: what the <c>lines</c>
/// sink writes. Behind them stages store texts that are not in the stream as such (decoded strings, templates). Storing
/// may move the bytes: hold a <see cref="TextRange"/>, not a span, over a call that stores.
/// </remarks>
internal sealed class RecordBatch : IDisposable
{
    readonly BatchPool _pool;
    byte[] _bytes = [];
    int _length;
    RecordUnit[] _units = [];
    FindingMark[] _findings = [];
    Record[] _records = [];
    bool _isRented;

    internal RecordBatch(BatchPool pool) => _pool = pool;

    /// <summary>The stream it belongs to.</summary>
    public StreamIdentity Stream { get; private set; } = null!;

    /// <summary>Ordinal in its stream, from 0.</summary>
    public long Sequence { get; private set; }

    /// <summary>Bytes of the stream that it holds.</summary>
    public int StreamBytes { get; private set; }

    /// <summary>Where the stream can be taken up again once this batch is durable.</summary>
    public StreamCheckpoint Checkpoint { get; internal set; }

    /// <summary>Offset in the unmasked input up to which this and earlier batches hold all of it.</summary>
    public long InputEnd { get; internal set; }

    /// <summary>Whether it is the last of its stream.</summary>
    public bool IsLast { get; internal set; }

    /// <summary>Whether it is the last of a stream that could not be read to its end.</summary>
    public bool IsCutOff { get; internal set; }

    /// <summary>All bytes: those of the stream, then what stages stored.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The same as memory, for sinks that write later.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>The units, in order.</summary>
    public ReadOnlySpan<RecordUnit> Units => _units.AsSpan(0, UnitCount);

    /// <summary>How many units.</summary>
    public int UnitCount { get; private set; }

    /// <summary>The placeholders, in order.</summary>
    public ReadOnlySpan<FindingMark> Findings => _findings.AsSpan(0, FindingCount);

    /// <summary>How many placeholders.</summary>
    public int FindingCount { get; private set; }

    /// <summary>The records, in the order they are written in. Stages change them in place.</summary>
    public Span<Record> Records => _records.AsSpan(0, RecordCount);

    /// <summary>How many records.</summary>
    public int RecordCount { get; private set; }

    /// <summary>The alerts that its records completed, in order.</summary>
    public List<Alert> Alerts { get; } = [];

    /// <summary>The bytes of a stretch; empty for null.</summary>
    public ReadOnlySpan<byte> this[TextRange range] => _bytes.AsSpan(range.Start, range.Length);

    /// <summary>The findings of a unit.</summary>
    public ReadOnlySpan<FindingMark> FindingsOf(in RecordUnit unit)
        => Findings.Slice(unit.FindingStart, unit.FindingCount);

    /// <summary>Gives it back to its pool. Once; a second time is an error of its owner.</summary>
    /// <exception cref="InvalidOperationException">It was given back before.</exception>
    public void Dispose()
    {
        if (!_isRented)
            throw new InvalidOperationException("A batch was given back twice.");
        _isRented = false;
        Alerts.Clear();
        _pool.Return(this);
    }

    /// <summary>Appends a record, all fields null, of a unit.</summary>
    public ref Record AddRecord(int unit)
    {
        if (RecordCount == _records.Length)
            Grow(ref _records);
        ref Record record = ref _records[RecordCount++];
        record = default;
        record.Unit = unit;
        record.TimestampMilliseconds = Record.NoTimestamp;
        record.LatencyMilliseconds = double.NaN;
        record.RequestBytes = record.ResponseBytes = -1;
        if (unit >= 0)
        {
            record.Line = _units[unit].Line;
            record.Offset = _units[unit].Offset;
        }
        return ref record;
    }

    /// <summary>
    /// Takes away the records of lines that start before an offset of the input: they went out before a restart. A
    /// record of no unit belongs to the next that has one.
    /// </summary>
    internal void DropRecordsBefore(long offset)
    {
        int dropped = 0;
        for (int index = 0; index < RecordCount; index++)
        {
            // Of a line that came in pieces the last one may have been missing.
            int unit = _records[index].Unit;
            if (unit >= 0 && _units[unit].Offset < offset && !_units[unit].IsCut)
                dropped = index + 1;
        }
        _records.AsSpan(dropped, RecordCount - dropped).CopyTo(_records);
        RecordCount -= dropped;
    }

    /// <summary>Stores a text behind the stream's bytes. Must not be called while the stream's are still
    /// coming.</summary>
    public TextRange Store(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length)); // Reserve may move the bytes: text must not lie in this batch. See Copy.
        return Commit(text.Length);
    }

    /// <summary>Stores once more what lies in this batch already.</summary>
    public TextRange Copy(TextRange range)
    {
        Span<byte> room = Reserve(range.Length);
        _bytes.AsSpan(range.Start, range.Length).CopyTo(room);
        return Commit(range.Length);
    }

    /// <summary>Room for at least <paramref name="length"/> bytes to store; <see cref="Commit"/> says how
    /// many.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_bytes.Length - _length < length)
            GrowBytes(length);
        return _bytes.AsSpan(_length);
    }

    /// <summary>Keeps the first <paramref name="length"/> bytes of the room last given out.</summary>
    public TextRange Commit(int length)
    {
        var range = new TextRange(_length, length);
        _length += length;
        return range;
    }

    internal void Start(StreamIdentity stream, long sequence)
    {
        _isRented = true;
        Stream = stream;
        Sequence = sequence;
        _length = StreamBytes = UnitCount = FindingCount = RecordCount = 0;
        Checkpoint = default;
        InputEnd = 0;
        IsLast = IsCutOff = false;
    }

    // --- for the framer alone ---

    internal Memory<byte> StreamRoom(int length)
    {
        if (_bytes.Length - _length < length)
            GrowBytes(length);
        return _bytes.AsMemory(_length);
    }

    internal void AdvanceStream(int length)
    {
        _length += length;
        StreamBytes = _length;
    }

    /// <summary>Takes the last bytes of the stream back: they go to the next batch.</summary>
    internal void CutStream(int length) => _length = StreamBytes = length;

    internal void AddUnit(in RecordUnit unit)
    {
        if (UnitCount == _units.Length)
            Grow(ref _units);
        _units[UnitCount++] = unit;
    }

    internal void AddFinding(in FindingMark finding)
    {
        if (FindingCount == _findings.Length)
            Grow(ref _findings);
        _findings[FindingCount++] = finding;
    }

    internal void SetUnit(int index, in RecordUnit unit) => _units[index] = unit;

    internal void CutFindings(int count) => FindingCount = count;

    /// <summary>Bytes of memory that it holds on to.</summary>
    internal int CapacityBytes => _bytes.Length;

    /// <summary>Lets go of a buffer that grew for an unusual line.</summary>
    internal void Trim(int capacityBytesMax)
    {
        if (_bytes.Length <= capacityBytesMax)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    void GrowBytes(int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    static void Grow<T>(ref T[] array) => Array.Resize(ref array, Math.Max(64, array.Length * 2));
}

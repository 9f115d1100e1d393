using Guardrly.Records;
using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>
/// What is kept of a line that is too long to be held whole: its head, its length, and its findings, counted where they
/// lie behind the head.
/// </summary>
sealed class LongLine
{
    readonly List<FindingMark> _marks = []; // starts count from the line's start
    readonly int[] _behind = new int[256];
    byte[] _head = [];
    int _headLength;
    bool _headIsFull;
    long _length;
    int _unit = -1;
    long _line;
    long _offset;

    /// <summary>Whether pieces of it have passed and its end has not come.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Adds a piece of it with the findings in it.</summary>
    public void Add(RecordBatch batch, int start, int end, int firstFinding, int endFinding)
    {
        IsOpen = true;
        if (_head.Length == 0)
            _head = new byte[StreamLimits.TextBytesMax];
        ReadOnlySpan<FindingMark> findings = batch.Findings[firstFinding..endFinding];
        int room = _headIsFull ? 0 : Room(batch.Bytes[start..end], start, findings);
        batch.Bytes.Slice(start, room).CopyTo(_head.AsSpan(_headLength));
        foreach (FindingMark finding in findings)
        {
            if (finding.Start < start + room)
                _marks.Add(finding with { Start = finding.Start - start + _headLength });
            else
                _behind[(byte)finding.Kind] += finding.Count;
        }
        _headLength += room;
        _headIsFull |= room < end - start;
        _length += end - start;
    }

    /// <summary>Ends it with a unit whose text <see cref="Store"/> will give.</summary>
    public void End(RecordBatch batch, long line, long offset)
    {
        _unit = batch.UnitCount;
        _line = line;
        _offset = offset;
        batch.AddUnit(default);
        IsOpen = false;
    }

    /// <summary>Stores the text of the unit, once the stream's bytes in the batch are complete.</summary>
    public void Store(RecordBatch batch)
    {
        if (_unit < 0)
            return;
        TextRange text = batch.Store(_head.AsSpan(0, _headLength));
        int first = batch.FindingCount;
        foreach (FindingMark mark in _marks)
            batch.AddFinding(mark with { Start = mark.Start + text.Start });
        for (int kind = 0; kind < _behind.Length; kind++)
        {
            if (_behind[kind] > 0)
                batch.AddFinding(new FindingMark((SecretKind)kind, text.End, 0, _behind[kind]));
        }
        int count = batch.FindingCount - first;
        batch.SetUnit(_unit, new RecordUnit(text, _line, _offset, _length, first, count));
        Clear();
    }

    /// <summary>How much of a piece the head still takes, without tearing a placeholder or a character.</summary>
    int Room(ReadOnlySpan<byte> piece, int start, ReadOnlySpan<FindingMark> findings)
    {
        int room = Math.Min(piece.Length, _head.Length - _headLength);
        if (room == piece.Length)
            return room;
        foreach (FindingMark finding in findings)
        {
            int from = finding.Start - start;
            if (from < room && from + finding.Length > room)
                return from;
        }
        while (room > 0 && (piece[room] & 0xC0) == 0x80)
            room--;
        return room;
    }

    void Clear()
    {
        _marks.Clear();
        Array.Clear(_behind);
        _headLength = 0;
        _headIsFull = false;
        _length = 0;
        _unit = -1;
    }
}

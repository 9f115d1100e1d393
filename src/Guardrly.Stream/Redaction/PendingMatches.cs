using System.Runtime.CompilerServices;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <summary>
/// Matches that are decided but not written yet, by ascending start and never overlapping: one that overlaps earlier
/// ones is united with them. Indexes are those of the run's buffer.
/// </summary>
internal sealed class PendingMatches
{
    Entry[] _entries = new Entry[64];
    int _head;
    int _tail;

    internal struct Entry
    {
        public int Start;
        public int End;
        public SecretKind Kind;
        public PlaceholderForm Form;
        public bool BoundReached;
    }

    public bool IsEmpty => _head == _tail;

    /// <summary>The first that is not taken yet.</summary>
    public ref Entry First => ref _entries[_head];

    public void Clear() => _head = _tail = 0;

    public void RemoveFirst()
    {
        _head++;
        if (_head == _tail)
            _head = _tail = 0;
    }

    /// <summary>Takes a match in. Almost always it lies behind all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Match match, bool boundReached)
    {
        Entry[] entries = _entries;
        int tail = _tail;
        if ((uint)tail >= (uint)entries.Length || (tail > _head && entries[tail - 1].End > match.Start))
        {
            AddBetween(match, boundReached);
            return;
        }
        ref Entry entry = ref entries[tail];
        entry.Start = match.Start;
        entry.End = match.End;
        entry.Kind = match.Kind;
        entry.Form = match.Form;
        entry.BoundReached = boundReached;
        _tail = tail + 1;
    }

    void AddBetween(in Match match, bool boundReached)
    {
        int first = _tail;
        while (first > _head && _entries[first - 1].End > match.Start)
            first--;
        int end = first;
        while (end < _tail && _entries[end].Start < match.End)
            end++;
        var entry = new Entry
        {
            Start = match.Start,
            End = match.End,
            Kind = match.Kind,
            Form = match.Form,
            BoundReached = boundReached,
        };
        if (first == end)
            Insert(first, entry);
        else
            Unite(first, end, entry);
    }

    void Insert(int index, in Entry entry)
    {
        if (_tail == _entries.Length)
            index -= MakeRoom();
        _entries.AsSpan(index, _tail - index).CopyTo(_entries.AsSpan(index + 1));
        _entries[index] = entry;
        _tail++;
    }

    /// <summary>Makes one of the entries that a new one overlaps and it; what starts first tells what it is.</summary>
    void Unite(int first, int end, in Entry entry)
    {
        Entry united = _entries[first].Start <= entry.Start ? _entries[first] : entry;
        united.End = Math.Max(entry.End, _entries[end - 1].End);
        united.BoundReached = entry.BoundReached;
        for (int index = first; index < end; index++)
            united.BoundReached |= _entries[index].BoundReached;
        _entries[first] = united;
        _entries.AsSpan(end, _tail - end).CopyTo(_entries.AsSpan(first + 1));
        _tail -= end - first - 1;
    }

    /// <summary>Moves all indexes down after the buffer's first <paramref name="count"/> bytes were dropped.</summary>
    public void Rebase(int count)
    {
        for (int index = _head; index < _tail; index++)
        {
            _entries[index].Start -= count;
            _entries[index].End -= count;
        }
    }

    /// <summary>
    /// Whether one covers <paramref name="index"/>; <paramref name="end"/> is where the last that starts at or before
    /// it ends, 0 where none does.
    /// </summary>
    public bool Covers(int index, out int end)
    {
        end = 0;
        for (int entry = _tail - 1; entry >= _head; entry--)
        {
            if (_entries[entry].Start > index)
                continue;
            end = _entries[entry].End;
            return end > index;
        }
        return false;
    }

    /// <summary>Where writing must stop short of <paramref name="limit"/> so as not to cut a match.</summary>
    public int LimitBefore(int limit)
    {
        for (int index = _tail - 1; index >= _head && _entries[index].End > limit; index--)
            limit = Math.Min(limit, _entries[index].Start);
        return limit;
    }

    /// <summary>Makes room for one more, and says how far the entries moved down for it.</summary>
    int MakeRoom()
    {
        int moved = _head;
        if (moved > 0)
        {
            Array.Copy(_entries, moved, _entries, 0, _tail - moved);
            _tail -= moved;
            _head = 0;
        }
        else
        {
            Array.Resize(ref _entries, _tail * 2);
        }
        return moved;
    }
}

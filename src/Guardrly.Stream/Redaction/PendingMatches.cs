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

    public void Add(in Match match, bool boundReached)
    {
        int start = match.Start;
        int end = match.End;
        SecretKind kind = match.Kind;
        PlaceholderForm form = match.Form;
        while (_tail > _head && _entries[_tail - 1].End > start)
        {
            ref Entry last = ref _entries[_tail - 1];
            if (last.Start <= start)
            {
                // The earlier match goes on: its kind and form tell what stands there.
                kind = last.Kind;
                form = last.Form;
                start = last.Start;
            }
            end = Math.Max(end, last.End);
            boundReached |= last.BoundReached;
            _tail--;
        }
        if (_tail == _entries.Length)
            MakeRoom();
        _entries[_tail++] = new Entry
        {
            Start = start,
            End = end,
            Kind = kind,
            Form = form,
            BoundReached = boundReached,
        };
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

    /// <summary>Where writing must stop short of <paramref name="limit"/> so as not to cut a match.</summary>
    public int LimitBefore(int limit)
    {
        for (int index = _tail - 1; index >= _head && _entries[index].End > limit; index--)
            limit = Math.Min(limit, _entries[index].Start);
        return limit;
    }

    void MakeRoom()
    {
        if (_head > 0)
        {
            Array.Copy(_entries, _head, _entries, 0, _tail - _head);
            _tail -= _head;
            _head = 0;
        }
        if (_tail == _entries.Length)
            Array.Resize(ref _entries, _tail * 2);
    }
}

using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction;

/// <summary>
/// The candidates of the stretch that was scanned last. Candidates are a function of the bytes around them alone, so
/// what was found once is still true when a run comes back to it: after a private key block that was none, or with more
/// bytes for a verdict that was put off. Not thread-safe; reused.
/// </summary>
internal sealed class CandidateWindow(RuleSet rules)
{
    readonly Candidate[] _candidates = new Candidate[rules.CandidatesMax];
    int _start;
    int _end;
    int _count;
    int _next;              // those before it lie before what was asked for last

    /// <summary>Forgets what was found.</summary>
    public void Clear() => _start = _end = _count = _next = 0;

    /// <summary>Moves all indexes down after the buffer's first <paramref name="count"/> bytes were dropped.</summary>
    public void Rebase(int count)
    {
        _start -= count;
        _end -= count;
    }

    /// <summary>
    /// Where the stretch ends that can be decided at once from <paramref name="start"/> on, <paramref name="end"/> at
    /// most.
    /// </summary>
    public int EndFrom(int start, int end) =>
        Math.Min(end, start >= _start && start < _end ? _end : start + Scanner.WindowBytesMax);

    /// <summary>
    /// The candidates at or after <paramref name="start"/>, scanning up to <paramref name="limit"/> where that was not
    /// done before. Their offsets count from <paramref name="origin"/>.
    /// </summary>
    public ReadOnlySpan<Candidate> From(ReadOnlySpan<byte> buffer, int start, int limit, out int origin)
    {
        if (start < _start || start >= _end)
        {
            _start = start;
            _end = Math.Min(limit, start + Scanner.WindowBytesMax);
            _count = rules.Scanner.Scan(buffer, _start, _end, _candidates);
            if (rules.HasFirstBytePatterns)
                _count = rules.AddFirstByteCandidates(buffer, _start, _end, _candidates, _count);
            _next = 0;
        }
        origin = _start;
        if (_next > 0 && _next <= _count && _candidates[_next - 1].Offset >= start - _start)
            _next = 0;
        while (_next < _count && _candidates[_next].Offset < start - _start)
            _next++;
        return _candidates.AsSpan(_next, _count - _next);
    }
}

using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <summary>
/// The redactor's engine: walks one text from start to end and decides what is masked. The caller holds the bytes.
/// </summary>
/// <remarks>
/// The protocol: <see cref="Advance"/> with the buffer until it returns false, writing what lies below
/// <see cref="WriteLimit"/> in between; when the caller drops bytes from the buffer's front, <see cref="Rebase"/>.
/// A verdict counts only where it did not depend on how much had arrived: a verifier that asked for more is asked again
/// with more, so the way the text is cut into reads cannot show. Not thread-safe; reused.
/// </remarks>
internal sealed partial class MaskingRun(RuleSet rules)
{
    readonly CandidateWindow _window = new(rules);
    readonly NameCache _names = new(rules.Names);
    readonly MatchList _matches = new();
    readonly MatchList _block = new();      // key material of one step
    readonly MatchList _one = new();
    readonly Candidate[] _following = new Candidate[rules.Scanner.CandidatesMax];

    RunMode _mode;
    PrivateKeyState _privateKey;
    SecretKind _openKind;
    Closer _openCloser;
    int _opened;            // where the last match ended
    int _gapEnd;            // where it started: between its candidate and there may lie text of its own
    int _gapOpened;         // where the last match before its verdict ended
    int _followed;          // the last _opened that was asked for what starts right there
    int _barrier;           // where the last block or open value ended: nothing looks back over it
    int _triedLength;       // length of the buffer when a verdict was last put off

    /// <summary>What is decided and not written yet.</summary>
    public PendingMatches Pending { get; } = new();

    /// <summary>Everything before it is decided.</summary>
    public int Position { get; private set; }

    /// <summary>Everything before it may be written: no match to come can start before it.</summary>
    public int WriteLimit { get; private set; }

    /// <summary>
    /// The last line start from where a new run, in state <see cref="RestartState"/>, would decide the same.
    /// </summary>
    public int RestartPosition { get; private set; }

    /// <summary>
    /// Where the walk stops: no candidate from there on is looked at, though those before may look past it. Set after
    /// <see cref="Start"/>, for a text that stays where it is.
    /// </summary>
    public int Stop { get; set; } = int.MaxValue;

    /// <summary>The state at <see cref="RestartPosition"/>.</summary>
    public PrivateKeyState RestartState { get; private set; }

    /// <summary>Back to the start of a text, or to where an earlier run stood.</summary>
    public void Start(PrivateKeyState state = default)
    {
        Pending.Clear();
        _window.Clear();
        _mode = state.IsOpen ? RunMode.PrivateKey : RunMode.Text;
        _privateKey = RestartState = state;
        _opened = _barrier = _triedLength = _gapEnd = _gapOpened = _followed = 0;
        Position = WriteLimit = RestartPosition = 0;
        Stop = int.MaxValue;
    }

    /// <summary>Forgets what it has seen of the text, before it waits for the next one.</summary>
    public void Forget() => _names.Clear();

    /// <summary>
    /// Decides a stretch more. Returns false where nothing more can be decided without more bytes (never with
    /// <paramref name="final"/>, which says that the text ends here, before its end).
    /// </summary>
    public bool Advance(ReadOnlySpan<byte> buffer, bool final)
    {
        int before = Position;
        bool progress = _mode switch
        {
            RunMode.Text => AdvanceText(buffer, final),
            RunMode.PrivateKey => AdvancePrivateKey(buffer, final),
            _ => AdvanceOpenValue(buffer, final),
        };
        if (!progress && Position == before && !final)
            return false;
        MoveLimits(buffer, before, final);
        return progress;
    }

    /// <summary>
    /// Moves all indexes down after the first <paramref name="count"/> bytes of the buffer were dropped.
    /// </summary>
    public void Rebase(int count)
    {
        Pending.Rebase(count);
        _window.Rebase(count);
        Position -= count;
        WriteLimit -= count;
        RestartPosition -= count;
        _triedLength -= count;
        _opened = Math.Max(0, _opened - count);
        _gapEnd = Math.Max(0, _gapEnd - count);
        _gapOpened = Math.Max(0, _gapOpened - count);
        _followed = Math.Max(0, _followed - count);
        _barrier = Math.Max(0, _barrier - count);
    }

    bool AdvanceText(ReadOnlySpan<byte> buffer, bool final)
    {
        int limit = Math.Min(Stop, final ? buffer.Length : ScanLimit(buffer));
        if (Position < _opened && Position >= _gapEnd)
            Position = Math.Min(_opened, buffer.Length);
        if (Position >= limit || !MayTry(buffer.Length, final))
            return false;
        int end = _window.EndFrom(Position, limit);
        int decided = VerifyRange(buffer, Position, end, limit, final);
        if (_mode != RunMode.Text)
            return true; // the rest of the window belongs to the block or the value that began
        Position = decided;
        return decided == end;
    }

    /// <summary>
    /// Up to where the scanner's answer does not depend on bytes to come: no literal and no shape goes over a newline.
    /// </summary>
    static int ScanLimit(ReadOnlySpan<byte> buffer)
    {
        int sure = Math.Max(0, buffer.Length - Scanner.LookAheadBytes);
        return sure + buffer[sure..].LastIndexOf((byte)'\n') + 1;
    }

    /// <summary>
    /// Decides the candidates in [<paramref name="start"/>, <paramref name="end"/>), a window at most. Returns the end,
    /// or the position of one that cannot be decided without more bytes.
    /// </summary>
    /// <param name="buffer">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="limit">How far may be scanned: what the scanner finds before it no byte to come can change.</param>
    /// <param name="final">The text ends here.</param>
    int VerifyRange(ReadOnlySpan<byte> buffer, int start, int end, int limit, bool final)
    {
        RunMode mode = _mode;
        foreach (Candidate candidate in _window.From(buffer, start, limit, out int origin))
        {
            int position = origin + candidate.Offset;
            if (position >= end)
                break;
            if (_followed < _opened && _opened <= position && !TryVerifyAfterMatch(buffer, position, final))
                return _opened;
            int opened = _opened;
            if (position < _opened && (position >= _gapEnd || !IsInGap(position, candidate.Id, out opened)))
                continue;
            if (!TryVerify(buffer, position, candidate.Id, opened, final))
                return position;
            if (_mode != mode)
                return end;
        }
        return TryVerifyAfterMatch(buffer, end - 1, final) ? end : _opened;
    }

    /// <summary>
    /// Decides the shapes that start right where the last match ended, where that is at or before
    /// <paramref name="last"/>. False: not without more bytes.
    /// </summary>
    bool TryVerifyAfterMatch(ReadOnlySpan<byte> buffer, int last, bool final)
    {
        while (_followed < _opened && _opened <= last)
        {
            int position = _opened;
            if (RuleSet.MayBeShape(buffer[position]))
            {
                int count = rules.ShapesAfterMatch(buffer[position..], _following);
                for (int index = 0; index < count && position == _opened; index++)
                {
                    if (!TryVerify(buffer, position, _following[index].Id, position, final))
                        return false;
                }
            }
            _followed = position;
        }
        return true;
    }

    /// <summary>
    /// Whether a candidate stands between a name and the values that the name told to be secret: a user's address
    /// before the password, a token among the words of a cue. Only what is known by its own form is looked for there.
    /// Then
    /// <paramref name="opened"/> is where the last match before it ended.
    /// </summary>
    bool IsInGap(int position, int id, out int opened)
    {
        opened = _gapOpened;
        if (position >= _gapEnd || position < _gapOpened || !rules.IsKnownByItself(id))
            return false;
        bool isCovered = Pending.Covers(position, out int end);
        opened = Math.Max(opened, end);
        return !isCovered;
    }

    /// <summary>Decides one candidate. False: not without more bytes.</summary>
    bool TryVerify(ReadOnlySpan<byte> buffer, int position, int id, int opened, bool final)
    {
        int viewEnd = Math.Min(buffer.Length, position + StreamLimits.CandidateBytesMax);
        int floor = Math.Max(_barrier, position - StreamLimits.LookBehindBytesMax);
        var view = new View(buffer[..viewEnd], floor, Math.Max(floor, opened));
        _matches.Clear();
        int bodyStart = rules.Verify(ref view, position, id, _names, _matches, out PrivateKeyState block);
        bool bounded = viewEnd - position == StreamLimits.CandidateBytesMax;
        if (view.HitEnd && !final && !bounded)
        {
            _triedLength = buffer.Length;
            return false;
        }
        if (bodyStart >= 0 && _mode == RunMode.Text && rules.IsEnabled(SecretKind.PrivateKey))
        {
            _mode = RunMode.PrivateKey;
            _privateKey = block;
            Position = _barrier = bodyStart;
            return true;
        }
        bool inGap = position < _opened;
        if (_matches.Count > 0)
        {
            TakeMatches(buffer, _matches, view.HitEnd && bounded ? viewEnd : -1, inGap);
        }
        else if (!inGap)
        {
            _gapOpened = _opened;
            _gapEnd = 0;
        }
        return true;
    }

    void TakeMatches(ReadOnlySpan<byte> buffer, MatchList matches, int boundedEnd, bool inGap = false)
    {
        if (!inGap)
        {
            _gapOpened = _opened;
            _gapEnd = matches.Count > 0 ? matches[matches.Count - 1].Start : 0;
        }
        for (int index = 0; index < matches.Count; index++)
        {
            ref readonly Match match = ref matches[index];
            if (match.End <= match.Start || !rules.IsEnabled(match.Kind))
                continue;
            if (rules.HasAllowList && rules.IsAllowed(match.Kind, buffer[match.Start..match.End]))
                continue;
            if (match.End != boundedEnd)
            {
                Pending.Add(match, boundReached: false);
                _opened = Math.Max(_opened, match.End);
                continue;
            }
            int end = OpenValue.WithoutLastBackslashes(buffer, match.Start, match.End);
            Pending.Add(match with { End = end }, boundReached: true);
            _opened = Position = end;
            _mode = RunMode.OpenValue;
            _openKind = match.Kind;
            _openCloser = match.Closer;
        }
    }

    /// <summary>
    /// Whether asking again is worth it. Each time costs as much as is held back, so with tiny reads it is asked only
    /// when some more has come: the whole stays linear.
    /// </summary>
    bool MayTry(int length, bool final)
    {
        if (final || _triedLength <= 0)
            return true;
        int heldBack = length - Position;
        if (heldBack > 512 && (length - _triedLength) * 16 < heldBack)
            return false;
        _triedLength = 0;
        return true;
    }

    /// <summary>
    /// A verifier never looks back over a newline nor further than its bound, so what lies before both is settled.
    /// </summary>
    void MoveLimits(ReadOnlySpan<byte> buffer, int before, bool final)
    {
        if (final && Position >= buffer.Length)
        {
            WriteLimit = buffer.Length;
            return;
        }
        int searched = Math.Max(0, Math.Min(before, Position));
        int newline = buffer[searched..Position].LastIndexOf((byte)'\n');
        int lineStart = newline < 0 ? -1 : searched + newline + 1;
        if (lineStart > RestartPosition && _opened <= lineStart && _mode != RunMode.OpenValue)
        {
            if (_mode == RunMode.Text || lineStart == Position)
            {
                RestartPosition = lineStart;
                RestartState = _mode == RunMode.PrivateKey ? _privateKey : default;
            }
        }
        int settled = Math.Max(lineStart, Position - StreamLimits.LookBehindBytesMax);
        if (_mode != RunMode.Text)
            settled = Position;
        WriteLimit = Math.Max(WriteLimit, Pending.LimitBefore(Math.Min(settled, buffer.Length)));
    }
}

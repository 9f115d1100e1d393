using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

/// <remarks>What goes on over many lines: private key blocks, and values that outgrew their bound.</remarks>
internal sealed partial class MaskingRun
{
    bool AdvancePrivateKey(ReadOnlySpan<byte> buffer, bool final)
    {
        if (Position >= buffer.Length || !MayTry(buffer.Length, final))
            return false;
        int viewEnd = Math.Min(buffer.Length, Position + StreamLimits.CandidateBytesMax);
        var view = new View(buffer[..viewEnd], Position, Position);
        _block.Clear();
        int end = Position;
        PrivateKeyState state = _privateKey;
        PrivateKeyBlock.Step(ref view, ref end, ref state, _block);
        if ((view.HitEnd && !final && viewEnd == buffer.Length) || !TryTakeBlock(buffer, end, final))
        {
            _triedLength = buffer.Length;
            return false;
        }
        _privateKey = state;
        if (_mode == RunMode.OpenValue)
            return true;
        Position = _barrier = end; // what lies before it may be written: no later match can start there
        if (!state.IsOpen)
            BackToText();
        return true;
    }

    /// <summary>
    /// Takes the key material of a step that ends at <paramref name="end"/>, and what is decided of the ordinary text
    /// around it: a log's prefix before each line of the key may hold secrets of its own.
    /// </summary>
    bool TryTakeBlock(ReadOnlySpan<byte> buffer, int end, bool final)
    {
        int start = Position;
        int limit = final ? buffer.Length : ScanLimit(buffer);
        for (int index = 0; index <= _block.Count && _mode == RunMode.PrivateKey; index++)
        {
            int gapEnd = index < _block.Count ? _block[index].Start : end;
            while (start < gapEnd && _mode == RunMode.PrivateKey)
            {
                int windowEnd = _window.EndFrom(start, gapEnd);
                int decided = VerifyRange(buffer, start, windowEnd, Math.Max(windowEnd, limit), final);
                if (windowEnd > limit)
                    _window.Clear(); // bytes to come may change what is found there
                if (decided != windowEnd)
                    return false;
                start = windowEnd;
            }
            if (index == _block.Count || _mode != RunMode.PrivateKey)
                break;
            start = _block[index].End;
            if (start <= _opened)
                continue; // taken before, when what follows it could not be decided yet
            _one.Clear();
            _one.Add(_block[index].Start, _block[index].End, SecretKind.PrivateKey);
            TakeMatches(buffer, _one, -1);
        }
        return true;
    }

    bool AdvanceOpenValue(ReadOnlySpan<byte> buffer, bool final)
    {
        int start = Position;
        int bound = start + StreamLimits.CandidateBytesMax;
        if (start >= buffer.Length || (!final && buffer.Length < bound && !MayTry(buffer.Length, final)))
        {
            if (start < buffer.Length || !final)
                return false;
        }
        int viewEnd = Math.Min(buffer.Length, bound);
        int end = OpenValue.End(buffer[..viewEnd], start, _openCloser);
        bool closed = end < viewEnd;
        if (!closed && !final && viewEnd < bound)
        {
            _triedLength = buffer.Length;
            return false;
        }
        if (!closed)
            end = OpenValue.WithoutLastBackslashes(buffer, start, end);
        if (end > start)
        {
            Pending.Add(new Match(start, end, _openKind), boundReached: true);
            _opened = end;
        }
        Position = end;
        if (closed || (final && viewEnd == buffer.Length))
            BackToText();
        return true;
    }

    void BackToText()
    {
        _mode = _privateKey.IsOpen ? RunMode.PrivateKey : RunMode.Text;
        _barrier = Position;
    }
}

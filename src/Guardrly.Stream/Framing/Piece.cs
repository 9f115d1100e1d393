using System.Buffers;
using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>
/// A stretch of a stream that is masked apart from what stands before it, on the guess that a redactor would stand in
/// its start state where the stretch begins. <see cref="PieceJoin"/> tells whether the guess was right.
/// </summary>
/// <remarks>
/// It ends at a line's end with some more of the stream behind it, which its last verdicts may need; the next piece
/// begins there. Reused; used by one thread at a time.
/// </remarks>
/// <param name="capacityBytes">How much it holds, what is looked at ahead included.</param>
/// <param name="aheadBytes">How much is looked at ahead where lines allow it.</param>
internal sealed class Piece(int capacityBytes, int aheadBytes = StreamLimits.LookBehindBytesMax)
{
    readonly byte[] _bytes = new byte[capacityBytes];
    readonly ArrayBufferWriter<byte> _output = new(capacityBytes + capacityBytes / 16);
    int _length;

    /// <summary>The piece itself, unmasked.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, Cut);

    /// <summary>How long it is.</summary>
    public int Cut { get; private set; }

    /// <summary>The stream ends with it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>
    /// Its masked bytes are those of the stream where the guess was right, and it leaves the next piece as good a
    /// guess.
    /// </summary>
    public bool IsWhole { get; private set; }

    /// <summary>The masked bytes; good where <see cref="IsWhole"/>.</summary>
    public ReadOnlyMemory<byte> Output => _output.WrittenMemory;

    /// <summary>What was masked; good where <see cref="IsWhole"/>.</summary>
    public FindingCounts Counts { get; private set; } = new();

    /// <summary>Begins with what <paramref name="before"/> looked at ahead; with nothing at a stream's start.</summary>
    public void BeginAfter(Piece? before)
    {
        _length = before is null ? 0 : before._length - before.Cut;
        before?._bytes.AsSpan(before.Cut, _length).CopyTo(_bytes);
    }

    /// <summary>The room that is left; fill it whole unless the stream ends.</summary>
    public Memory<byte> Room => _bytes.AsMemory(_length);

    /// <summary>So many bytes of <see cref="Room"/> were filled.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>All is there: decides where the piece ends.</summary>
    public void End(bool isLast)
    {
        IsLast = isLast;
        Cut = _length;
        if (isLast)
            return;
        int line = _bytes.AsSpan(0, Math.Max(0, _length - aheadBytes)).LastIndexOf((byte)'\n');
        if (line < 0)
            line = _bytes.AsSpan(0, _length).LastIndexOf((byte)'\n');
        // A line longer than a piece is cut anywhere: such a piece is not whole, nor is the next one.
        if (line >= 0)
            Cut = line + 1;
    }

    /// <summary>Masks it.</summary>
    public void Mask(Redactor redactor)
    {
        ReadOnlySpan<byte> text = _bytes.AsSpan(0, _length);
        Counts = new FindingCounts();
        _output.ResetWrittenCount();
        MaskingRun run = redactor.Rent();
        run.Start();
        if (!IsLast)
            run.Stop = Cut;
        var writer = new MaskWriter(redactor.Rules, _output);
        int written = 0;
        bool more;
        do
        {
            more = run.Advance(text, IsLast);
            int limit = Math.Min(run.WriteLimit, Cut);
            while (LineFindings.TryTake(run.Pending, text, limit, out LineFinding finding))
            {
                writer.Copy(text, written, finding.Start);
                writer.Mask(finding, text[finding.Start..finding.End]);
                written = finding.End;
                Counts.Add(finding.Kind, finding.BoundReached);
            }
            writer.Copy(text, written, limit);
            written = limit;
        }
        while (more);
        writer.Flush();
        IsWhole = written == Cut
            && (IsLast || (run.RestartPosition == Cut && run.Position == Cut && !run.RestartState.IsOpen));
        redactor.Return(run);
    }
}

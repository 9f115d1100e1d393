using System.Buffers;
using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>
/// Takes pieces in the order of the stream and gives the bytes that a redactor of the unbroken stream would have
/// written. Where a piece is not whole, it is masked again, and those behind it one after another, until a redactor
/// stands in its start state between two.
/// </summary>
internal sealed class PieceJoin(Redactor redactor) : IDisposable
{
    readonly ArrayBufferWriter<byte> _output = new();
    StreamRedactor? _unbroken;

    /// <summary>Findings so far, but for those of a stretch that is still being masked again.</summary>
    public FindingCounts Counts { get; } = new();

    /// <summary>Bytes taken in.</summary>
    public long InputBytes { get; private set; }

    /// <summary>Bytes given out.</summary>
    public long OutputBytes { get; private set; }

    /// <summary>Pieces whose guess was wrong.</summary>
    public int RedoneCount { get; private set; }

    /// <summary>Takes the next piece, which was masked. What is given is good until either is used again.</summary>
    public ReadOnlyMemory<byte> Take(Piece piece)
    {
        ReadOnlyMemory<byte> output = _unbroken is null && piece.IsWhole ? TakeWhole(piece) : MaskAgain(piece);
        InputBytes += piece.Cut;
        OutputBytes += output.Length;
        return output;
    }

    /// <inheritdoc/>
    public void Dispose() => _unbroken?.Dispose();

    ReadOnlyMemory<byte> TakeWhole(Piece piece)
    {
        Counts.Add(piece.Counts);
        return piece.Output;
    }

    ReadOnlyMemory<byte> MaskAgain(Piece piece)
    {
        RedoneCount++;
        _output.ResetWrittenCount();
        _unbroken ??= new StreamRedactor(redactor);
        for (ReadOnlySpan<byte> rest = piece.Text; !rest.IsEmpty;)
        {
            Span<byte> room = _unbroken.GetInputMemory().Span;
            int count = Math.Min(room.Length, rest.Length);
            rest[..count].CopyTo(room);
            rest = rest[count..];
            _unbroken.AdvanceInput(count);
            _unbroken.Process(_output, final: false);
        }
        if (piece.IsLast)
            _unbroken.Process(_output, final: true);
        if (piece.IsLast || StandsAtItsStart(_unbroken))
        {
            Counts.Add(_unbroken.Counts);
            _unbroken.Dispose();
            _unbroken = null;
        }
        return _output.WrittenMemory;
    }

    static bool StandsAtItsStart(StreamRedactor stream) =>
        stream.Checkpoint.State == 0
        && stream.Checkpoint.InputOffset == stream.InputBytes
        && stream.Checkpoint.OutputOffset == stream.OutputBytes;
}

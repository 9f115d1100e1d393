using Guardrly.Framing;
using Guardrly.Sinks;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>One large file masked by several threads: in pieces, which are written in their order.</summary>
static class PieceLine
{
    /// <summary>Files below this are not worth more than one thread.</summary>
    public const long FileBytesMin = 8 * PieceBytes;

    const int PieceBytes = 1024 * 1024;

    /// <summary>Each has about 2 MiB of pieces in work, and the disk is busy with less.</summary>
    const int ThreadsMax = 16;

    /// <summary>Runs it to the input's end. The sink is not completed; what was found is in the join.</summary>
    /// <exception cref="InputException">The input failed.</exception>
    /// <exception cref="OutputException">The output failed.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static void Run(ByteSource input, ByteSink output, PieceJoin join, RunContext run)
    {
        // One more than threads: that which is being read or written.
        var pieces = new Piece[Math.Min(run.ThreadsPerFile, ThreadsMax) + 1];
        var masked = new Task[pieces.Length];
        int begun = 0, taken = 0;
        Piece? before = null;
        while (before is not { IsLast: true } || taken < begun)
        {
            if (before is { IsLast: true } || begun - taken == pieces.Length)
            {
                int oldest = taken++ % pieces.Length;
                masked[oldest].Wait(run.Interruption.Token);
                output.Write(join.Take(pieces[oldest]).Span);
                continue;
            }
            int next = begun++ % pieces.Length;
            Piece piece = pieces[next] ??= new Piece(PieceBytes);
            Read(input, piece, before, run.Interruption);
            masked[next] = Task.Run(() => piece.Mask(run.Redactor));
            before = piece;
        }
    }

    static void Read(ByteSource input, Piece piece, Piece? before, Interruption interruption)
    {
        piece.BeginAfter(before);
        int count = -1;
        while (count != 0 && !piece.Room.IsEmpty)
        {
            interruption.Token.ThrowIfCancellationRequested();
            count = interruption.Outside((input, piece.Room), static state => state.input.Read(state.Room.Span));
            piece.Advance(count);
        }
        piece.End(isLast: count == 0);
    }
}

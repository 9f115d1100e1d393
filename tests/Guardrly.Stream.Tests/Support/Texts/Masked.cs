using System.Buffers;
using System.Text;
using Guardrly.Framing;
using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>The ways a text can be masked, each to an array.</summary>
internal static class Masked
{
    /// <summary>In one call.</summary>
    public static byte[] Whole(Redactor redactor, ReadOnlySpan<byte> input, FindingCounts? counts = null)
    {
        var output = new ArrayBufferWriter<byte>(input.Length + 256);
        redactor.Redact(input, output, counts);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>In one call, by the default policy.</summary>
    public static string Text(string input) =>
        Encoding.UTF8.GetString(Whole(Redactor.Default, Encoding.UTF8.GetBytes(input)));

    /// <summary>As a stream that arrives in reads of the given lengths; what they leave comes in a last read.</summary>
    public static byte[] InReads(
        Redactor redactor,
        ReadOnlySpan<byte> input,
        IEnumerable<int> lengths,
        IFindingObserver? observer = null,
        StreamCheckpoint from = default)
    {
        using var stream = new StreamRedactor(redactor, observer, from);
        var output = new ArrayBufferWriter<byte>(input.Length + 256);
        foreach (int length in lengths)
        {
            Feed(stream, input[..length], output);
            input = input[length..];
        }
        Feed(stream, input, output);
        stream.Process(output, final: true);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>As a stream that arrives byte by byte.</summary>
    public static byte[] ByteByByte(Redactor redactor, ReadOnlySpan<byte> input, IFindingObserver? observer = null) =>
        InReads(redactor, input, Enumerable.Repeat(1, input.Length), observer);

    /// <summary>Hands one read to a stream, however long.</summary>
    public static void Feed(StreamRedactor stream, ReadOnlySpan<byte> read, IBufferWriter<byte> output)
    {
        do
        {
            Span<byte> room = stream.GetInputMemory().Span;
            int count = Math.Min(room.Length, read.Length);
            read[..count].CopyTo(room);
            stream.AdvanceInput(count);
            stream.Process(output, final: false);
            read = read[count..];
        }
        while (!read.IsEmpty);
    }

    /// <summary>In pieces of their own, joined, as several threads mask a large file.</summary>
    public static byte[] InPieces(
        Redactor redactor,
        ReadOnlySpan<byte> input,
        int pieceBytes,
        int aheadBytes,
        out FindingCounts counts,
        out int redone)
    {
        using var join = new PieceJoin(redactor);
        Piece[] pieces = [new(pieceBytes, aheadBytes), new(pieceBytes, aheadBytes)];
        var output = new ArrayBufferWriter<byte>(input.Length + 256);
        Piece? before = null;
        for (int index = 0; before is not { IsLast: true }; index++)
        {
            Piece piece = pieces[index % 2];
            piece.BeginAfter(before);
            int room = piece.Room.Length;
            int count = Math.Min(input.Length, room);
            input[..count].CopyTo(piece.Room.Span);
            input = input[count..];
            piece.Advance(count);
            piece.End(isLast: count < room);
            piece.Mask(redactor);
            output.Write(join.Take(piece).Span);
            before = piece;
        }
        (counts, redone) = (join.Counts, join.RedoneCount);
        return output.WrittenSpan.ToArray();
    }

    public static List<Finding> Findings(Redactor redactor, ReadOnlySpan<byte> input)
    {
        var findings = new List<Finding>();
        foreach (Finding finding in redactor.Find(input))
            findings.Add(finding);
        return findings;
    }
}

/// <summary>Keeps what a stream reports.</summary>
internal sealed class FindingLog : IFindingObserver
{
    public List<StreamFinding> Findings { get; } = [];

    public void OnFinding(in StreamFinding finding) => Findings.Add(finding);
}

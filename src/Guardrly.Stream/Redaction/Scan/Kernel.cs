using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>The three passes over one window, for one width.</summary>
internal static unsafe class Kernel<TClassifier, TLanes>
    where TClassifier : struct, IClassifier
    where TLanes : struct, ILanes<TLanes>
{
    const int BlockBytes = 64;
    const int Alignment = 64;

    /// <summary>
    /// How many bytes before a window are read: by a literal that begins there and has its fingerprint inside.
    /// </summary>
    const int MarginBefore = Literal.LengthMax;

    /// <summary>How many bytes after it: the look-ahead, and what it takes to fill a block.</summary>
    const int MarginAfter = Scanner.LookAheadBytes + BlockBytes + Literal.LengthMax;

    /// <summary>Scans a window wherever it lies in the buffer: near its ends, from a copy between newlines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static int Scan(
        ReadOnlySpan<byte> buffer, int start, int end, Fingerprints fingerprints, LiteralTable literals,
        Span<Candidate> candidates)
    {
        // SAFETY: the window has MarginBefore bytes before it and MarginAfter after it, in the buffer or in the copy;
        // the candidates have room for all that a window can have.
        fixed (Candidate* first = candidates)
        {
            if (start >= MarginBefore && buffer.Length - end >= MarginAfter)
            {
                fixed (byte* bytes = buffer)
                    return ScanInside(bytes + start, end - start, fingerprints, literals, first);
            }
            byte* room = stackalloc byte[MarginBefore + Scanner.WindowBytesMax + MarginAfter];
            Span<byte> copy = new(room, MarginBefore + end - start + MarginAfter);
            int from = Math.Max(0, start - MarginBefore);
            int to = Math.Min(buffer.Length, end + MarginAfter);
            int before = from - (start - MarginBefore);
            copy[..before].Fill((byte)'\n');
            buffer[from..to].CopyTo(copy[before..]);
            copy[(before + to - from)..].Fill((byte)'\n');
            return ScanInside(room + MarginBefore, end - start, fingerprints, literals, first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    static int ScanInside(
        byte* window, int length, Fingerprints fingerprints, LiteralTable literals, Candidate* candidates)
    {
        byte* room = stackalloc byte[(Plane.Count * Plane.Words * sizeof(ulong)) + Alignment];
        ulong* planes = (ulong*)(((nuint)room + Alignment - 1) & ~(nuint)(Alignment - 1));
        ulong* markedLiterals = stackalloc ulong[2 * Plane.MarkedWords];
        ulong* markedShapes = markedLiterals + Plane.MarkedWords;

        int blocks = (Plane.Behind + length + Scanner.LookAheadBytes + BlockBytes - 1) / BlockBytes;
        TClassifier.Classify(window - Plane.Behind, blocks, fingerprints, planes);
        MarkLiterals(planes + (Plane.Literal * Plane.Words), blocks, markedLiterals);
        Combination<TClassifier, TLanes>.Run(planes, Plane.ShapeWords(length), markedShapes);
        return new CandidateWalk(window, length, literals, candidates).Run(planes, markedLiterals, markedShapes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MarkLiterals(ulong* literals, int words, ulong* marked)
    {
        new Span<ulong>(marked, Plane.MarkedWords).Clear();
        for (int word = 0; word < words; word += TLanes.Words)
            marked[word / 64] |= (ulong)TLanes.Load(literals + word).NonZeroWords << word;
        Plane.Cut(marked, words);
    }
}

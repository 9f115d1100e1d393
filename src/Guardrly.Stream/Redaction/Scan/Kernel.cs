using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>The three passes over one window, for one width.</summary>
internal static unsafe class Kernel<TClassifier, TLanes>
    where TClassifier : struct, IClassifier
    where TLanes : struct, ILanes<TLanes>
{
    const int BlockBytes = 64;

    /// <summary>Blocks at most of a window that reach outside the buffer on one side.</summary>
    const int OutsideBlocksMax = 3;

    const int Alignment = 64;

    [SkipLocalsInit]
    public static int Scan(
        ReadOnlySpan<byte> buffer, int start, int end, Fingerprints fingerprints, LiteralTable literals,
        Span<Candidate> candidates)
    {
        byte* room = stackalloc byte[(Plane.Count * Plane.Words * sizeof(ulong)) + Alignment];
        ulong* planes = (ulong*)(((nuint)room + Alignment - 1) & ~(nuint)(Alignment - 1));
        ulong* markedLiterals = stackalloc ulong[2 * Plane.MarkedWords];
        ulong* markedShapes = markedLiterals + Plane.MarkedWords;
        // SAFETY: planes has Plane.Count planes of Plane.Words words, more than the blocks and the overlapping words of
        // a window; blocks are read from the buffer only where they and the two bytes after them lie inside.
        fixed (byte* bytes = buffer)
        fixed (Candidate* first = candidates)
        {
            int from = start - Plane.Behind;
            int blocks = (end + Scanner.LookAheadBytes - from + BlockBytes - 1) / BlockBytes;
            int inside = (buffer.Length - Fingerprints.Length + 1 - from) / BlockBytes;
            int block = 0;
            if (from < 0)
                ClassifyOutside(buffer, from, block++, 1, fingerprints, planes);
            if (block < inside)
            {
                inside = Math.Min(inside, blocks);
                TClassifier.Classify(bytes + from + (block * BlockBytes), inside - block, fingerprints, planes + block);
                block = inside;
            }
            if (block < blocks)
                ClassifyOutside(buffer, from, block, blocks - block, fingerprints, planes);

            MarkLiterals(planes + (Plane.Literal * Plane.Words), blocks, markedLiterals);
            int words = (end - start + Plane.StrideBits - 1) / Plane.StrideBits;
            Combination<TClassifier, TLanes>.Run(planes, words, markedShapes);
            CandidateWalk walk = new(bytes, buffer.Length, start, end, literals, first);
            return walk.Run(planes, markedLiterals, markedShapes);
        }
    }

    /// <summary>Classifies blocks that reach outside the buffer, where newlines stand.</summary>
    [SkipLocalsInit]
    static void ClassifyOutside(
        ReadOnlySpan<byte> buffer, int from, int block, int blocks, Fingerprints fingerprints, ulong* planes)
    {
        const int PaddedLength = (OutsideBlocksMax + 1) * BlockBytes;
        byte* padded = stackalloc byte[PaddedLength];
        Span<byte> copy = new(padded, PaddedLength);
        copy.Fill((byte)'\n');
        from += block * BlockBytes;
        ReadOnlySpan<byte> inside = buffer[Math.Clamp(from, 0, buffer.Length)..];
        copy = copy[Math.Max(-from, 0)..];
        inside[..Math.Min(inside.Length, copy.Length)].CopyTo(copy);
        TClassifier.Classify(padded, blocks, fingerprints, planes + block);
    }

    static void MarkLiterals(ulong* literals, int words, ulong* marked)
    {
        new Span<ulong>(marked, Plane.MarkedWords).Clear();
        for (int word = 0; word < words; word += TLanes.Words)
            marked[word / 64] |= (ulong)TLanes.Load(literals + word).NonZeroWords << word;
    }
}

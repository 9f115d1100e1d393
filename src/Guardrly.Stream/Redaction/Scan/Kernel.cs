using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>The three passes over one window, for one width.</summary>
internal static unsafe class Kernel<TClassifier, TLanes>
    where TClassifier : struct, IClassifier
    where TLanes : struct, ILanes<TLanes>
{
    const int BlockBytes = 64;

    /// <summary>Room for the last blocks of a window, those that would be read past the end of the buffer.</summary>
    const int TailBytes = 5 * BlockBytes;

    [SkipLocalsInit]
    public static int Scan(
        ReadOnlySpan<byte> buffer, int start, int end, Fingerprints fingerprints, LiteralTable literals,
        ref Candidate candidates)
    {
        ulong* room = stackalloc ulong[(Plane.Count * Plane.Words) + 8];
        ulong* planes = (ulong*)(((nuint)room + 63) & ~(nuint)63) + Plane.Front;
        byte* tail = stackalloc byte[TailBytes];
        // SAFETY: planes has Plane.Count planes with Plane.Front words before and a vector after the window; blocks are
        // read from the buffer only where they and the two bytes after them lie inside, else from the padded tail.
        fixed (byte* bytes = buffer)
        {
            byte* window = bytes + start;
            int words = (end - start + Scanner.LookAheadBytes + BlockBytes - 1) / BlockBytes;
            LookBack(buffer, start, planes);
            int whole = Math.Clamp((buffer.Length - start - Fingerprints.Length + 1) / BlockBytes, 0, words);
            TClassifier.Classify(window, whole, fingerprints, planes);
            if (whole < words)
            {
                Span<byte> padded = new(tail, TailBytes);
                ReadOnlySpan<byte> rest = buffer[(start + (whole * BlockBytes))..];
                rest = rest[..Math.Min(rest.Length, TailBytes)];
                rest.CopyTo(padded);
                padded[rest.Length..].Fill((byte)'\n');
                TClassifier.Classify(tail, words - whole, fingerprints, planes + whole);
            }
            Combination<TLanes>.Run(planes, words, TClassifier.SeesSevenBits);
            return CandidateWalk.Run(bytes, buffer.Length, start, end, planes, literals, ref candidates);
        }
    }

    /// <summary>The classes of the three bytes before the window, as the last bits of the word before it.</summary>
    static void LookBack(ReadOnlySpan<byte> buffer, int start, ulong* planes)
    {
        for (int plane = 0; plane < Plane.Classes; plane++)
            planes[(plane * Plane.Words) - 1] = 0;
        for (int back = 1; back <= Math.Min(3, start); back++)
        {
            int classes = ByteClass.Bytes[buffer[start - back]];
            for (int plane = 0; plane < Plane.Classes - 1; plane++)
                planes[(plane * Plane.Words) - 1] |= (ulong)((classes >> plane) & 1) << (64 - back);
        }
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>The third pass: set bits to candidates, in order.</summary>
internal static unsafe class CandidateWalk
{
    const int BlockBytes = 64;

    public static int Run(
        byte* bytes, int length, int start, int end, ulong* planes, LiteralTable literals, ref Candidate candidates)
    {
        ref Candidate next = ref candidates;
        for (int block = start; block < end; block += BlockBytes, planes++)
        {
            ulong literal = planes[Plane.Literal * Plane.Words];
            ulong shape = planes[Plane.Trunk * Plane.Words] | planes[Plane.Nanp * Plane.Words]
                | planes[Plane.Card * Plane.Words] | planes[Plane.Mark * Plane.Words];
            ulong any = literal | shape;
            if (end - block < BlockBytes)
                any &= (1UL << (end - block)) - 1;
            for (; any != 0; any &= any - 1)
            {
                int bit = BitOperations.TrailingZeroCount(any);
                int index = block + bit;
                if (((literal >> bit) & 1) != 0)
                {
                    ulong text = index + 8 <= length ? *(ulong*)(bytes + index) : Padded(bytes, length, index);
                    next = ref Unsafe.Add(ref next, literals.Confirm(text, index - start, ref next));
                }
                if (((shape >> bit) & 1) != 0)
                    next = ref Unsafe.Add(ref next, Shapes(bytes, length, index, index - start, planes, bit, ref next));
            }
        }
        return (int)(Unsafe.ByteOffset(ref candidates, ref next) / sizeof(Candidate));
    }

    static int Shapes(
        byte* bytes, int length, int index, int offset, ulong* planes, int bit, ref Candidate destination)
    {
        switch (bytes[index])
        {
            case (byte)'@':
                destination = new Candidate(offset, Candidate.At);
                return IsAt(bytes, length, index) ? 1 : 0;
            case (byte)'+':
                destination = new Candidate(offset, Candidate.Plus);
                return 1;
            case (byte)'(':
                destination = new Candidate(offset, Candidate.Paren);
                return 1;
        }
        // A digit: up to three shapes, written over where they are not.
        destination = new Candidate(offset, Candidate.Trunk);
        int count = (int)(planes[Plane.Trunk * Plane.Words] >> bit) & 1;
        Unsafe.Add(ref destination, count) = new Candidate(offset, Candidate.Nanp);
        count += (int)(planes[Plane.Nanp * Plane.Words] >> bit) & 1;
        Unsafe.Add(ref destination, count) = new Candidate(offset, Candidate.Card);
        return count + ((int)(planes[Plane.Card * Plane.Words] >> bit) & 1);
    }

    static bool IsAt(byte* bytes, int length, int index)
    {
        if (index == 0 || bytes[index - 1] <= 0x20 || index + 1 >= length)
            return false;
        byte next = bytes[index + 1];
        return char.IsAsciiLetterOrDigit((char)next) || next == '[' || next >= 0x80;
    }

    /// <summary>Eight bytes, beyond the end filled up with what no literal has.</summary>
    static ulong Padded(byte* bytes, int length, int index)
    {
        ulong text = 0;
        for (int i = 7; i >= 0; i--)
            text = (text << 8) | (index + i < length ? bytes[index + i] : (byte)0xFF);
        return text;
    }
}

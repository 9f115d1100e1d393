using System.Numerics;
using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The third pass: set bits to candidates, in order. First the literals that stand where a fingerprint does, apart from
/// the rest; then the shapes, and between them the literals. Branches are few: which fingerprints are idle and which
/// shapes a digit begins is anyone's guess, also the processor's.
/// </summary>
internal readonly unsafe ref struct CandidateWalk
{
    const int BlockBytes = 64;

    /// <summary>Shapes at most at one position: Trunk, Nanp and Card.</summary>
    const int ShapesPerPositionMax = 3;

    /// <summary>The first byte of the buffer, and one past its last.</summary>
    readonly byte* _bytes;
    readonly byte* _end;

    readonly byte* _window;
    readonly int _windowLength;
    readonly LiteralTable _literals;
    readonly Candidate* _candidates;

    public CandidateWalk(byte* bytes, int length, int start, int end, LiteralTable literals, Candidate* candidates)
    {
        _bytes = bytes;
        _end = bytes + length;
        _window = bytes + start;
        _windowLength = end - start;
        _literals = literals;
        _candidates = candidates;
    }

    /// <summary>Room for the candidates of a window where so many literals can stand at one position.</summary>
    public static int Room(int literalsPerPosition) =>
        (Scanner.WindowBytesMax * (ShapesPerPositionMax + literalsPerPosition)) + 1;

    /// <summary>Writes the candidates and returns how many.</summary>
    /// <param name="planes">The first word of plane 0.</param>
    /// <param name="markedLiterals">A bit for each word that has a fingerprint.</param>
    /// <param name="markedShapes">A bit for each word that has a shape.</param>
    public int Run(ulong* planes, ulong* markedLiterals, ulong* markedShapes)
    {
        Cut(markedLiterals, (_windowLength + Plane.Behind + Literal.LengthMax + BlockBytes - 1) / BlockBytes);
        // Behind the room that the shapes may need: what is merged from there to the front is never overtaken.
        Candidate* literals = _candidates + (ShapesPerPositionMax * _windowLength);
        Candidate* literalsEnd = FindLiterals(planes + (Plane.Literal * Plane.Words), markedLiterals, literals);
        *literalsEnd = new Candidate(uint.MaxValue);

        int words = (_windowLength + Plane.StrideBits - 1) / Plane.StrideBits;
        Cut(markedShapes, words);
        int lastBits = _windowLength - ((words - 1) * Plane.StrideBits) + Plane.Behind;
        planes[(Plane.Shape * Plane.Words) + Math.Max(words - 1, 0)] &= (1UL << lastBits) - 1;
        Candidate* next = _candidates;
        for (int i = 0; i < Plane.MarkedWords; i++)
        {
            for (ulong rest = markedShapes[i]; rest != 0; rest &= rest - 1)
            {
                int word = (i * 64) + BitOperations.TrailingZeroCount(rest);
                ulong* classes = planes + word;
                ulong trunk = classes[Plane.Trunk * Plane.Words];
                ulong nanp = classes[Plane.Nanp * Plane.Words];
                ulong card = classes[Plane.Card * Plane.Words];
                for (ulong shapes = classes[Plane.Shape * Plane.Words]; shapes != 0; shapes &= shapes - 1)
                {
                    int bit = BitOperations.TrailingZeroCount(shapes);
                    uint packed = (uint)((word * Plane.StrideBits) - Plane.Behind + bit) << 16;
                    while (literals->Packed < (packed | Candidate.ShapeIdMin))
                        *next++ = *literals++;
                    if ((((trunk | nanp | card) >> bit) & 1) == 0)
                    {
                        next = AddMark(packed, next);
                        continue;
                    }
                    // Written over where they are not.
                    *next = new Candidate(packed | Candidate.Trunk);
                    next += (trunk >> bit) & 1;
                    *next = new Candidate(packed | Candidate.Nanp);
                    next += (nanp >> bit) & 1;
                    *next = new Candidate(packed | Candidate.Card);
                    next += (card >> bit) & 1;
                }
            }
        }
        while (literals < literalsEnd)
            *next++ = *literals++;
        return (int)(next - _candidates);
    }

    /// <summary>Clears the bits from <paramref name="length"/> on.</summary>
    static void Cut(ulong* marked, int length)
    {
        for (int word = length / 64; word < Plane.MarkedWords; word++, length = 0)
            marked[word] &= (1UL << (length % 64)) - 1;
    }

    /// <summary>Writes the literals in order and returns their end.</summary>
    Candidate* FindLiterals(ulong* plane, ulong* marked, Candidate* literals)
    {
        Candidate* first = literals;
        byte* safeStart = _bytes + Literal.LengthMax;
        byte* safeEnd = _end - BlockBytes - Literal.LengthMax;
        for (int i = 0; i < Plane.MarkedWords; i++)
        {
            for (ulong rest = marked[i]; rest != 0; rest &= rest - 1)
            {
                int word = (i * 64) + BitOperations.TrailingZeroCount(rest);
                int offset = (word * BlockBytes) - Plane.Behind;
                byte* block = _window + offset;
                ulong bits = plane[word];
                if (block < safeStart || block > safeEnd)
                {
                    literals = ConfirmNearEnds(bits, block, offset, literals);
                    continue;
                }
                for (; bits != 0; bits &= bits - 1)
                {
                    int bit = BitOperations.TrailingZeroCount(bits);
                    literals = Confirm(block + bit, offset + bit, literals);
                }
            }
        }
        Sort(first, literals);
        return literals;
    }

    /// <param name="at">A fingerprint, with a literal's length of bytes on either side that can be read.</param>
    /// <param name="offset">Where it is in the window.</param>
    /// <param name="next">Where to write.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Candidate* Confirm(byte* at, int offset, Candidate* next)
    {
        ref readonly LiteralTable.Entry entry = ref _literals.Suspects(*(uint*)at);
        while (true)
        {
            int start = offset - entry.FingerprintAt;
            *next = new Candidate(start, entry.Id);
            // Outside the window it is the one before, or the one after, that has it.
            bool stands = ((uint)start < (uint)_windowLength) & entry.Begins(*(ulong*)(at - entry.FingerprintAt));
            next += Unsafe.BitCast<bool, byte>(stands);
            if (entry.IsLast)
                return next;
            entry = ref Unsafe.Add(ref Unsafe.AsRef(in entry), 1);
        }
    }

    /// <summary>The same for a block from which a literal may reach out of the buffer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    Candidate* ConfirmNearEnds(ulong bits, byte* block, int offset, Candidate* next)
    {
        const int PaddedLength = BlockBytes + (2 * Literal.LengthMax);
        byte* padded = stackalloc byte[PaddedLength];
        for (int i = 0; i < PaddedLength; i++)
        {
            byte* source = block - Literal.LengthMax + i;
            // Outside stands what no literal has.
            padded[i] = source >= _bytes && source < _end ? *source : (byte)0xFF;
        }
        for (; bits != 0; bits &= bits - 1)
        {
            int bit = BitOperations.TrailingZeroCount(bits);
            next = Confirm(padded + Literal.LengthMax + bit, offset + bit, next);
        }
        return next;
    }

    /// <summary>Fingerprints come in order, the literals that have them in different places not quite.</summary>
    static void Sort(Candidate* first, Candidate* end)
    {
        for (Candidate* next = first + 1; next < end; next++)
        {
            Candidate moved = *next;
            Candidate* place = next;
            for (; place > first && place[-1].Packed > moved.Packed; place--)
                *place = place[-1];
            *place = moved;
        }
    }

    Candidate* AddMark(uint packed, Candidate* next)
    {
        byte* at = _window + (packed >> 16);
        uint id = *at switch
        {
            (byte)'@' => Candidate.At,
            (byte)'+' => Candidate.Plus,
            _ => Candidate.Paren,
        };
        *next = new Candidate(packed | id);
        return next + (id != Candidate.At || IsAt(at) ? 1 : 0);
    }

    bool IsAt(byte* at)
    {
        if (at == _bytes || at[-1] <= 0x20 || at + 1 == _end)
            return false;
        byte next = at[1];
        return char.IsAsciiLetterOrDigit((char)next) || next == '[' || next >= 0x80;
    }
}

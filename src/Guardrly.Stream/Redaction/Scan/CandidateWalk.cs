using System.Numerics;
using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The third pass: set bits to candidates, in order. First the literals that stand where a fingerprint does, apart from
/// the rest; then the shapes, and between them the literals. There are few branches: which fingerprints are idle and
/// how many a word has is anyone's guess, also the processor's.
/// </summary>
/// <param name="window">The window, with a literal's length of bytes before and after it that can be read.</param>
/// <param name="length">How many bytes it has.</param>
/// <param name="literals">What the fingerprints stand for.</param>
/// <param name="candidates">Where to write: <see cref="Room"/>.</param>
internal readonly unsafe ref struct CandidateWalk(
    byte* window, int length, LiteralTable literals, Candidate* candidates)
{
    /// <summary>Shapes at most at one position: Trunk, Nanp and Card.</summary>
    const int ShapesPerPositionMax = 3;

    readonly byte* _window = window;
    readonly int _length = length;
    readonly LiteralTable _literals = literals;
    readonly Candidate* _candidates = candidates;

    /// <summary>Room for the candidates of a window where so many literals can stand at one position.</summary>
    public static int Room(int literalsPerPosition) =>
        (Scanner.WindowBytesMax * (ShapesPerPositionMax + literalsPerPosition)) + 1;

    /// <summary>Writes the candidates and returns how many.</summary>
    /// <param name="planes">The first word of plane 0.</param>
    /// <param name="markedLiterals">A bit for each word that has a fingerprint.</param>
    /// <param name="markedShapes">A bit for each word that has a shape.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Run(ulong* planes, ulong* markedLiterals, ulong* markedShapes)
    {
        // Behind the room that the shapes may need: what is merged from there to the front is never overtaken.
        Candidate* literal = _candidates + (ShapesPerPositionMax * _length);
        Candidate* literalsEnd = FindLiterals(planes + (Plane.Literal * Plane.Words), markedLiterals, literal);
        *literalsEnd = new Candidate(uint.MaxValue);
        CutShapes(planes + (Plane.Shape * Plane.Words), markedShapes);

        Candidate* next = _candidates;
        for (int i = 0; i < Plane.MarkedWords; i++)
        {
            for (ulong rest = markedShapes[i]; rest != 0; rest &= rest - 1)
            {
                int word = (i * 64) + BitOperations.TrailingZeroCount(rest);
                ulong* shapes = planes + word;
                ulong trunk = shapes[Plane.Trunk * Plane.Words];
                ulong nanp = shapes[Plane.Nanp * Plane.Words];
                ulong card = shapes[Plane.Card * Plane.Words];
                for (ulong any = shapes[Plane.Shape * Plane.Words]; any != 0; any &= any - 1)
                {
                    int bit = BitOperations.TrailingZeroCount(any);
                    uint packed = (uint)((word * Plane.StrideBits) - Plane.Behind + bit) << 16;
                    while (literal->Packed < (packed | Candidate.ShapeIdMin))
                        *next++ = *literal++;
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
        while (literal < literalsEnd)
            *next++ = *literal++;
        return (int)(next - _candidates);
    }

    /// <summary>Clears what is past the end of the window.</summary>
    void CutShapes(ulong* plane, ulong* marked)
    {
        int words = Plane.ShapeWords(_length);
        int lastBits = Plane.Behind + _length - ((words - 1) * Plane.StrideBits);
        plane[words - 1] &= (1UL << lastBits) - 1;
        Plane.Cut(marked, words);
    }

    /// <summary>Writes the literals in order and returns their end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Candidate* FindLiterals(ulong* plane, ulong* marked, Candidate* first)
    {
        Candidate* next = first;
        for (int i = 0; i < Plane.MarkedWords; i++)
        {
            for (ulong rest = marked[i]; rest != 0; rest &= rest - 1)
            {
                int word = (i * 64) + BitOperations.TrailingZeroCount(rest);
                for (ulong bits = plane[word]; bits != 0; bits &= bits - 1)
                    next = Confirm((word * 64) - Plane.Behind + BitOperations.TrailingZeroCount(bits), next);
            }
        }
        Sort(first, next);
        return next;
    }

    /// <summary>Adds the literals whose fingerprint stands at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Candidate* Confirm(int offset, Candidate* next)
    {
        byte* at = _window + offset;
        ref readonly LiteralTable.Entry entry = ref _literals.Suspects(*(uint*)at);
        while (true)
        {
            int start = offset - entry.FingerprintAt;
            *next = new Candidate(start, entry.Id);
            // Outside the window it is the one before, or the one after, that has it.
            bool stands = ((uint)start < (uint)_length) & entry.Begins(*(ulong*)(at - entry.FingerprintAt));
            next += Unsafe.BitCast<bool, byte>(stands);
            if (entry.IsLast)
                return next;
            entry = ref Unsafe.Add(ref Unsafe.AsRef(in entry), 1);
        }
    }

    /// <summary>Fingerprints come in order, the literals that have them in different places not quite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    static bool IsAt(byte* at) =>
        at[-1] > 0x20 && (char.IsAsciiLetterOrDigit((char)at[1]) || at[1] == '[' || at[1] >= 0x80);
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The literals by the hash of their first three bytes, to confirm exactly what a fingerprint suggests: eight bytes of
/// text, with letters folded where the literal asks for it, are compared in one go. Immutable.
/// </summary>
internal sealed class LiteralTable
{
    const int SlotBits = 10;

    readonly ushort[] _slots = new ushort[1 << SlotBits];
    readonly Entry[] _entries;

    /// <exception cref="ArgumentException">A literal is not 3 to 8 ASCII bytes, or there are too many.</exception>
    public LiteralTable(ReadOnlySpan<Literal> literals)
    {
        if (literals.Length > Candidate.ShapeIdMin)
            throw new ArgumentException("There are more literals than ids.", nameof(literals));
        Entry[] byId = new Entry[literals.Length];
        ulong[] order = new ulong[literals.Length];
        for (int id = 0; id < literals.Length; id++)
        {
            byId[id] = Entry.Of(literals[id], id);
            order[id] = ((ulong)Slot(byId[id].Value) << 32) | (uint)id;
        }
        // By slot, then by id: literals at one position are found by ascending id.
        Array.Sort(order);
        // The first entry matches nothing; it is there for the slots that no literal has.
        _entries = new Entry[literals.Length + 1];
        _entries[0] = new Entry { Value = 1, IsLast = true };
        for (int i = 0; i < order.Length; i++)
        {
            int slot = (int)(order[i] >> 32);
            ref Entry entry = ref _entries[i + 1];
            entry = byId[(uint)order[i]];
            entry.IsLast = i + 1 == order.Length || (int)(order[i + 1] >> 32) != slot;
            if (_slots[slot] == 0)
                _slots[slot] = (ushort)(i + 1);
        }
        CandidatesPerPositionMax = DeepestNest();
    }

    /// <summary>How many literals can stand at one position.</summary>
    public int CandidatesPerPositionMax { get; }

    /// <summary>
    /// Writes each literal that <paramref name="text"/>, eight bytes, begins with, and returns how many.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Confirm(ulong text, int offset, ref Candidate destination)
    {
        ref Entry entry = ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(_entries),
            (nuint)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), Slot(text)));
        int count = 0;
        while (true)
        {
            if (((text | entry.Fold) & entry.Mask) == entry.Value)
                Unsafe.Add(ref destination, count++) = new Candidate(offset, entry.Id);
            if (entry.IsLast)
                return count;
            entry = ref Unsafe.Add(ref entry, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Slot(ulong text) => (int)((((uint)text & 0xFFFFFF) | 0x202020) * 0x9E3779B1u >> (32 - SlotBits));

    /// <summary>The most literals that are one another's beginnings.</summary>
    int DeepestNest()
    {
        const ulong EitherCase = 0x2020202020202020;
        int deepest = 0;
        int chain = 1;
        for (int i = 1; i < _entries.Length; i++)
        {
            int depth = 0;
            for (int j = chain; ; j++)
            {
                ref readonly Entry shorter = ref _entries[j];
                if ((((_entries[i].Value ^ shorter.Value) | EitherCase) & shorter.Mask) == (EitherCase & shorter.Mask))
                    depth++;
                if (shorter.IsLast)
                    break;
            }
            deepest = Math.Max(deepest, depth);
            if (_entries[i].IsLast)
                chain = i + 1;
        }
        return deepest;
    }

    struct Entry
    {
        /// <summary>The bytes, the first one lowest.</summary>
        public ulong Value;

        /// <summary>0xFF where the literal has a byte.</summary>
        public ulong Mask;

        /// <summary>0x20 where it has a letter that matches in either case.</summary>
        public ulong Fold;

        public ushort Id;

        /// <summary>No other literal of the slot follows.</summary>
        public bool IsLast;

        public static Entry Of(in Literal literal, int id)
        {
            string text = literal.Text;
            if (text.Length is < 3 or > 8)
                throw new ArgumentException($"Literal {id} is not 3 to 8 bytes long.", nameof(literal));
            Entry entry = new() { Id = (ushort)id };
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c > 0x7F)
                    throw new ArgumentException($"Literal {id} is not ASCII.", nameof(literal));
                bool folds = literal.IgnoreCase && char.IsAsciiLetter(c);
                entry.Value |= (ulong)(folds ? c | 0x20 : c) << (8 * i);
                entry.Mask |= 0xFFUL << (8 * i);
                entry.Fold |= (folds ? 0x20UL : 0) << (8 * i);
            }
            return entry;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The literals by the hash of the three bytes of their fingerprint, to confirm exactly what a fingerprint suggests:
/// eight bytes of text, with letters folded where the literal asks for it, are compared in one go. Immutable.
/// </summary>
internal sealed class LiteralTable
{
    const int SlotBits = 12;

    readonly ushort[] _slots = new ushort[1 << SlotBits];
    readonly Entry[] _entries;

    /// <param name="literals">The literals by id.</param>
    /// <param name="fingerprintAt">Where in each its fingerprint stands.</param>
    public LiteralTable(ReadOnlySpan<Literal> literals, ReadOnlySpan<int> fingerprintAt)
    {
        Entry[] byId = new Entry[literals.Length];
        ulong[] order = new ulong[literals.Length];
        for (int id = 0; id < literals.Length; id++)
        {
            byId[id] = Entry.Of(literals[id], id, fingerprintAt[id]);
            order[id] = ((ulong)Slot((uint)(byId[id].Value >> (8 * fingerprintAt[id]))) << 32) | (uint)id;
        }
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
        PerPositionMax = DeepestNest(byId);
    }

    /// <summary>How many literals can stand at one position.</summary>
    public int PerPositionMax { get; }

    /// <summary>
    /// The literals whose fingerprint may be the three bytes from the lowest of <paramref name="text"/> on.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Entry Suspects(uint text) =>
        ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(_entries),
            (nuint)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), Slot(text)));

    /// <summary>Whether <see cref="Suspects"/> has any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasSuspects(uint text) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), Slot(text)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Slot(uint text) => (int)(((text & 0xFFFFFF) | 0x202020) * 0x9E3779B1u >> (32 - SlotBits));

    /// <summary>The most literals that are one another's beginnings.</summary>
    static int DeepestNest(Entry[] entries)
    {
        const ulong EitherCase = 0x2020202020202020;
        int deepest = 0;
        foreach (ref readonly Entry longest in entries.AsSpan())
        {
            int depth = 0;
            foreach (ref readonly Entry other in entries.AsSpan())
                depth += (((longest.Value ^ other.Value) & other.Mask & ~EitherCase) == 0) ? 1 : 0;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    /// <summary>A literal, ready for comparison.</summary>
    internal struct Entry
    {
        /// <summary>The bytes, the first one lowest.</summary>
        public ulong Value;

        /// <summary>0xFF where the literal has a byte.</summary>
        public ulong Mask;

        /// <summary>0x20 where it has a letter that matches in either case.</summary>
        public ulong Fold;

        public ushort Id;

        /// <summary>How many bytes of the literal stand before its fingerprint.</summary>
        public byte FingerprintAt;

        /// <summary>No other literal of the slot follows.</summary>
        public bool IsLast;

        /// <summary>Whether the literal stands at the beginning of eight bytes.</summary>
        public readonly bool Begins(ulong text) => ((text | Fold) & Mask) == Value;

        public static Entry Of(in Literal literal, int id, int fingerprintAt)
        {
            Entry entry = new() { Id = (ushort)id, FingerprintAt = (byte)fingerprintAt };
            for (int i = 0; i < literal.Text.Length; i++)
            {
                char c = literal.Text[i];
                bool folds = literal.IgnoreCase && char.IsAsciiLetter(c);
                entry.Value |= (ulong)(folds ? c | 0x20 : c) << (8 * i);
                entry.Mask |= 0xFFUL << (8 * i);
                entry.Fold |= (folds ? 0x20UL : 0) << (8 * i);
            }
            return entry;
        }
    }
}

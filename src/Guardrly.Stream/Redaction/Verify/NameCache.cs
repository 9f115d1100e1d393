using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// The classes of the names met last: a log repeats a few. A name is one vector, so asking costs a hash and a
/// comparison; longer ones go to the table each time. Not thread-safe: one a run.
/// </summary>
internal sealed class NameCache(NameTable names)
{
    const int SlotBits = 7;

    static readonly Vector256<byte> s_indexes = Vector256.CreateSequence<byte>(0, 1);

    readonly Slot[] _slots = new Slot[1 << SlotBits];

    struct Slot
    {
        public Vector256<byte> Name;
        public NameClass Class;
    }

    /// <summary>Forgets all names: a name may be the end of a secret.</summary>
    public void Clear() => Array.Clear(_slots);

    /// <summary>What the name at [<paramref name="start"/>, <paramref name="end"/>) is the name of.</summary>
    public NameClass Classify(ReadOnlySpan<byte> bytes, int start, int end)
    {
        int length = end - start;
        if (length > Vector256<byte>.Count || bytes.Length - start < Vector256<byte>.Count)
            return names.Classify(bytes[start..end]);
        Vector256<byte> name = Vector256.Create(bytes.Slice(start, Vector256<byte>.Count))
            & Vector256.LessThan(s_indexes, Vector256.Create((byte)length));
        // No name has a byte that is 0, so what an empty slot holds is none.
        int index = Hash(bytes, start, length);
        ref Slot slot = ref _slots[index];
        if (slot.Name == name)
            return slot.Class;
        // Names that share a slot have its neighbour for the one that came before.
        ref Slot neighbour = ref _slots[index ^ 1];
        if (neighbour.Name == name)
            return neighbour.Class;
        neighbour = slot;
        slot.Name = name;
        slot.Class = names.Classify(bytes[start..end]);
        return slot.Class;
    }

    /// <summary>What a name that stands elsewhere is the name of.</summary>
    public NameClass Classify(ReadOnlySpan<byte> name) => names.Classify(name);

    /// <summary>Of the first eight bytes and the length: names that share both are few.</summary>
    static int Hash(ReadOnlySpan<byte> bytes, int start, int length)
    {
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]);
        int unused = Math.Max(0, 64 - (8 * length));
        return (int)((((first << unused) ^ (uint)length) * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
    }
}

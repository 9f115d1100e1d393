using System.Buffers.Binary;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// ASCII words of up to 16 bytes, each with a number, asked for ignoring case. A word is two integers, so that
/// looking it up costs two multiplications and one or two comparisons. Immutable once filled.
/// </summary>
internal sealed class WordMap
{
    public const int WordLengthMax = 16;

    const ulong CaseBits = 0x2020_2020_2020_2020;

    Slot[] _slots = new Slot[64];
    int _shift = 64 - 6;
    int _count;

    struct Slot
    {
        public ulong Low;
        public ulong High;
        public uint Value;
    }

    /// <summary>A map where all of the words, parted by blanks, have the number 1.</summary>
    public static WordMap Of(params string[] words)
    {
        var map = new WordMap();
        foreach (string line in words)
            map.Add(line, 1);
        return map;
    }

    /// <summary>Sets bits in the numbers of the words of <paramref name="text"/>, parted by blanks.</summary>
    public void Add(string text, uint value)
    {
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > WordLengthMax)
                throw new ArgumentException($"'{word}' is longer than {WordLengthMax} bytes");
            if (_count * 2 >= _slots.Length)
                Grow();
            (ulong low, ulong high) = Pack(Encoding.ASCII.GetBytes(word));
            ref Slot slot = ref Find(low, high);
            _count += slot.Low == 0 ? 1 : 0;
            slot.Low = low;
            slot.High = high;
            slot.Value |= value;
        }
    }

    /// <summary>The number of a word, 0 where it is unknown.</summary>
    public uint this[ReadOnlySpan<byte> word]
    {
        get
        {
            if ((uint)(word.Length - 1) >= WordLengthMax)
                return 0;
            (ulong low, ulong high) = Pack(word);
            return Find(low, high).Value;
        }
    }

    /// <summary>Whether the word is in the map.</summary>
    public bool Contains(ReadOnlySpan<byte> word) => this[word] != 0;

    /// <summary>Where the word is, or the free slot where it would be.</summary>
    ref Slot Find(ulong low, ulong high)
    {
        Slot[] slots = _slots;
        ulong hash = (low * 0x9E3779B97F4A7C15) ^ (high * 0xC2B2AE3D27D4EB4F);
        int index = (int)((hash * 0x9E3779B97F4A7C15) >> _shift);
        while (true)
        {
            ref Slot slot = ref slots[index & (slots.Length - 1)];
            if ((slot.Low == low && slot.High == high) || slot.Low == 0)
                return ref slot;
            index++;
        }
    }

    void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        foreach (Slot slot in old)
        {
            if (slot.Low != 0)
                Find(slot.Low, slot.High) = slot;
        }
    }

    /// <summary>
    /// The word's bytes with the bit set that makes letters small: digits have it, and where other characters become
    /// the same, both are in no word that matters.
    /// </summary>
    static (ulong Low, ulong High) Pack(ReadOnlySpan<byte> word)
    {
        int length = word.Length;
        if (length >= 8)
        {
            ulong low = BinaryPrimitives.ReadUInt64LittleEndian(word);
            if (length == 8)
                return (low | CaseBits, 0);
            int unused = 8 * (16 - length);
            ulong high = BinaryPrimitives.ReadUInt64LittleEndian(word[^8..]) >> unused;
            return (low | CaseBits, high | (CaseBits >> unused));
        }
        ulong packed;
        if (length >= 4)
        {
            packed = BinaryPrimitives.ReadUInt32LittleEndian(word)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(word[^4..]) << (8 * (length - 4)));
        }
        else
        {
            packed = (ulong)word[0] | ((ulong)word[length >> 1] << (8 * (length >> 1)))
                | ((ulong)word[length - 1] << (8 * (length - 1)));
        }
        return (packed | (CaseBits >> (8 * (8 - length))), 0);
    }
}

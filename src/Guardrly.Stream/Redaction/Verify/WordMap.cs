using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Lower-case ASCII words of up to 16 bytes, each with a number. A word is packed into two integers, so that looking it
/// up costs a multiplication and one or two comparisons. Immutable once filled.
/// </summary>
internal sealed class WordMap
{
    public const int WordLengthMax = 16;

    const int Slots = 2048;

    readonly UInt128[] _words = new UInt128[Slots];
    readonly byte[] _values = new byte[Slots];
    int _count;

    /// <summary>Adds the words of <paramref name="text"/>, parted by blanks; a word that is there already stays.</summary>
    public void Add(string text, byte value)
    {
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            UInt128 packed = Pack(Encoding.ASCII.GetBytes(word));
            int slot = SlotOf(packed);
            if (_words[slot] == packed)
                continue;
            if (++_count > Slots / 2)
                throw new InvalidOperationException($"more than {Slots / 2} words");
            _words[slot] = packed;
            _values[slot] = value;
        }
    }

    /// <summary>The number of a lower-case word, 0 where it is unknown.</summary>
    public byte this[ReadOnlySpan<byte> word]
    {
        get
        {
            if (word.IsEmpty || word.Length > WordLengthMax)
                return 0;
            return _values[SlotOf(Pack(word))];
        }
    }

    /// <summary>The number of a word in any case, 0 where it is unknown.</summary>
    public byte IgnoringCase(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || word.Length > WordLengthMax)
            return 0;
        Span<byte> lower = stackalloc byte[WordLengthMax];
        for (int index = 0; index < word.Length; index++)
            lower[index] = (byte)(word[index] is >= (byte)'A' and <= (byte)'Z' ? word[index] | 0x20 : word[index]);
        return this[lower[..word.Length]];
    }

    /// <summary>Where the word is, or the free slot where it would be.</summary>
    int SlotOf(UInt128 packed)
    {
        ulong hash = ((ulong)packed * 0x9E3779B97F4A7C15) ^ ((ulong)(packed >> 64) * 0xC2B2AE3D27D4EB4F);
        int slot = (int)(hash >> 53);
        while (_words[slot] != UInt128.Zero && _words[slot] != packed)
            slot = (slot + 1) & (Slots - 1);
        return slot;
    }

    static UInt128 Pack(ReadOnlySpan<byte> word)
    {
        Span<byte> bytes = stackalloc byte[WordLengthMax];
        bytes.Clear();
        word.CopyTo(bytes);
        return BitConverter.ToUInt128(bytes);
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A set of ASCII words, asked for bytes and ignoring case. A word of up to 16 bytes is one vector, so asking costs a
/// multiplication and a comparison or two; the few longer ones are compared one by one. Immutable.
/// </summary>
internal sealed class WordSet
{
    const int WordLengthMax = 16;

    readonly Vector128<ulong>[] _words;
    readonly byte[][] _longWords;
    readonly int _shift;

    /// <summary>The words of <paramref name="text"/>, parted by white space, in lower case.</summary>
    public WordSet(string text)
    {
        string[] parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, parts.Length * 2));
        _shift = 64 - BitOperations.Log2((uint)slots);
        _words = new Vector128<ulong>[slots];
        _longWords = [.. parts.Where(part => part.Length > WordLengthMax).Select(Encoding.ASCII.GetBytes)];
        foreach (string part in parts.Where(part => part.Length <= WordLengthMax))
        {
            Vector128<ulong> word = Pack(Encoding.ASCII.GetBytes(part));
            _words[SlotOf(word)] = word;
        }
    }

    /// <summary>
    /// Whether <paramref name="word"/> is one of them, in any case. No word at all is one: a scheme left out is known.
    /// </summary>
    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length - 1 >= (uint)WordLengthMax)
            return IsLongWord(word);
        if (word.IsEmpty)
            return true;
        Vector128<ulong> packed = Pack(word);
        return _words[SlotOf(packed)] == packed;
    }

    bool IsLongWord(ReadOnlySpan<byte> word)
    {
        foreach (byte[] known in _longWords)
        {
            if (Ascii.EqualsIgnoreCase(known, word))
                return true;
        }
        return false;
    }

    /// <summary>Where the word is, or the free slot where it would be.</summary>
    int SlotOf(Vector128<ulong> packed)
    {
        Vector128<ulong>[] words = _words;
        ulong hash = (packed[0] * 0x9E3779B97F4A7C15) ^ (packed[1] * 0xC2B2AE3D27D4EB4F);
        int slot = (int)(hash >> _shift);
        while (words[slot] != packed && words[slot] != Vector128<ulong>.Zero)
            slot = (slot + 1) & (words.Length - 1);
        return slot;
    }

    /// <summary>The word's bytes, its letters made small, by loads that overlap.</summary>
    static Vector128<ulong> Pack(ReadOnlySpan<byte> word)
    {
        int length = word.Length;
        ulong low;
        ulong high = 0;
        if (length >= 8)
        {
            low = BinaryPrimitives.ReadUInt64LittleEndian(word);
            if (length > 8)
                high = BinaryPrimitives.ReadUInt64LittleEndian(word[^8..]) >> (8 * (16 - length));
        }
        else if (length >= 4)
        {
            low = BinaryPrimitives.ReadUInt32LittleEndian(word)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(word[^4..]) << (8 * (length - 4)));
        }
        else
        {
            low = (ulong)word[0] | ((ulong)word[length >> 1] << (8 * (length >> 1)))
                | ((ulong)word[length - 1] << (8 * (length - 1)));
        }
        Vector128<byte> text = Vector128.Create(low, high).AsByte();
        Vector128<byte> capitals = Vector128.LessThan(
            text - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        return (text | (capitals & Vector128.Create((byte)0x20))).AsUInt64();
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
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

    readonly UInt128[] _words;
    readonly byte[][] _longWords;
    readonly int _shift;

    /// <summary>The words of <paramref name="text"/>, parted by white space, in lower case.</summary>
    public WordSet(string text)
    {
        string[] parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, parts.Length * 2));
        _shift = 64 - BitOperations.Log2((uint)slots);
        _words = new UInt128[slots];
        _longWords = [.. parts.Where(part => part.Length > WordLengthMax).Select(Encoding.ASCII.GetBytes)];
        foreach (string part in parts.Where(part => part.Length <= WordLengthMax))
        {
            UInt128 word = Pack(Encoding.ASCII.GetBytes(part));
            _words[SlotOf(word)] = word;
        }
    }

    /// <summary>Whether <paramref name="word"/> is one of them, in any case.</summary>
    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length - 1 >= (uint)WordLengthMax)
            return IsLongWord(word);
        UInt128 packed = Pack(word);
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
    int SlotOf(UInt128 packed)
    {
        ulong hash = ((ulong)packed * 0x9E3779B97F4A7C15) ^ ((ulong)(packed >> 64) * 0xC2B2AE3D27D4EB4F);
        int slot = (int)(hash >> _shift);
        while (_words[slot] != UInt128.Zero && _words[slot] != packed)
            slot = (slot + 1) & (_words.Length - 1);
        return slot;
    }

    static UInt128 Pack(ReadOnlySpan<byte> word)
    {
        Span<byte> bytes = stackalloc byte[WordLengthMax];
        bytes.Clear();
        word.CopyTo(bytes);
        Vector128<byte> text = Vector128.Create<byte>(bytes);
        Vector128<byte> capitals = Vector128.LessThan(
            text - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        text |= capitals & Vector128.Create((byte)0x20);
        return MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<byte>>(in text)));
    }
}

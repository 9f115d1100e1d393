using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>A set of ASCII words, asked for bytes and ignoring case. Immutable.</summary>
internal sealed class WordSet
{
    readonly byte[][][] _byLength;

    /// <summary>The words of <paramref name="text"/>, parted by white space.</summary>
    public WordSet(string text)
    {
        string[] parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        byte[][] words = [.. parts.Select(Encoding.ASCII.GetBytes)];
        _byLength = new byte[words.Max(word => word.Length) + 1][][];
        for (int length = 0; length < _byLength.Length; length++)
            _byLength[length] = [.. words.Where(word => word.Length == length)];
    }

    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length >= _byLength.Length)
            return false;
        foreach (byte[] candidate in _byLength[word.Length])
        {
            if (Ascii.EqualsIgnoreCase(candidate, word))
                return true;
        }
        return false;
    }
}

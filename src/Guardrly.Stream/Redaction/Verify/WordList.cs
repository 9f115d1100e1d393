using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>A small set of ASCII words, asked for without case and without allocation.</summary>
internal sealed class WordList
{
    readonly byte[][][] _byLength;

    public WordList(params ReadOnlySpan<string> words)
    {
        int longest = 0;
        foreach (string word in words)
            longest = Math.Max(longest, word.Length);
        var byLength = new List<byte[]>?[longest + 1];
        foreach (string word in words)
            (byLength[word.Length] ??= []).Add(Encoding.ASCII.GetBytes(word));
        _byLength = [.. byLength.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>Whether <paramref name="word"/> is one of them, in any case.</summary>
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

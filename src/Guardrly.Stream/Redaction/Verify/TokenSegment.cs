using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// One part of a token format: a fixed text, a mark that may be escaped (<c>/</c> as <c>%2F</c> or <c>\/</c>), or a run
/// of <paramref name="Min"/> to <paramref name="Max"/> characters of an alphabet.
/// </summary>
internal readonly record struct TokenSegment(byte[]? Text, byte Mark, TokenAlphabet? Alphabet, int Min, int Max)
{
    /// <summary>The <see cref="Max"/> of a run that goes on as long as its alphabet does.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>No run is looked at further in vain, or hostile text would be looked at again and again.</summary>
    public const int ProbeLength = 512;

    /// <summary>
    /// Moves <paramref name="at"/> past the segment where it stands there. Where it does not, <paramref name="at"/> is
    /// left at the first byte that does not fit.
    /// </summary>
    public bool TryTake(ref View view, ref int at)
    {
        if (Alphabet is not null)
            return TryTakeRun(ref view, ref at, Alphabet);
        if (Text is null)
            return EscapedByte.TryTake(ref view, ref at, Mark);
        if (!view.StartsWith(at, Text))
            return false;
        at += Text.Length;
        return true;
    }

    bool TryTakeRun(ref View view, ref int at, TokenAlphabet alphabet)
    {
        int start = at;
        int max = Max == Unbounded ? ProbeLength : Max;
        int count = Run(ref view, ref at, alphabet, max);
        if (count <= max)
            return count >= Min;
        if (Max == Unbounded)
            return true; // Extend takes the rest once it is sure that this is a token
        if (Min > 0)
            return false;
        at = start + max; // an optional part: the rest is not ours
        return true;
    }

    /// <summary>Takes what of a run without a max is left.</summary>
    public void Extend(ref View view, ref int at)
    {
        if (Max == Unbounded)
            Run(ref view, ref at, Alphabet!, Unbounded);
    }

    /// <summary>Moves over a run of at most one character more than <paramref name="max"/> and counts it.</summary>
    static int Run(ref View view, ref int at, TokenAlphabet alphabet, int max)
    {
        int count = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = view.Bytes[at..];
            if (max - count < rest.Length)
                rest = rest[..(max - count + 1)];
            int length = alphabet.Run(rest);
            count += length;
            at += length;
            if (count > max)
                return count;
            if (at == view.End)
            {
                view.HitEnd = true;
                return count;
            }
            if (!alphabet.HasEscapable || !EscapedByte.TryTakeAny(ref view, ref at, alphabet))
                return count;
            count++;
        }
    }

    /// <summary>
    /// Reads a format: <c>glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}</c>. Formats that have an alphabet in common share it.
    /// </summary>
    public static TokenSegment[] Parse(ReadOnlySpan<char> pattern, Dictionary<string, TokenAlphabet> alphabets)
    {
        var segments = new List<TokenSegment>();
        var text = new StringBuilder();
        for (int index = 0; index < pattern.Length;)
        {
            char character = pattern[index];
            bool isRun = character is '[' or '\\';
            if (!isRun && !EscapedByte.IsMark(character))
            {
                text.Append(character);
                index++;
                continue;
            }
            if (text.Length > 0)
                segments.Add(new TokenSegment(Encoding.ASCII.GetBytes(text.ToString()), 0, null, 0, 0));
            text.Clear();
            if (isRun)
                segments.Add(ParseRun(pattern, ref index, alphabets));
            else
                segments.Add(new TokenSegment(null, (byte)pattern[index++], null, 0, 0));
        }
        if (text.Length > 0)
            segments.Add(new TokenSegment(Encoding.ASCII.GetBytes(text.ToString()), 0, null, 0, 0));
        return [.. segments];
    }

    static TokenSegment ParseRun(
        ReadOnlySpan<char> pattern, ref int index, Dictionary<string, TokenAlphabet> alphabets)
    {
        int end = pattern[index] == '\\' ? index + 2 : index + pattern[index..].IndexOf(']') + 1;
        string text = (pattern[index] == '\\' ? pattern[index..end] : pattern[(index + 1)..(end - 1)]).ToString();
        if (!alphabets.TryGetValue(text, out TokenAlphabet? alphabet))
            alphabets[text] = alphabet = TokenAlphabet.Parse(text);
        int min = 1;
        int max = 1;
        if (end < pattern.Length && pattern[end] == '{')
        {
            int close = end + pattern[end..].IndexOf('}');
            ReadOnlySpan<char> range = pattern[(end + 1)..close];
            int comma = range.IndexOf(',');
            min = int.Parse(comma < 0 ? range : range[..comma]);
            max = comma < 0 ? min : comma == range.Length - 1 ? Unbounded : int.Parse(range[(comma + 1)..]);
            end = close + 1;
        }
        index = end;
        return new TokenSegment(null, 0, alphabet, min, max);
    }
}

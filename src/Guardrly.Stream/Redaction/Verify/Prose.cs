using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>Tells sentences about secrets from secrets.</summary>
internal static class Prose
{
    const int WordsMax = 24;

    static readonly SearchValues<byte> s_wordBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'-"u8);

    static readonly SearchValues<byte> s_passwordBytes = SearchValues.Create("#$%^*=|\\~<>[]{}@&+"u8);

    /// <summary>Words that passphrases do not have and sentences do.</summary>
    static readonly WordMap s_sentenceWords = WordMap.Of(
        "is are was were be been the a an of to for from in on at by with must should can can't cannot could will would",
        "not no your this that it its has have had does do did field required invalid missing please enter use used",
        "using and or if when than at least more optional expected provided incorrect wrong expired failed contains",
        "contain don't doesn't isn't match matches you");

    /// <summary>
    /// Whether a quoted text is a sentence: some words, one of them a common one, none like a password.
    /// </summary>
    public static bool IsSentence(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)' '))
            return false;
        bool common = false;
        int count = 0;
        while (!text.IsEmpty && count < WordsMax)
        {
            int length = text.IndexOf((byte)' ');
            ReadOnlySpan<byte> word = length < 0 ? text : text[..length];
            text = length < 0 ? default : text[(length + 1)..];
            ReadOnlySpan<byte> bare = word.Trim(".,;:!?()\"'`"u8);
            common |= bare.Length > 1 && s_sentenceWords.Contains(bare);
            if (bare.ContainsAny(s_passwordBytes))
                return false;
            if (bare.Length >= 8 && bare.ContainsAnyInRange((byte)'0', (byte)'9') && SecretLike.IsPasswordLike(bare))
                return false;
            count++;
        }
        return common && count > 1;
    }

    /// <summary>
    /// Whether a value without quotes is the next word of a sentence: letters alone, and another word follows.
    /// </summary>
    public static bool GoesOn(ref View view, int start, int end)
    {
        ReadOnlySpan<byte> value = view.Bytes[start..end];
        if (value.ContainsAnyExcept(s_wordBytes) || IsScrambled(value))
            return false;
        if (view[end] != ' ')
            return false;
        byte next = view[end + 1];
        if (next == '[')
            return view.StartsWith(end + 1, "[REDACTED:"u8); // a word stood there
        return (char.IsAsciiLetter((char)next) || next is (byte)'(' or (byte)'\'') && !IsFieldAhead(ref view, end + 1);
    }

    /// <summary>Capitals among small letters, in more than a word: a token that happens to have no digit.</summary>
    public static bool IsScrambled(ReadOnlySpan<byte> value) =>
        value.Length >= 12 && value[1..].ContainsAnyInRange((byte)'A', (byte)'Z')
        && value.ContainsAnyInRange((byte)'a', (byte)'z');

    /// <summary>Whether a name with a value follows rather than a word: <c>password=abc host=db</c>.</summary>
    static bool IsFieldAhead(ref View view, int at)
    {
        int end = at;
        while (end - at < 40 && NameBytes.IsName(view[end]))
            end++;
        return end > at && view[end] is (byte)'=' or (byte)':';
    }
}

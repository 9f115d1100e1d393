namespace Guardrly.Redaction.Verify;

/// <summary>
/// The words of a name, from the last to the first: <c>X-Access-Token</c>, <c>x_access_token</c> and
/// <c>xAccessToken</c> give token, access, x.
/// </summary>
internal ref struct NameWords(ReadOnlySpan<byte> name)
{
    readonly ReadOnlySpan<byte> _name = name;
    int _end = name.Length;

    /// <summary>The whole name.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>Where the word that came last starts in the name.</summary>
    public readonly int Start => _end;

    /// <summary>The word before the last one given; empty at the start of the name.</summary>
    public ReadOnlySpan<byte> Next()
    {
        ReadOnlySpan<byte> name = _name;
        int end = _end;
        while (end > 0 && !char.IsAsciiLetterOrDigit((char)name[end - 1]))
            end--;
        int start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit((char)name[start - 1]) && !(start < end && IsBoundary(start)))
            start--;
        _end = start;
        return name[start..end];
    }

    /// <summary>The word before, its trailing number left out: <c>password2</c> is <c>password</c>.</summary>
    public ReadOnlySpan<byte> NextWithoutNumber()
    {
        while (true)
        {
            ReadOnlySpan<byte> word = Next();
            ReadOnlySpan<byte> letters = word.TrimEnd("0123456789"u8);
            if (word.IsEmpty || !letters.IsEmpty)
                return letters;
        }
    }

    /// <summary>Whether a word starts at <paramref name="index"/> for its capital.</summary>
    readonly bool IsBoundary(int index)
    {
        byte item = _name[index];
        if (!char.IsAsciiLetterUpper((char)item))
            return false;
        return !char.IsAsciiLetterUpper((char)_name[index - 1])
            || (index + 1 < _name.Length && char.IsAsciiLetterLower((char)_name[index + 1]));
    }
}

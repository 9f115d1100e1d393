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
        bool wasUpper = false; // the byte at the start
        bool beforeLower = false; // the byte behind it is a small letter
        while (start > 0)
        {
            byte item = name[start - 1];
            bool isUpper = (uint)(item - 'A') <= 'Z' - 'A';
            if (!isUpper && !char.IsAsciiLetterOrDigit((char)item))
                break;
            if (wasUpper && (!isUpper || beforeLower))
                break;
            beforeLower = start < end && !wasUpper && name[start] >= 'a';
            wasUpper = isUpper;
            start--;
        }
        _end = start;
        return name[start..end];
    }

    /// <summary>The word before, its trailing number left out: <c>password2</c> is <c>password</c>.</summary>
    public ReadOnlySpan<byte> NextWithoutNumber()
    {
        while (true)
        {
            ReadOnlySpan<byte> word = Next();
            int length = word.Length;
            while (length > 0 && word[length - 1] <= '9')
                length--;
            if (word.IsEmpty || length > 0)
                return word[..length];
        }
    }
}

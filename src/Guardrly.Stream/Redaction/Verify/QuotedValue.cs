namespace Guardrly.Redaction.Verify;

/// <summary>Values between quotes.</summary>
internal static class QuotedValue
{
    const int WordLengthMax = 12;

    /// <summary>Masks the string that <paramref name="value"/> opens; returns where it is over.</summary>
    /// <param name="view">What is searched.</param>
    /// <param name="field">The name and its class.</param>
    /// <param name="value">A value of the forms Quoted and Argument.</param>
    /// <param name="container">How it is tied to its name.</param>
    /// <param name="matches">Where matches go.</param>
    public static int Mask(
        ref View view, in Field field, in FieldValue value, Container container, MatchList matches)
    {
        int close = value.Quote.FindClose(ref view, value.Start, out int after);
        MaskText(ref view, field, value, close, container, matches);
        return after;
    }

    static void MaskText(
        ref View view, in Field field, in FieldValue value, int close, Container container, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes[value.Start..close];
        NameClass found = field.Class;
        if (text.IsEmpty || text.StartsWith("-----BEGIN"u8))
            return; // a block is taken line by line, by its own rule
        switch (found.Shape)
        {
            case NameShape.Authorization:
            case NameShape.Credentials:
                var span = new ValueSpan(value.Start, close, container, value.Quote.Closer, value.Quote.Backslashes);
                CredentialsValue.Mask(ref view, found, span, matches);
                return;
            case NameShape.Cookie or NameShape.SetCookie:
                span = new ValueSpan(value.Start, close, container, value.Quote.Closer, value.Quote.Backslashes);
                CredentialsValue.MaskCookies(ref view, found, span, matches);
                return;
        }
        if (value.Form == ValueForm.Argument && !IsLikelyArgument(found, text))
            return;
        if (!ValueTest.IsSecret(found, text, field.IsParameter) || IsOneWord(ref view, field, text))
            return;
        matches.Add(value.Start, close, found.Kind, closer: value.Quote.Closer);
    }

    /// <summary>A function may look the secret up by what it is called with.</summary>
    static bool IsLikelyArgument(NameClass found, ReadOnlySpan<byte> text) =>
        SecretLike.IsOpaque(text)
        || (found is { Kind: SecretKind.Password, Shape: NameShape.Strong } && SecretLike.IsPasswordLike(text));

    /// <summary>Parsers and language models call their words tokens: <c>"token":"Hello"</c>.</summary>
    static bool IsOneWord(ref View view, in Field field, ReadOnlySpan<byte> text)
    {
        bool isToken = field.Class.Kind == SecretKind.Token && field.Name.End - field.Name.Start == 5;
        if (!isToken || text.Length > WordLengthMax)
            return false;
        foreach (byte item in text)
        {
            if (char.IsAsciiDigit((char)item))
                return false;
        }
        return true;
    }
}

namespace Guardrly.Normalize.Text;

/// <summary>
/// The body of a failed call within a sentence: <c>request failed: {"error": {…}}</c>, or the number that Meta puts
/// before its messages, <c>(#17) User request limit reached</c>.
/// </summary>
internal sealed class ErrorText : ITextReader
{
    readonly ErrorBody _body = new();

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (!TryFind(text))
            return TryNumbered(line, facts);
        _body.Add(line.Batch, facts);
        return true;
    }

    /// <summary>Puts the body that stands in a call's own line into its facts.</summary>
    public void Put(in TextLine line, int start, ref CallFacts call)
    {
        if (start < line.Bytes.Length && TryFind(line.Bytes[start..]))
            _body.Put(line.Batch, ref call);
    }

    bool TryFind(ReadOnlySpan<byte> text)
    {
        int brace = text.IndexOf((byte)'{');
        if (brace < 0 || (text.IndexOf("rror"u8) < 0 && text.IndexOf("documentation_url"u8) < 0))
            return false;
        _body.Clear();
        _body.Read(text[brace..]);
        return _body.IsError;
    }

    static bool TryNumbered(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int sign = text.IndexOf("(#"u8);
        if (sign < 0 || !IsOfError(line.Text.Bytes))
            return false;
        if (HttpWords.Number(text[(sign + 2)..], out int length) < 0 || length > 7)
            return false;
        int end = sign + 2 + length;
        if (end + 2 >= text.Length || text[end] != ')' || text[end + 1] != ' ')
            return false;
        ref CallFacts body = ref facts.Add(CallPhase.ErrorBody);
        body.HasResponseBody = true;
        body.ErrorCode = line.Range(sign + 2, length);
        body.ErrorMessage = line.Range(sign, Math.Min(512, text.Length - sign));
        return true;
    }

    /// <summary>Numbers behind a hash are those of issues too: the line, its head included, must tell of an
    /// error.</summary>
    static bool IsOfError(ReadOnlySpan<byte> text) =>
        text.IndexOf("rror"u8) >= 0 || text.IndexOf("RROR"u8) >= 0 || text.IndexOf("Exception"u8) >= 0;
}

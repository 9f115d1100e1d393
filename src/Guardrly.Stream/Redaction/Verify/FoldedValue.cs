namespace Guardrly.Redaction.Verify;

/// <summary>
/// Values that begin on the next line, indented: a header folded behind its colon, YAML's scalar on a line of its own.
/// </summary>
internal static class FoldedValue
{
    const int IndentMax = 64;
    const int WordLengthMax = 512;

    /// <summary>
    /// Masks the next line where it is indented and one opaque word; false where there is a value on this line.
    /// </summary>
    public static bool TryMask(ref View view, in Field field, MatchList matches)
    {
        int at = field.Link.ValueStart;
        if (field.Link.Kind != LinkKind.Colon || field.IsQuoted || view[at] is not ((byte)'\n' or (byte)'\r'))
            return false;
        if (view[at] == '\r')
            at++;
        // Past the end there are newlines only: more of them than one is no fold either.
        if (view[at] != '\n' || at >= view.End || field.Class.Shape is not (NameShape.Strong or NameShape.Weak))
            return false;
        int start = ++at;
        while (at - start < IndentMax && view[at] is (byte)' ' or (byte)'\t')
            at++;
        if (at == start || view[at] is < (byte)' ' or (byte)'-' or (byte)'#')
            return false;
        int end = at;
        while (end - at < WordLengthMax && view[end] > ' ')
            end++;
        ReadOnlySpan<byte> word = view.Bytes[at..end];
        if (view[end] is (byte)'\n' or (byte)'\r' && SecretLike.IsOpaque(word) && ValueTest.IsSecret(field.Class, word))
            matches.Add(at, end, field.Class.Kind);
        return true;
    }
}

namespace Guardrly.Redaction.Verify;

/// <summary>
/// One stretch of bytes to mask: [<paramref name="Start"/>, <paramref name="End"/>) of the view's buffer.
/// </summary>
/// <param name="Start">The first byte masked.</param>
/// <param name="End">One past the last byte masked.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">How the placeholder must be written to keep the structure around it.</param>
/// <param name="Closer">What would end it, had the view gone on: used only where the view was cut at its bound.</param>
internal readonly record struct Match(
    int Start, int End, SecretKind Kind, PlaceholderForm Form = PlaceholderForm.Bare, Closer Closer = default);

/// <summary>
/// How a placeholder is written. A JSON number becomes a string, quoted at the depth of its key's quotes.
/// </summary>
internal enum PlaceholderForm : byte
{
    Bare = 0,
    Quoted = 1,         // "[REDACTED:card]"
    QuotedDepth1 = 2,   // \"[REDACTED:card]\"
    QuotedDepth2 = 3,   // \\\"[REDACTED:card]\\\"
    QuotedDepth3 = 4,
}

/// <summary>
/// What ends a value. Quote 0: white space, a quote, a comma, an ampersand, a bracket or a control character. Else that
/// quote with exactly <paramref name="Backslashes"/> backslashes before it, or a newline.
/// </summary>
/// <param name="Quote">The quote byte, or 0.</param>
/// <param name="Backslashes">0, 1, 3 or 7: how deep the quote is escaped.</param>
internal readonly record struct Closer(byte Quote, byte Backslashes);

/// <summary>
/// What one verifier found: matches in ascending order, not overlapping. Reused; grows and never shrinks.
/// </summary>
internal sealed class MatchList
{
    Match[] _items = new Match[16];

    public int Count { get; private set; }

    public ref readonly Match this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = count;

    public void Add(
        int start, int end, SecretKind kind, PlaceholderForm form = PlaceholderForm.Bare, Closer closer = default)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = new Match(start, end, kind, form, closer);
    }
}

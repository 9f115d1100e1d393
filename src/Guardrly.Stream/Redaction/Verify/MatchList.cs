namespace Guardrly.Redaction.Verify;

/// <summary>One stretch of bytes to mask: [<paramref name="Start"/>, <paramref name="End"/>) of the view's buffer.</summary>
/// <param name="Start">The first byte masked.</param>
/// <param name="End">One past the last byte masked.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">How the placeholder must be written to keep the structure around it.</param>
internal readonly record struct Match(int Start, int End, SecretKind Kind, PlaceholderForm Form = PlaceholderForm.Bare);

/// <summary>How a placeholder is written. A JSON number becomes a string, quoted at the depth of its key's quotes.</summary>
internal enum PlaceholderForm : byte
{
    Bare = 0,
    Quoted = 1,         // "[REDACTED:card]"
    QuotedDepth1 = 2,   // \"[REDACTED:card]\"
    QuotedDepth2 = 3,   // \\\"[REDACTED:card]\\\"
    QuotedDepth3 = 4,
}

/// <summary>What one verifier found: matches in ascending order, not overlapping. Reused; grows and never shrinks.</summary>
internal sealed class MatchList
{
    Match[] _items = new Match[16];

    public int Count { get; private set; }

    public ref readonly Match this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = count;

    public void Add(int start, int end, SecretKind kind, PlaceholderForm form = PlaceholderForm.Bare)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = new Match(start, end, kind, form);
    }
}

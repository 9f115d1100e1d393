using System.Buffers;
using Guardrly.Framing;

namespace Guardrly.Cli.Report;

/// <summary>
/// Gives each finding the line around its placeholder. It sees the masked text alone, so that nothing unmasked can be
/// shown: the redactor writes into it, it keeps as much as the next previews need and drops the rest.
/// </summary>
sealed class Preview(Action<StreamFinding, string> show) : IBufferWriter<byte>, IFindingObserver
{
    const int BytesBefore = 48;
    const int BytesAfter = 112;
    const int BufferBytes = 64 * 1024;

    readonly Queue<StreamFinding> _waiting = new();
    byte[] _buffer = new byte[BufferBytes];
    long _base;         // offset in the output of the buffer's first byte
    int _length;

    /// <inheritdoc/>
    public void OnFinding(in StreamFinding finding) => _waiting.Enqueue(finding);

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int wanted = Math.Max(sizeHint, 1);
        if (_buffer.Length - _length < wanted)
            ShowReady(final: false);
        if (_buffer.Length - _length < wanted)
            Array.Resize(ref _buffer, _length + wanted);
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Shows the findings whose surroundings are known; with <paramref name="final"/>, all.</summary>
    public void ShowReady(bool final)
    {
        while (_waiting.TryPeek(out StreamFinding finding))
        {
            // A finding is told before its placeholder is written: it may lie behind what is here.
            int start = Math.Min((int)(finding.OutputOffset - _base), _length);
            ReadOnlySpan<byte> after = _buffer.AsSpan(start, Math.Min(BytesAfter + 1, _length - start));
            int lineEnd = after.IndexOf((byte)'\n');
            if (lineEnd < 0 && after.Length <= BytesAfter && !final)
                break;
            show(finding, Cut(start, start + (lineEnd < 0 ? Math.Min(after.Length, BytesAfter) : lineEnd)));
            _waiting.Dequeue();
        }
        Drop();
    }

    /// <summary>The line around <paramref name="start"/>, cut between letters, with <c>…</c> where cut.</summary>
    string Cut(int start, int end)
    {
        ReadOnlySpan<byte> text = _buffer.AsSpan(0, _length);
        int from = Math.Max(0, start - BytesBefore);
        int lineStart = text[..start].LastIndexOf((byte)'\n') + 1;
        bool cutBefore = lineStart < from;
        from = Math.Max(from, lineStart);
        while (cutBefore && from < start && IsInsideLetter(text[from]))
            from++;
        bool cutAfter = end < text.Length && text[end] != '\n';
        while (cutAfter && end > start && IsInsideLetter(text[end]))
            end--;
        string line = Printable.Escape(text[from..end].TrimEnd((byte)'\r'));
        return (cutBefore ? "…" : "") + line + (cutAfter ? "…" : "");
    }

    static bool IsInsideLetter(byte utf8) => (utf8 & 0xC0) == 0x80;

    /// <summary>Drops what no preview can need any more; a byte more is kept to see that a line was cut.</summary>
    void Drop()
    {
        int needed = _waiting.TryPeek(out StreamFinding first) ? (int)(first.OutputOffset - _base) : _length;
        int count = Math.Min(needed, _length) - BytesBefore - 1;
        if (count <= 0)
            return;
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
        _base += count;
    }
}

using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>A text that is kept over lines, and so over batches: a copy of its own, bounded.</summary>
/// <param name="bytesMax">Bytes that it keeps; a longer text is cut.</param>
internal sealed class HeldText(int bytesMax)
{
    readonly byte[] _bytes = new byte[bytesMax];
    int _length = -1;

    /// <summary>Whether nothing is kept.</summary>
    public bool IsNull => _length < 0;

    /// <summary>What is kept.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Math.Max(0, _length));

    /// <summary>How many more bytes it takes.</summary>
    public int Room => _bytes.Length - Math.Max(0, _length);

    /// <summary>Forgets it.</summary>
    public void Clear() => _length = -1;

    /// <summary>Keeps a text in place of what was kept.</summary>
    public void Set(ReadOnlySpan<byte> text)
    {
        _length = 0;
        Append(text);
    }

    /// <summary>Keeps a text behind what was kept.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        int start = Math.Max(0, _length);
        int length = Math.Min(text.Length, _bytes.Length - start);
        text[..length].CopyTo(_bytes.AsSpan(start));
        _length = start + length;
    }

    /// <summary>Puts it into a batch; null where nothing is kept.</summary>
    public TextRange Store(RecordBatch batch) => IsNull ? default : batch.Store(Bytes);
}

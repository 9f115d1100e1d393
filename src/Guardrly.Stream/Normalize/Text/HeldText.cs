using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>A text that is kept over lines, and so over batches: a copy of its own, bounded.</summary>
/// <param name="bytesMax">Bytes that it keeps; a longer text is cut.</param>
internal sealed class HeldText(int bytesMax)
{
    byte[] _bytes = []; // grows with what is kept: a stream has many of these and fills few
    int _length = -1;

    /// <summary>Whether nothing is kept.</summary>
    public bool IsNull => _length < 0;

    /// <summary>What is kept.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Math.Max(0, _length));

    /// <summary>How many more bytes it takes.</summary>
    public int Room => bytesMax - Math.Max(0, _length);

    /// <summary>Forgets it.</summary>
    public void Clear() => _length = -1;

    /// <summary>Has all its room from the start.</summary>
    public HeldText Reserve()
    {
        _bytes = new byte[bytesMax];
        return this;
    }

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
        int length = Math.Min(text.Length, bytesMax - start);
        if (_bytes.Length < start + length)
            Array.Resize(ref _bytes, Math.Min(bytesMax, Math.Max(start + length, Math.Max(256, _bytes.Length * 2))));
        text[..length].CopyTo(_bytes.AsSpan(start));
        _length = start + length;
    }

    /// <summary>Puts it into a batch; null where nothing is kept.</summary>
    public TextRange Store(RecordBatch batch) => IsNull ? default : batch.Store(Bytes);
}

namespace Guardrly.Redaction.Mask;

/// <summary>Stand-in.</summary>
internal sealed class Fingerprinter
{
    readonly int _length;

    public const int MarkLength = 8;

    public Fingerprinter(ReadOnlySpan<byte> key) => _length = key.Length;

    public void Write(ReadOnlySpan<byte> credential, Span<byte> mark) => mark.Fill((byte)(_length & 1));
}

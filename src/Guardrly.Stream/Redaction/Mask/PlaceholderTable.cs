using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction.Mask;

/// <summary>The placeholders, ready to copy.</summary>
internal sealed class PlaceholderTable
{
    public const int LengthMax = 128;

    readonly byte[]?[] _plain = new byte[256][];

    public PlaceholderTable(IReadOnlyList<string?> names)
    {
        for (int index = 0; index < names.Count; index++)
            _plain[index] = names[index] is { } name ? Encoding.ASCII.GetBytes($"[REDACTED:{name}]") : null;
    }

    public int Write(SecretKind kind, PlaceholderForm form, ReadOnlySpan<byte> mark, Span<byte> destination)
    {
        byte[] text = _plain[(byte)kind]!;
        text.CopyTo(destination);
        return text.Length;
    }
}

using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// The bytes one verifier may look at around one candidate.
/// </summary>
/// <remarks>
/// <para>
/// Reading outside [<see cref="Floor"/>, <see cref="End"/>) gives a newline, which ends every value, name and number,
/// so verifiers need no bounds checks of their own. Reading at or past <see cref="End"/> also sets
/// <see cref="HitEnd"/>: the engine then throws the verdict away and asks again when more bytes have come (or takes it
/// as final at the end of the stream). That is what makes chunking invisible: a verdict counts only where it did not
/// depend on how much had arrived.
/// </para>
/// <para>
/// A loop that runs forward over newlines must also test <c>index &lt; End</c>, or it would not stop.
/// </para>
/// </remarks>
internal ref struct View(ReadOnlySpan<byte> bytes, int floor, int opened)
{
    /// <summary>The buffer up to <see cref="End"/>. Indexes of a view are indexes of this span.</summary>
    public readonly ReadOnlySpan<byte> Bytes = bytes;

    /// <summary>The first index that may be read.</summary>
    public readonly int Floor = floor;

    /// <summary>
    /// Where the last match ended (never below <see cref="Floor"/>). No match may start before it. A boundary test
    /// treats the byte before it as a boundary: in the masked text a placeholder stands there.
    /// </summary>
    public readonly int Opened = opened;

    /// <summary>Set when a byte at or past <see cref="End"/> was asked for.</summary>
    public bool HitEnd;

    /// <summary>One past the last index.</summary>
    public readonly int End => Bytes.Length;

    /// <summary>The byte at <paramref name="index"/>, or a newline outside the view.</summary>
    public byte this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ReadOnlySpan<byte> bytes = Bytes;
            if ((uint)index < (uint)bytes.Length && index >= Floor)
                return bytes[index];
            return Outside(index);
        }
    }

    /// <summary>The byte before <paramref name="index"/> for a boundary test: a newline where a match ended.</summary>
    public byte Before(int index) => index == Opened ? (byte)'\n' : this[index - 1];

    /// <summary>
    /// The byte at an <paramref name="index"/> that was reached by looking back: a newline where a match has covered
    /// it.
    /// </summary>
    public byte Behind(int index) => index < Opened ? (byte)'\n' : this[index];

    /// <summary>Whether <paramref name="text"/> stands at <paramref name="index"/>, byte for byte.</summary>
    public bool StartsWith(int index, ReadOnlySpan<byte> text)
    {
        if (index < Floor)
            return false;
        ReadOnlySpan<byte> rest = Bytes[Math.Min(index, Bytes.Length)..];
        if (rest.Length >= text.Length)
            return rest.StartsWith(text);
        if (text.StartsWith(rest))
            HitEnd = true;
        return false;
    }

    /// <summary>
    /// Whether <paramref name="text"/> (lower-case ASCII) stands at <paramref name="index"/>, ignoring case.
    /// </summary>
    public bool StartsWithIgnoreCase(int index, ReadOnlySpan<byte> text)
    {
        if (index < Floor)
            return false;
        ReadOnlySpan<byte> rest = Bytes[Math.Min(index, Bytes.Length)..];
        if (rest.Length >= text.Length)
            return System.Text.Ascii.EqualsIgnoreCase(rest[..text.Length], text);
        if (System.Text.Ascii.EqualsIgnoreCase(text[..rest.Length], rest))
            HitEnd = true;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    byte Outside(int index)
    {
        if (index >= Bytes.Length)
            HitEnd = true;
        return (byte)'\n';
    }
}

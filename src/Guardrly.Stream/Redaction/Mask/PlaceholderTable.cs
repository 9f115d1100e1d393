using System.Runtime.Intrinsics;
using System.Text;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction.Mask;

/// <summary>
/// The placeholder of every kind, ready to be copied: <c>[REDACTED:kind]</c> or <c>[REDACTED:kind#xxxxxxxx]</c>.
/// Immutable and thread-safe.
/// </summary>
internal sealed class PlaceholderTable
{
    /// <summary>Bytes at most in the name of a user's own kind.</summary>
    public const int NameBytesMax = 64;

    /// <summary>The most bytes <see cref="Write"/> writes.</summary>
    public const int LengthMax = (2 * QuoteLengthMax) + 11 + NameBytesMax + 1 + Fingerprinter.MarkLength;

    const int QuoteLengthMax = 8;

    /// <summary>Two vectors: a placeholder is copied whole, with what happens to stand behind it.</summary>
    const int SlotBytes = 128;

    readonly byte[] _slots;         // the plain placeholder of each kind
    readonly byte[] _lengths;

    /// <summary>
    /// Placeholders for the built-in kinds and, from <see cref="SecretKind.FirstOwnPattern"/> on, for
    /// <paramref name="ownNames"/> in their order.
    /// </summary>
    /// <exception cref="ArgumentException">An own name is empty, too long, or not of a-z, 0-9 and hyphens.</exception>
    public PlaceholderTable(IReadOnlyList<string> ownNames)
    {
        if (ownNames.Count > 256 - (int)SecretKind.FirstOwnPattern)
            throw new ArgumentException("more own kinds than there are numbers for", nameof(ownNames));
        int kinds = (int)SecretKind.FirstOwnPattern + ownNames.Count;
        _slots = new byte[kinds * SlotBytes];
        _lengths = new byte[kinds];
        for (int kind = 0; kind < kinds; kind++)
            Set(kind, "secret");
        foreach (SecretKind kind in SecretKinds.BuiltIn)
            Set((int)kind, SecretKinds.Name(kind));
        for (int index = 0; index < ownNames.Count; index++)
        {
            string name = ownNames[index];
            if (name.Length is 0 or > NameBytesMax || name.Any(letter => !IsNameLetter(letter)))
                throw new ArgumentException($"'{name}' is no name for a placeholder", nameof(ownNames));
            Set((int)SecretKind.FirstOwnPattern + index, name);
        }
    }

    /// <summary>Writes a placeholder; <paramref name="mark"/> is empty or a fingerprint. Returns its length.</summary>
    public int Write(SecretKind kind, PlaceholderForm form, ReadOnlySpan<byte> mark, Span<byte> destination)
    {
        int plainLength = _lengths[(int)kind];
        ReadOnlySpan<byte> slot = _slots.AsSpan((int)kind * SlotBytes, SlotBytes);
        if (form == PlaceholderForm.Bare && mark.IsEmpty && destination.Length >= SlotBytes)
        {
            Vector512.Create(slot).CopyTo(destination);
            if (plainLength > Vector512<byte>.Count)
                Vector512.Create(slot[Vector512<byte>.Count..]).CopyTo(destination[Vector512<byte>.Count..]);
            return plainLength;
        }

        ReadOnlySpan<byte> plain = slot[..plainLength];
        int length = Quote(form, destination);
        plain.CopyTo(destination[length..]);
        length += plain.Length;
        if (!mark.IsEmpty)
        {
            destination[length - 1] = (byte)'#'; // where the bracket stood
            mark.CopyTo(destination[length..]);
            length += mark.Length;
            destination[length++] = (byte)']';
        }
        return length + Quote(form, destination[length..]);
    }

    /// <summary>A quote with the backslashes that its depth asks for.</summary>
    static int Quote(PlaceholderForm form, Span<byte> destination)
    {
        if (form == PlaceholderForm.Bare)
            return 0;
        int backslashes = (1 << ((int)form - 1)) - 1;
        destination[..backslashes].Fill((byte)'\\');
        destination[backslashes] = (byte)'"';
        return backslashes + 1;
    }

    void Set(int kind, string name) => _lengths[kind] =
        (byte)Encoding.ASCII.GetBytes($"[REDACTED:{name}]", _slots.AsSpan(kind * SlotBytes, SlotBytes));

    static bool IsNameLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}

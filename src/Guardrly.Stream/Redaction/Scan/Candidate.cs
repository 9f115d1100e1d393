namespace Guardrly.Redaction.Scan;

/// <summary>
/// What the scanner found and where: the offset in the window that was scanned in the high half, the id in the low one.
/// Ids below <see cref="ShapeIdMin"/> are indexes into the literals the scanner was built from.
/// </summary>
/// <remarks>
/// The shapes are exact, so that a naive scanner finds the same. Bytes outside the buffer are newlines.
/// <code>
/// A(q)  b[q] is an ASCII letter, a digit or '_'
/// E(q)  the byte at q belongs to an escape: b[q-1] == '\\', or b[q-1] == '%', or b[q-2] == '%' and A(q-1)
/// D(q)  b[q] is a digit and not E(q)
/// W(q)  A(q) and not E(q)
/// At(p)      b[p] == '@', b[p-1] > 0x20, b[p+1] is a letter, a digit, '[' or at or above 0x80
/// Card(p)    D(p), not W(p-1), and one of
///              D(p .. p+12)
///              D(p .. p+3), b[p+4] one of ' ' '-' '.' '+', D(p+5 .. p+7)
///              D(p .. p+3), b[p+4] == '%', D(p+7 .. p+9)
/// Plus(p)    b[p] == '+', b[p+1] in '1'..'9', not W(p-1)
/// Nanp(p)    D(p .. p+2), b[p+3] one of ' ' '-' '.', D(p+4 .. p+7),
///            b[p-1] one of ' ' '-' '.' '/', b[p-2] a digit
/// Paren(p)   b[p] == '(', D(p+1), D(p+2), not W(p-1)
/// Trunk(p)   b[p] == '0', D(p), D(p+1), not W(p-1), b[p-1] none of '.' '-' ':' '/' ',' '+',
///            and for one n of 2..5: D(p .. p+n-1), b[p+n] one of ' ' '-' '.' '/', b[p+n+1] not a letter,
///            not: D(p+n+1), D(p+n+2), b[p+n+3] one of ':' ','
/// </code>
/// </remarks>
internal readonly record struct Candidate(uint Packed)
{
    public const int ShapeIdMin = 0xFFF0;
    public const int Trunk = 0xFFFA;
    public const int Paren = 0xFFFB;
    public const int Nanp = 0xFFFC;
    public const int Plus = 0xFFFD;
    public const int Card = 0xFFFE;
    public const int At = 0xFFFF;

    public Candidate(int offset, int id) : this(((uint)offset << 16) | (uint)id)
    {
    }

    /// <summary>Offset of its first byte in the window.</summary>
    public int Offset => (int)(Packed >> 16);

    /// <summary>Index of the literal, or one of the shapes.</summary>
    public int Id => (int)(Packed & 0xFFFF);
}

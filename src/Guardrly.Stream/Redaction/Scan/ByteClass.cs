namespace Guardrly.Redaction.Scan;

/// <summary>
/// The classes of bytes that shapes are made of, as seven overlapping bits: a byte's own class follows from which of
/// them it has together. Each bit is at most two rectangles of (high nibble, low nibble), so that two pairs of lookups
/// by row and column give all seven.
/// </summary>
/// <remarks>
/// <code>
/// Digit      0-9 and @          Separator  space - . and @       at sign = Digit and Separator
/// Letter     A-Z a-z            Escape     \ % and _             '_'     = Escape and MarkB
/// Bar        . - : / , +        MarkA      0 % +                 '%'     = Escape and MarkA,  '0' = Digit and MarkA
///                               MarkB      / ( _                 '+'     = Bar and MarkA,     '/' = Bar and MarkB
/// </code>
/// </remarks>
internal static class ByteClass
{
    public const int Digit = 1 << Plane.Digit;
    public const int Letter = 1 << Plane.Letter;
    public const int Escape = 1 << Plane.Escape;
    public const int Separator = 1 << Plane.Separator;
    public const int Bar = 1 << Plane.Bar;
    public const int MarkA = 1 << Plane.MarkA;
    public const int MarkB = 1 << Plane.MarkB;

    /// <summary>Four tables: columns and rows of the first rectangles, then of the second.</summary>
    public static AlignedBytes Nibbles { get; } = MakeNibbles();

    /// <summary>A class byte for each byte.</summary>
    public static byte[] Bytes { get; } = MakeBytes();

    static AlignedBytes MakeNibbles()
    {
        AlignedBytes aligned = new(4 * NibbleTable.Length);
        Span<byte> tables = aligned.Span;
        Add(tables, 0, Digit, 1 << 3, 0x03FF);
        Add(tables, 1, Digit, 1 << 4, 0x0001);
        Add(tables, 0, Letter, (1 << 4) | (1 << 6), 0xFFFE);
        Add(tables, 1, Letter, (1 << 5) | (1 << 7), 0x07FF);
        Add(tables, 0, Escape, 1 << 5, 0x9000);
        Add(tables, 1, Escape, 1 << 2, 0x0020);
        Add(tables, 0, Separator, 1 << 2, 0x6001);
        Add(tables, 1, Separator, 1 << 4, 0x0001);
        Add(tables, 0, Bar, 1 << 2, 0xF800);
        Add(tables, 1, Bar, 1 << 3, 0x0400);
        Add(tables, 0, MarkA, 1 << 2, 0x0820);
        Add(tables, 1, MarkA, 1 << 3, 0x0001);
        Add(tables, 0, MarkB, 1 << 2, 0x8100);
        Add(tables, 1, MarkB, 1 << 5, 0x8000);
        return aligned;
    }

    static void Add(Span<byte> tables, int rectangle, int bit, int high, int low)
    {
        for (int nibble = 0; nibble < 16; nibble++)
        {
            NibbleTable.Add(tables, 2 * rectangle, nibble, ((low >> nibble) & 1) * bit);
            // A high nibble is two rows of eight.
            NibbleTable.Add(tables, (2 * rectangle) + 1, nibble, ((high >> (nibble / 2)) & 1) * bit);
        }
    }

    static byte[] MakeBytes()
    {
        byte[] classes = new byte[256];
        for (int b = 0; b < 0x80; b++)
        {
            int column = b & 15;
            int row = b >> 3;
            classes[b] = (byte)((Entry(0, column) & Entry(1, row)) | (Entry(2, column) & Entry(3, row)));
        }
        return classes;
    }

    static byte Entry(int table, int index) => Nibbles.Span[(table * NibbleTable.Length) + index];
}

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The bitmaps of one window: a bit a byte, one plane a class, <see cref="Words"/> words a plane. Word 0 of the window
/// stands at <see cref="Front"/>; before it is the end of what came before the window, after it the look-ahead.
/// </summary>
internal static class Plane
{
    // The classes, by the bit of ByteClass.
    public const int Digit = 0;
    public const int Letter = 1;
    public const int Escape = 2;
    public const int Separator = 3;
    public const int Bar = 4;
    public const int MarkA = 5;
    public const int MarkB = 6;

    /// <summary>Bytes at or above 0x80; only where <see cref="IClassifier.SeesSevenBits"/>.</summary>
    public const int High = 7;

    public const int Classes = 8;

    /// <summary>Where the fingerprint of a literal stands.</summary>
    public const int Literal = 8;

    // What the classes are combined to.
    public const int Trunk = 9;
    public const int Nanp = 10;
    public const int Card = 11;

    /// <summary>At, Plus or Paren: the byte says which.</summary>
    public const int Mark = 12;

    public const int Count = 13;

    /// <summary>Words before the window, as many as the widest vector has.</summary>
    public const int Front = 8;

    /// <summary>Words of a plane: the window, a vector before it and a vector of look-ahead.</summary>
    public const int Words = Front + (Scanner.WindowBytesMax / 64) + 8;
}

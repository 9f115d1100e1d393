namespace Guardrly.Redaction.Verify;

/// <summary>Where in a block the redactor stands.</summary>
internal enum PrivateKeyPhase : byte
{
    /// <summary>Outside of any.</summary>
    None = 0,

    /// <summary>After the BEGIN marker, on its line.</summary>
    Begin,

    /// <summary>At the start of a line.</summary>
    Line,

    /// <summary>In a line that is taken in pieces.</summary>
    Piece,
}

/// <summary>
/// Where in a PEM or PGP private key block the redactor stands. Holds no byte of the key, so it may be stored.
/// </summary>
/// <param name="Phase">What the next step takes.</param>
/// <param name="Lines">Lines of key material so far, up to 255.</param>
/// <param name="Others">Headers and blank lines before the first of them, up to 255.</param>
/// <param name="Column">
/// Where in its line the BEGIN marker stands, then the key: after a log's prefix it is the same on every line.
/// </param>
/// <param name="Width">The length of the first line of key material, up to 255: a shorter one is the last.</param>
/// <param name="IsLast">A shorter one has come.</param>
internal readonly record struct PrivateKeyState(
    PrivateKeyPhase Phase, byte Lines = 0, byte Others = 0, ushort Column = 0, byte Width = 0, bool IsLast = false)
{
    public const ushort NoColumn = ushort.MaxValue;

    /// <summary>Inside a block.</summary>
    public bool IsOpen => Phase != PrivateKeyPhase.None;

    /// <summary>All of it in one number; 0 outside a block.</summary>
    public ulong Pack() =>
        (ulong)Phase
        | ((ulong)Lines << 8)
        | ((ulong)Others << 16)
        | ((ulong)Width << 24)
        | ((ulong)Column << 32)
        | (IsLast ? 1ul << 48 : 0);

    /// <summary>What <see cref="Pack"/> packed.</summary>
    public static PrivateKeyState Unpack(ulong packed) => new(
        (PrivateKeyPhase)(byte)packed,
        Lines: (byte)(packed >> 8),
        Others: (byte)(packed >> 16),
        Column: (ushort)(packed >> 32),
        Width: (byte)(packed >> 24),
        IsLast: (packed >> 48 & 1) != 0);
}

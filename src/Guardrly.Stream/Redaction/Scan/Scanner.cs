namespace Guardrly.Redaction.Scan;

/// <summary>
/// Finds the candidates in a window of bytes: every literal it was built from and every shape of
/// <see cref="Candidate"/>. Immutable and thread-safe.
/// </summary>
internal sealed class Scanner
{
    /// <summary>Bytes at most in one window.</summary>
    public const int WindowBytesMax = 8 * 1024;

    /// <summary>How far behind a position its literal or shape may depend on a byte.</summary>
    public const int LookAheadBytes = 16;

    readonly Fingerprints _fingerprints;
    readonly LiteralTable _literals;
    readonly ScannerWidth _width;

    /// <exception cref="ArgumentException">A literal is not 3 to 8 ASCII bytes, or there are too many.</exception>
    public Scanner(IReadOnlyList<Literal> literals) : this(literals, Best)
    {
    }

    Scanner(IReadOnlyList<Literal> literals, ScannerWidth width)
    {
        Literal[] list = [.. literals];
        Validate(list);
        _fingerprints = new Fingerprints(list, byNibbles: width is not (ScannerWidth.Permute or ScannerWidth.Scalar));
        _literals = new LiteralTable(list, _fingerprints.Places);
        _width = width;
        CandidatesMax = CandidateWalk.Room(_literals.PerPositionMax);
    }

    /// <summary>The width that the constructor takes.</summary>
    public static ScannerWidth Best { get; } =
        PermuteClassifier.IsSupported ? ScannerWidth.Permute
        : System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? ScannerWidth.V512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? ScannerWidth.V256
        : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? ScannerWidth.V128
        : ScannerWidth.Scalar;

    /// <summary>Room that <see cref="Scan"/> needs for candidates.</summary>
    public int CandidatesMax { get; }

    /// <summary>A scanner that uses the instructions of <paramref name="width"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine lacks them and they are not emulated.</exception>
    public static Scanner Create(IReadOnlyList<Literal> literals, ScannerWidth width)
    {
        if (width == ScannerWidth.Permute && !PermuteClassifier.IsSupported)
            throw new PlatformNotSupportedException("The machine has no AVX-512 VBMI and GFNI.");
        return new Scanner(literals, width == ScannerWidth.Best ? Best : width);
    }

    /// <summary>
    /// Writes the candidates at positions [<paramref name="start"/>, <paramref name="end"/>) of
    /// <paramref name="buffer"/>, by ascending position and then id, and returns how many. Their offsets count from
    /// <paramref name="start"/>. Bytes around the window are looked at where the buffer has them.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The window is too long or not in the buffer, or there is too little room.
    /// </exception>
    public int Scan(ReadOnlySpan<byte> buffer, int start, int end, Span<Candidate> candidates)
    {
        if ((uint)start > (uint)end || (uint)end > (uint)buffer.Length || end - start > WindowBytesMax)
            throw new ArgumentException("The window is too long or not in the buffer.", nameof(end));
        if (candidates.Length < CandidatesMax)
            throw new ArgumentException("There is too little room.", nameof(candidates));
        if (start == end)
            return 0;
        return _width switch
        {
            ScannerWidth.Permute => Kernel<PermuteClassifier, Lanes512>.Scan(
                buffer, start, end, _fingerprints, _literals, candidates),
            ScannerWidth.V512 => Kernel<NibbleClassifier<Lanes512>, Lanes512>.Scan(
                buffer, start, end, _fingerprints, _literals, candidates),
            ScannerWidth.V256 => Kernel<NibbleClassifier<Lanes256>, Lanes256>.Scan(
                buffer, start, end, _fingerprints, _literals, candidates),
            ScannerWidth.V128 => Kernel<NibbleClassifier<Lanes128>, Lanes128>.Scan(
                buffer, start, end, _fingerprints, _literals, candidates),
            _ => Kernel<ScalarClassifier, Lanes64>.Scan(
                buffer, start, end, _fingerprints, _literals, candidates),
        };
    }

    static void Validate(Literal[] literals)
    {
        if (literals.Length > Candidate.ShapeIdMin)
            throw new ArgumentException("There are more literals than ids.", nameof(literals));
        foreach (Literal literal in literals)
        {
            if (literal.Text.Length is < Literal.LengthMin or > Literal.LengthMax)
                throw new ArgumentException($"A literal is not 3 to 8 bytes long: {literal.Text}", nameof(literals));
            // Newlines stand for what is outside the buffer.
            if (!System.Text.Ascii.IsValid(literal.Text) || literal.Text.Contains('\n'))
                throw new ArgumentException($"A literal is not ASCII of one line: {literal.Text}", nameof(literals));
        }
    }
}

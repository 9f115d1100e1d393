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

    /// <summary>Room that <see cref="Scan"/> needs for candidates.</summary>
    public const int CandidatesMax = WindowBytesMax * 4;

    readonly Literal[] _literals;

    public Scanner(IReadOnlyList<Literal> literals) => _literals = [.. literals];

    /// <summary>
    /// Writes the candidates at positions [<paramref name="start"/>, <paramref name="end"/>) of
    /// <paramref name="buffer"/>, by ascending position and then id, and returns how many.
    /// </summary>
    public int Scan(ReadOnlySpan<byte> buffer, int start, int end, Span<Candidate> candidates)
    {
        _ = _literals;
        return 0;
    }
}

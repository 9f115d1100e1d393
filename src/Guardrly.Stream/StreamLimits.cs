namespace Guardrly;

/// <summary>Every bound of the library. The unit is the last word of the name but one.</summary>
public static class StreamLimits
{
    /// <summary>How far before a candidate a verifier may look.</summary>
    public const int LookBehindBytesMax = 4 * 1024;

    /// <summary>
    /// How far past the start of a candidate a verifier may look, and so how much is held back for it. A candidate that
    /// is still open there is masked as if it had matched, to the end of its value, and counted apart.
    /// </summary>
    public const int CandidateBytesMax = 64 * 1024;

    /// <summary>The longest text one of a user's own patterns can match.</summary>
    public const int OwnPatternMatchBytesMax = 1024;

    /// <summary>How much a source should read at a time.</summary>
    public const int ReadBytes = 256 * 1024;
}

namespace Guardrly.Sinks;

/// <summary>How the bytes of a file are packed.</summary>
internal enum ContentEncoding
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>gzip, RFC 1952; members may follow one another.</summary>
    Gzip,

    /// <summary>Zstandard, RFC 8878; frames may follow one another.</summary>
    Zstd,

    /// <summary>Brotli, RFC 7932. It has no magic: only the name <c>.br</c> tells.</summary>
    Brotli,
}

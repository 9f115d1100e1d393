using Guardrly.Redaction;
using Guardrly.Sources;

namespace Guardrly.Pipeline;

/// <summary>What went into a stream of records.</summary>
/// <param name="Index">Ordinal of the stream.</param>
/// <param name="Source">Its name, masked.</param>
internal sealed record StreamReport(int Index, string Source)
{
    /// <summary>Unpacked bytes read.</summary>
    public long InputBytes { get; init; }

    /// <summary>Lines read.</summary>
    public long Lines { get; init; }

    /// <summary>Units made of them: lines that have a byte, entries of a HAR document.</summary>
    public long Units { get; init; }

    /// <summary>Lines without a byte: they give no record.</summary>
    public long EmptyLines { get; init; }

    /// <summary>Lines of which a record holds only the head.</summary>
    public long CutLines { get; init; }

    /// <summary>What was masked.</summary>
    public FindingCounts Findings { get; init; } = new();

    /// <summary>Why it ended before its end, or null. What was read before went on.</summary>
    public InputException? Failure { get; init; }
}

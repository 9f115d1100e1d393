using Guardrly.Normalize;

namespace Guardrly.Pipeline;

/// <summary>What went into a pipeline and what came out.</summary>
/// <param name="Streams">Every stream, in order.</param>
/// <param name="Units">What became of the units.</param>
internal sealed record PipelineReport(IReadOnlyList<StreamReport> Streams, NormalizeCounts Units)
{
    /// <summary>Lines read.</summary>
    public long Lines => Streams.Sum(stream => stream.Lines);

    /// <summary>Lines without a byte.</summary>
    public long EmptyLines => Streams.Sum(stream => stream.EmptyLines);

    /// <summary>
    /// Whether it balances: every line that has a byte, or entry of a HAR document, gave a record; every other record
    /// is a further call of a line or a call that was never answered.
    /// </summary>
    public bool IsBalanced =>
        Streams.Sum(stream => stream.Units) == Units.Units
        && Units.Units + Units.ExtraRecords + Units.Unanswered == Units.Records;
}

using Guardrly.Alerts;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;

namespace Guardrly.Pipeline;

/// <summary>What a pipeline is made of.</summary>
internal sealed record PipelineSetup
{
    /// <summary>What masks.</summary>
    public required Redactor Redactor { get; init; }

    /// <summary>Platforms and known domains.</summary>
    public required PlatformTable Platforms { get; init; }

    /// <summary>Opens the rules of a stream.</summary>
    public required Func<AlertWindows> OpenWindows { get; init; }

    /// <summary>Where batches end; owned by the caller.</summary>
    public required IReadOnlyList<ISink> Sinks { get; init; }

    /// <summary>Streams that are worked on side by side.</summary>
    public int LaneCount { get; init; } = Environment.ProcessorCount;

    /// <summary>Where batches come from.</summary>
    public Framing.BatchPool Pool { get; init; } = new();

    /// <summary>Told of each stream that ended; from any lane.</summary>
    public Action<StreamReport>? StreamEnded { get; init; }
}

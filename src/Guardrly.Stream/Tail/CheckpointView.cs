namespace Guardrly.Tail;

/// <summary>The state of a tail as it was at the last checkpoint, read without disturbing who writes it.</summary>
/// <param name="Streams">All streams.</param>
/// <param name="Outputs">All outputs, as far as they were durable.</param>
internal sealed record CheckpointView(IReadOnlyCollection<StreamState> Streams, IReadOnlyList<OutputMark> Outputs);

using Guardrly.Framing;

namespace Guardrly.Pipeline;

/// <summary>
/// How far each stream is written and durable, by sink. A position moves for the stream only when it has moved for all
/// sinks. Thread-safe.
/// </summary>
/// <param name="sinkCount">Sinks that must agree.</param>
internal sealed class Acknowledgements(int sinkCount)
{
    readonly Lock _lock = new();
    readonly Dictionary<int, Position[]> _streams = [];

    /// <summary>A sink has written a batch; batches of a stream come in order.</summary>
    public void Written(int sink, RecordBatch batch)
    {
        lock (_lock)
        {
            if (!_streams.TryGetValue(batch.Stream.Index, out Position[]? positions))
                _streams.Add(batch.Stream.Index, positions = new Position[sinkCount]);
            positions[sink].Written = batch.InputEnd;
        }
    }

    /// <summary>All that a sink has written so far is durable.</summary>
    public void Durable(int sink)
    {
        lock (_lock)
        {
            foreach (Position[] positions in _streams.Values)
                positions[sink].Durable = positions[sink].Written;
        }
    }

    /// <summary>Offset in the input of a stream up to which every sink is durable.</summary>
    public long DurableOffset(int stream)
    {
        lock (_lock)
        {
            return sinkCount > 0 && _streams.TryGetValue(stream, out Position[]? positions)
                ? positions.Min(position => position.Durable)
                : 0;
        }
    }

    struct Position
    {
        public long Written;
        public long Durable;
    }
}

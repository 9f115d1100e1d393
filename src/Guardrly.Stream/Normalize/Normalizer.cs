using System.Runtime.CompilerServices;
using Guardrly.Framing;
using Guardrly.Platforms;

namespace Guardrly.Normalize;

/// <summary>Turns the units of one stream into records. One a stream; not thread-safe.</summary>
/// <remarks>
/// A batch is held back while a call in it waits for the body that explains its status, so batches come out later than
/// they went in, in the same order. What comes out does not depend on how the stream was cut into batches.
/// </remarks>
internal sealed class Normalizer
{
    readonly Queue<RecordBatch> _held = new();
    readonly FactList _facts = new();
    readonly NormalizeCounts _counts;
    readonly CallAssembler _calls;
    readonly ShapeSet _shapes;

    /// <summary>A normalizer of one stream.</summary>
    /// <param name="platforms">Whose hosts are whose.</param>
    /// <param name="counts">Where it counts.</param>
    public Normalizer(PlatformTable platforms, NormalizeCounts counts)
    {
        _counts = counts;
        _calls = new CallAssembler(platforms, counts);
        _shapes = new ShapeSet(counts);
    }

    /// <summary>Offset of the line of the request that waits longest for its response; null: none waits.</summary>
    public long? OldestOffset => _calls.OldestOffset;

    /// <summary>Whether a batch is held back for a body that may come.</summary>
    public bool IsWaiting => _held.Count > 0;

    /// <summary>What the stream said of its MCP servers, to be taken up again; empty: nothing.</summary>
    public byte[] SaveServers() => _shapes.Servers.Save();

    /// <summary>Takes up what <see cref="SaveServers"/> gave. What is none is left alone.</summary>
    public void RestoreServers(ReadOnlySpan<byte> state) => _shapes.Servers.Restore(state);

    /// <summary>Takes a batch; what is ready, it or earlier ones, is put into <paramref name="ready"/>.</summary>
    /// <remarks>With the last batch of the stream everything is released.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Take(RecordBatch batch, Queue<RecordBatch> ready)
    {
        for (int unit = 0; unit < batch.UnitCount; unit++)
        {
            _facts.Clear();
            if (!_shapes.TryRead(new UnitText(batch, unit, batch.Units[unit].Text, 0), _facts))
                _counts.Shapeless++;
            _calls.Take(batch, unit, _facts.All);
        }
        if (batch.IsLast)
            _calls.Finish(batch);
        _calls.Open.ReachEnd(batch.InputEnd);
        _counts.Units += batch.UnitCount;
        _counts.Records += batch.RecordCount;
        _held.Enqueue(batch);
        while (_held.TryPeek(out RecordBatch? first) && !ReferenceEquals(first, _calls.Open.Batch))
            ready.Enqueue(_held.Dequeue());
    }

    /// <summary>Releases what waits for a body as it is: a live stream fell silent.</summary>
    public void Release(Queue<RecordBatch> ready)
    {
        _calls.Open.End();
        while (_held.TryDequeue(out RecordBatch? batch))
            ready.Enqueue(batch);
    }
}

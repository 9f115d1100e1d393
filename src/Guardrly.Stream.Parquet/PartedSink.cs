using System.Collections.Concurrent;
using Guardrly.Framing;
using Guardrly.Sinks;

namespace Guardrly.Parquet;

/// <summary>A sink of Parquet files in a folder, by source and day. Each source appears whole or not at all.</summary>
/// <typeparam name="TRows">What makes rows of what it takes.</typeparam>
internal abstract class PartedSink<TRows>(AuditFolder folder) : ISink
    where TRows : RowBuffer
{
    readonly ConcurrentDictionary<int, SourceParts<TRows>> _sources = new();
    readonly ConcurrentBag<TRows> _idle = [];

    /// <summary>Where the files are.</summary>
    public AuditFolder Folder => folder;

    /// <summary>Held while a row group is packed.</summary>
    public SemaphoreSlim Packing { get; } = new(ParquetLimits.PackedRowGroupsMax);

    /// <summary>Bytes that one source may hold before it packs its largest row group.</summary>
    public long HeldBytesMax { get; } = Math.Clamp(
        ParquetLimits.HeldBytesMax / Environment.ProcessorCount,
        ParquetLimits.RowGroupBytesMax / 4,
        ParquetLimits.RowGroupBytesMax * 3 / 2);

    /// <summary>An empty buffer.</summary>
    public TRows RentRows() => _idle.TryTake(out TRows? rows) ? rows : NewRows();

    /// <summary>Gives one back, empty.</summary>
    public void ReturnRows(TRows rows) => _idle.Add(rows);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        SourceParts<TRows> parts = _sources.GetOrAdd(
            batch.Stream.Index,
            static (_, of) => new SourceParts<TRows>(of.Sink, of.Stream),
            (Sink: this, batch.Stream));
        parts.Note(batch.Bytes[..batch.StreamBytes]);
        await AddAsync(batch, parts, cancellationToken).ConfigureAwait(false);
        await parts.PackAsync(cancellationToken).ConfigureAwait(false);
        if (!batch.IsLast)
            return;
        await parts.EndAsync(batch.IsCutOff, cancellationToken).ConfigureAwait(false);
        _sources.TryRemove(batch.Stream.Index, out _);
        await parts.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Each source was made durable when it ended.</remarks>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (SourceParts<TRows> parts in _sources.Values)
            await parts.DisposeAsync().ConfigureAwait(false);
        _sources.Clear();
        Packing.Dispose();
        folder.Dispose();
    }

    /// <summary>An empty buffer, newly made.</summary>
    protected abstract TRows NewRows();

    /// <summary>Adds what it takes of a batch.</summary>
    protected abstract ValueTask AddAsync(
        RecordBatch batch, SourceParts<TRows> parts, CancellationToken cancellationToken);
}

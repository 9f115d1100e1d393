using System.Security.Cryptography;
using Guardrly.Framing;
using Guardrly.Native;

namespace Guardrly.Parquet;

/// <summary>
/// The files of one source while it is read: one a day that is open, and those that are full. Nothing has its final
/// name before the source has ended. For one thread at a time.
/// </summary>
internal sealed class SourceParts<TRows>(PartedSink<TRows> sink, StreamIdentity stream) : IAsyncDisposable
    where TRows : RowBuffer
{
    readonly List<Day> _open = [];
    readonly List<PartFile> _full = [];
    readonly IReadOnlyDictionary<string, string> _facts = new Dictionary<string, string>
    {
        ["guardrly.source"] = stream.Origin,
    };

    // Standard input is no place that a later run could read again: what came through it names it.
    readonly IncrementalHash? _content =
        stream.Source == "-" ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    string _name = SourceName.Of(stream.Origin);
    int _ordinal;

    /// <summary>The rows of a day; what was used last stands last.</summary>
    public async ValueTask<TRows> RowsOfAsync(int? day, CancellationToken cancellationToken)
    {
        for (int index = _open.Count - 1; index >= 0; index--)
        {
            Day open = _open[index];
            if (open.Number != day)
                continue;
            if (index < _open.Count - 1)
            {
                _open.RemoveAt(index);
                _open.Add(open);
            }
            return open.Rows;
        }
        if (_open.Count == ParquetLimits.OpenDaysMax)
            await CloseAsync(_open[0], cancellationToken).ConfigureAwait(false);
        _open.Add(new Day(day, sink.RentRows()));
        return _open[^1].Rows;
    }

    /// <summary>Takes note of the bytes of the stream.</summary>
    public void Note(ReadOnlySpan<byte> bytes) => _content?.AppendData(bytes);

    /// <summary>Packs what has grown enough.</summary>
    public async ValueTask PackAsync(CancellationToken cancellationToken)
    {
        long held = 0;
        Day? largest = null;
        for (int index = _open.Count - 1; index >= 0; index--)
        {
            Day day = _open[index];
            long bytes = day.Rows.HeldBytes;
            if (bytes >= ParquetLimits.RowGroupBytesMax || day.Rows.RowCount >= ParquetLimits.RowGroupRowsMax)
            {
                await PackAsync(day, cancellationToken).ConfigureAwait(false);
                if (day.File!.LengthBytes >= ParquetLimits.FileBytesMax)
                    await CloseAsync(day, cancellationToken).ConfigureAwait(false);
                continue;
            }
            held += bytes;
            if (largest is null || bytes > largest.Rows.HeldBytes)
                largest = day;
        }
        if (largest is not null && held > sink.HeldBytesMax)
            await PackAsync(largest, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The source has ended: removes the files that an earlier run made of it, and gives these their names.
    /// </summary>
    /// <param name="isCutOff">
    /// It could not be read to its end. What an earlier run made of it is then worth more, and stays instead.
    /// </param>
    /// <param name="cancellationToken">Ends it; nothing has its name then.</param>
    public async Task EndAsync(bool isCutOff, CancellationToken cancellationToken)
    {
        while (_open.Count > 0)
            await CloseAsync(_open[0], cancellationToken).ConfigureAwait(false);
        if (isCutOff && sink.Folder.HasEarlier(_name))
            return;
        cancellationToken.ThrowIfCancellationRequested();
        string name = _content is null ? _name : SourceName.Of(_content.GetHashAndReset());
        sink.Folder.RemoveEarlier(name);
        foreach (PartFile part in _full)
            part.Publish(name == _name ? part.Path : part.Path.Replace(_name, name, StringComparison.Ordinal));
        foreach (string? folder in _full.Select(part => Path.GetDirectoryName(part.Path)).Distinct())
            Folder.Sync(folder!);
        _full.Clear();
    }

    /// <summary>Removes what has no final name.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Day day in _open)
        {
            if (day.File is not null)
                await day.File.DisposeAsync().ConfigureAwait(false);
        }
        foreach (PartFile part in _full)
            await part.DisposeAsync().ConfigureAwait(false);
        _content?.Dispose();
    }

    async Task PackAsync(Day day, CancellationToken cancellationToken)
    {
        if (day.Rows.RowCount == 0)
            return;
        day.File ??= PartFile.Create(sink.Folder.PathOf(_name, day.Number, _ordinal++));
        await sink.Packing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await day.File.WriteAsync(day.Rows, _facts, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            sink.Packing.Release();
        }
        day.Rows.Clear();
    }

    async Task CloseAsync(Day day, CancellationToken cancellationToken)
    {
        await PackAsync(day, cancellationToken).ConfigureAwait(false);
        if (day.File is not null)
        {
            await day.File.FinishAsync().ConfigureAwait(false);
            _full.Add(day.File);
        }
        _open.Remove(day);
        sink.ReturnRows(day.Rows);
    }

    sealed class Day(int? number, TRows rows)
    {
        public int? Number => number;

        public TRows Rows => rows;

        public PartFile? File { get; set; }
    }
}

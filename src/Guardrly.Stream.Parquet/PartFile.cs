using Guardrly.Native;
using Guardrly.Sinks;
using Parquet;

namespace Guardrly.Parquet;

/// <summary>
/// One file of row groups, under a name that no reader takes for Parquet until <see cref="Publish"/>. Readable by the
/// owner alone.
/// </summary>
internal sealed class PartFile : IAsyncDisposable
{
    /// <summary>How the names of files end that are not whole yet.</summary>
    public const string UnfinishedSuffix = ".inprogress";

    readonly string _path;
    readonly string _unfinished;
    readonly SynchronousFile _file;
    ParquetWriter? _writer;

    PartFile(string path, string unfinished, SynchronousFile file)
    {
        _path = path;
        _unfinished = unfinished;
        _file = file;
    }

    /// <summary>The name that it is to have.</summary>
    public string Path => _path;

    /// <summary>Bytes written so far.</summary>
    public long LengthBytes => _file.Length;

    /// <summary>Creates one; its folder too.</summary>
    /// <exception cref="OutputException">It cannot be created.</exception>
    public static PartFile Create(string path)
    {
        string folder = System.IO.Path.GetDirectoryName(path)!;
        string unfinished = System.IO.Path.Join(folder, $".{System.IO.Path.GetFileName(path)}{UnfinishedSuffix}");
        return Output.Try(path, "cannot be created", () =>
        {
            Folder.Create(folder);
            return new PartFile(path, unfinished, new SynchronousFile(unfinished));
        });
    }

    /// <summary>Writes what a buffer holds as a row group.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public Task WriteAsync(
        RowBuffer rows,
        IReadOnlyDictionary<string, string> facts,
        CancellationToken cancellationToken) => Output.TryAsync(_path, "cannot be written", async () =>
        {
            if (_writer is null)
            {
                _writer = await ParquetWriter.CreateAsync(
                    rows.Schema, _file, rows.Options, cancellationToken: cancellationToken).ConfigureAwait(false);
                _writer.CustomMetadata = facts;
            }
            await rows.WriteAsync(_writer, cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Writes the footer and makes all of it durable, still under the name for unfinished ones.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public Task FinishAsync() => Output.TryAsync(_path, "cannot be written", async () =>
    {
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false); // disposing is what writes the footer
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync().ConfigureAwait(false);
    });

    /// <summary>Gives it its final name. The folder must be synced afterwards.</summary>
    /// <exception cref="OutputException">It cannot be renamed.</exception>
    public void Publish(string path) => Output.Try(path, "cannot be made", () =>
    {
        File.Move(_unfinished, path, overwrite: true);
        return true;
    });

    /// <summary>Removes it, unless it has its name. Never throws.</summary>
    public async ValueTask DisposeAsync()
    {
        // Not the writer: that would write a footer.
        try
        {
            await _file.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What it still held could not be written: it is given up anyway.
        }
        try
        {
            File.Delete(_unfinished);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is of no use to anybody, and the next run removes it.
        }
    }
}

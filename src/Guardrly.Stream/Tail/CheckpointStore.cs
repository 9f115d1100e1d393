using Guardrly.Native;
using Guardrly.Sinks;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Tail;

/// <summary>
/// The state of a tail on disk, in a folder of its own: two files that take turns, each a whole frame and then what
/// changed, made durable frame by frame. One process at a time.
/// </summary>
/// <remarks>
/// While one file is begun anew the other still has everything, so a crash at any byte leaves a whole state. What a
/// damaged tail held is read from the logs again: the outputs are cut back to the last good frame.
/// </remarks>
internal sealed class CheckpointStore : IDisposable
{
    /// <summary>Bytes of changes after which the other file is begun.</summary>
    const long ChangesBytesMax = 4 * 1024 * 1024;

    const string LockName = "lock";

    static readonly string[] s_names = ["checkpoint-a", "checkpoint-b"];

    readonly string _folder;
    readonly FileStream _lock;
    readonly Dictionary<int, StreamState> _streams = [];
    int _current = -1;
    SafeFileHandle? _file;
    long _length;
    long _wholeLength;
    long _sequence;

    CheckpointStore(string folder, FileStream lockFile)
    {
        _folder = folder;
        _lock = lockFile;
    }

    /// <summary>Outputs, as far as they were durable.</summary>
    public IReadOnlyList<OutputMark> Outputs { get; private set; } = [];

    /// <summary>All streams by their ordinal.</summary>
    public IReadOnlyDictionary<int, StreamState> Streams => _streams;

    /// <summary>What was the matter with the state that was found; null: nothing.</summary>
    public string? Notice { get; private set; }

    /// <summary>There was no state before.</summary>
    public bool IsNew => _sequence == 0;

    /// <summary>Opens the state in a folder, made if missing.</summary>
    /// <exception cref="OutputException">It cannot be used: another process has it, or it is damaged.</exception>
    public static CheckpointStore Open(string folder)
    {
        FileStream lockFile;
        try
        {
            Folder.Create(folder);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(
                    folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            lockFile = OpenLock(folder);
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            throw new OutputException(folder, $"the state cannot be kept there: {IoReason.Of(error)}", error);
        }
        var store = new CheckpointStore(folder, lockFile);
        try
        {
            store.Load();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Looks at the state in a folder, whether a process works with it or not.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public static CheckpointView View(string folder)
    {
        Generation chosen = s_names.Select(name => Generation.Load(Path.Join(folder, name)))
            .MaxBy(generation => generation.Sequence)!;
        return new CheckpointView([.. chosen.Streams.Values.OrderBy(state => state.Id)], chosen.Outputs);
    }

    /// <summary>Writes what changed and makes it durable.</summary>
    /// <exception cref="OutputException">It cannot be written; what was there before still stands.</exception>
    public void Commit(
        IReadOnlyList<OutputMark> outputs, IReadOnlyCollection<StreamState> changed, IReadOnlyCollection<int> removed)
    {
        foreach (StreamState stream in changed)
            _streams[stream.Id] = stream;
        foreach (int id in removed)
            _streams.Remove(id);
        Outputs = outputs;
        bool isWhole = _file is null || _length - _wholeLength > ChangesBytesMax;
        var frame = new CheckpointFrame
        {
            Sequence = _sequence + 1,
            IsWhole = isWhole,
            Outputs = outputs,
            Streams = isWhole ? [.. _streams.Values] : [.. changed],
            Removed = isWhole ? [] : [.. removed],
        };
        string name = Path.Join(_folder, s_names[Math.Max(0, isWhole ? 1 - Math.Max(_current, 0) : _current)]);
        try
        {
            if (isWhole)
                Begin(frame.ToBytes());
            else
                Append(frame.ToBytes());
            _sequence++;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What a frame that was not written says must be said by the next: it will be a whole one.
            _file?.Dispose();
            _file = null;
            throw new OutputException(name, $"the state cannot be written: {IoReason.Of(error)}", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _lock.Dispose();
    }

    void Append(byte[] frame)
    {
        RandomAccess.Write(_file!, frame, _length);
        RandomAccess.FlushToDisk(_file!);
        _length += frame.Length;
    }

    void Begin(byte[] frame)
    {
        int next = _current < 0 ? 0 : 1 - _current;
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        SafeFileHandle file = new FileStream(Path.Join(_folder, s_names[next]), options).SafeFileHandle;
        try
        {
            RandomAccess.Write(file, frame, 0);
            RandomAccess.FlushToDisk(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        Folder.Sync(_folder);
        _file?.Dispose();
        _file = file;
        _current = next;
        _length = _wholeLength = frame.Length;
    }

    void Load()
    {
        Generation[] found = [.. s_names.Select(name => Generation.Load(Path.Join(_folder, name)))];
        int newest = found[0].Sequence >= found[1].Sequence ? 0 : 1;
        Generation chosen = found[newest];
        if (chosen.Sequence == 0)
        {
            if (found.Any(generation => generation.LengthBytes > 0))
            {
                throw new OutputException(
                    _folder,
                    "the state in it is damaged from its beginning; move it away to start anew, with --from end if "
                    + "what is in the logs went out before");
            }
            return;
        }
        if (found.Any(generation => generation.IsDamaged))
        {
            Notice = "the end of the state was damaged or cut off; what came after the last good checkpoint is read "
                + "again";
        }
        _current = newest;
        _sequence = chosen.Sequence;
        Outputs = chosen.Outputs;
        foreach (StreamState stream in chosen.Streams.Values)
            _streams[stream.Id] = stream;
        // The next commit begins the other file: what is damaged is not written behind.
    }

    static FileStream OpenLock(string folder)
    {
        string path = Path.Join(folder, LockName);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException)
            && File.Exists(path))
        {
            throw new OutputException(folder, "another guardrly works with this state; give this one another --state");
        }
    }

    /// <summary>One of the two files, as far as it is good.</summary>
    sealed class Generation
    {
        public Dictionary<int, StreamState> Streams { get; } = [];

        public IReadOnlyList<OutputMark> Outputs { get; private set; } = [];

        public long Sequence { get; private set; }

        public long LengthBytes { get; private set; }

        public bool IsDamaged { get; private set; }

        public static Generation Load(string path)
        {
            var generation = new Generation();
            if (!File.Exists(path))
                return generation;
            byte[] bytes;
            try
            {
                bytes = File.ReadAllBytes(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new OutputException(path, $"the state cannot be read: {IoReason.Of(error)}", error);
            }
            generation.Take(path, bytes);
            return generation;
        }

        void Take(string path, byte[] bytes)
        {
            LengthBytes = bytes.Length;
            int at = 0;
            while (at < bytes.Length)
            {
                CheckpointFrame? frame;
                int length;
                try
                {
                    frame = CheckpointFrame.Read(bytes.AsSpan(at), out length);
                }
                catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
                {
                    throw new OutputException(path, $"the state cannot be used: {error.Message}", error);
                }
                if (frame is null || frame.IsWhole != (at == 0) || (at > 0 && frame.Sequence != Sequence + 1))
                    break;
                Apply(frame);
                at += length;
            }
            IsDamaged = at < bytes.Length;
        }

        void Apply(CheckpointFrame frame)
        {
            Sequence = frame.Sequence;
            Outputs = frame.Outputs;
            foreach (StreamState stream in frame.Streams)
                Streams[stream.Id] = stream;
            foreach (int id in frame.Removed)
                Streams.Remove(id);
        }
    }
}

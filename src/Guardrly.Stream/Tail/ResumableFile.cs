using Guardrly.Native;
using Guardrly.Sinks;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Tail;

/// <summary>
/// A file that is written behind what it holds. On start it is cut back to what the last checkpoint knows of: what came
/// after that is written again. For its owner alone when it is new.
/// </summary>
internal sealed class ResumableFile : TailOutput
{
    readonly string _path;
    SafeFileHandle _file;
    FileKey _key;
    long _length;

    /// <summary>Opens it.</summary>
    /// <param name="address">The argument that named it.</param>
    /// <param name="path">Its path; missing folders are made.</param>
    /// <param name="mark">What the last checkpoint knows of it, or null.</param>
    /// <param name="say">Told where the file is not what the checkpoint knows.</param>
    /// <exception cref="OutputException">It cannot be opened.</exception>
    public ResumableFile(string address, string path, OutputMark? mark, Action<string> say)
        : base(address)
    {
        _path = path;
        (_file, _key, _length) = Open(path);
        if (mark is not { } known)
            return;
        if (known.Key != _key)
        {
            say($"{path}: is another file than before, and is written on at its end");
            return;
        }
        if (_length < known.LengthBytes)
        {
            say($"{path}: is {known.LengthBytes - _length} bytes shorter than it was; it is written on at its end");
            return;
        }
        Guarded(() => RandomAccess.SetLength(_file, known.LengthBytes));
        _length = known.LengthBytes;
    }

    /// <inheritdoc/>
    public override OutputMark Mark => new(Address, _key, _length);

    /// <inheritdoc/>
    public override void Sync() => Guarded(() => RandomAccess.FlushToDisk(_file));

    /// <inheritdoc/>
    public override void Reopen()
    {
        if (FileStatus.TryRead(_path, followLinks: true, out FileStatus now, out _) && FileKey.Of(now) == _key)
            return;
        (SafeFileHandle file, FileKey key, long length) = Open(_path);
        Sync();
        _file.Dispose();
        (_file, _key, _length) = (file, key, length);
    }

    /// <inheritdoc/>
    public override void Dispose() => _file.Dispose();

    /// <inheritdoc/>
    protected override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file, bytes, _length); // a write that failed in the middle is done over
            _length += bytes.Length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    static (SafeFileHandle File, FileKey Key, long Length) Open(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Folder.Create(folder);
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            bool isNew = !File.Exists(path);
            SafeFileHandle file = new FileStream(path, options).SafeFileHandle;
            if (isNew)
                Folder.Sync(Path.GetDirectoryName(path) ?? "");
            if (!FileStatus.TryRead(file, path, out FileStatus status) || status.Kind != FileKind.Regular)
            {
                file.Dispose();
                throw new OutputException(path, "is no file; tail writes to files and to standard output");
            }
            return (file, FileKey.Of(status), status.LengthBytes);
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"cannot be opened: {IoReason.Of(error)}", error);
        }
    }

    void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    OutputException Failed(Exception error) => new(_path, $"cannot be written: {IoReason.Of(error)}", error);
}

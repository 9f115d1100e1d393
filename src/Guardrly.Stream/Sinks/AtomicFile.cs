using System.Security.Cryptography;
using Guardrly.Native;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Sinks;

/// <summary>
/// A file that appears under its name whole or not at all: written beside it under a temporary name, readable by the
/// owner alone; then made durable, given its permissions and renamed, and the folder made durable.
/// </summary>
internal sealed class AtomicFile : ByteSink
{
    /// <summary>How the temporary names end. One that is left over is of no use to anybody.</summary>
    public const string TemporarySuffix = ".guardrly-tmp";

    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode GroupBits = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    static readonly PendingFiles s_pending = new();

    readonly string _path;
    readonly string _target;
    readonly string _temporary;
    readonly SafeFileHandle _file;
    readonly FileStatus? _model;
    readonly bool _isInPlace;
    OutputFlow _flow;
    long _length;

    /// <summary>Creates the temporary file.</summary>
    /// <param name="path">The final name. If it is a link, what it leads to is replaced, and the link stays.</param>
    /// <param name="modeOf">The input whose permission bits it takes, or null: 0600.</param>
    /// <exception cref="OutputException">It cannot be created.</exception>
    /// <exception cref="OperationCanceledException">After <see cref="RemoveAllPending"/>.</exception>
    public AtomicFile(string path, string? modeOf)
    {
        _path = path;
        _target = RealPath.Of(path);
        if (modeOf is not null && FileStatus.TryRead(modeOf, followLinks: true, out FileStatus status, out _)
            && status.Kind == FileKind.Regular)
        {
            _model = status;
            _isInPlace = FileStatus.TryRead(_target, followLinks: true, out FileStatus old, out _)
                && old.Identity == status.Identity;
        }
        _temporary = TemporaryName(_target);
        _flow = new OutputFlow(Path.GetDirectoryName(_target) ?? _target);
        try
        {
            _file = s_pending.Create(_temporary, OpenNew);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"cannot be created: {IoReason.Of(error)}", error);
        }
    }

    /// <summary>
    /// Removes every temporary file of this process that was not completed, and lets no new one come up. For a signal
    /// handler's last act; safe from any thread, never throws.
    /// </summary>
    public static void RemoveAllPending() => s_pending.RemoveAll();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _flow.BeforeWrite(_file, _length, bytes.Length);
            RandomAccess.Write(_file, bytes, _length);
            _length += bytes.Length;
            _flow.AfterWrite(_file, _length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        try
        {
            if (_flow.HasReserved)
                RandomAccess.SetLength(_file, _length);
            TakeOverOwnerAndMode();
            RandomAccess.FlushToDisk(_file);
            _file.Dispose();
            if (_isInPlace)
                RefuseIfChanged();
            File.Move(_temporary, _target, overwrite: true);
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
        s_pending.Forget(_temporary);
        Folder.Sync(Path.GetDirectoryName(_target) ?? "");
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        _file.Dispose();
        s_pending.Remove(_temporary);
    }

    static SafeFileHandle OpenNew(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options).SafeFileHandle;
    }

    /// <summary>
    /// In place the owner stays the same where that is allowed. Where it is not, the group's permissions are dropped:
    /// they would go to another group than before.
    /// </summary>
    void TakeOverOwnerAndMode()
    {
        if (OperatingSystem.IsWindows() || _model is not { } model)
            return;
        UnixFileMode mode = model.Permissions;
        if (_isInPlace && LibC.FChown(_file, model.Owner, model.Group) != 0
            && LibC.FChown(_file, uint.MaxValue, model.Group) != 0)
            mode &= ~GroupBits;
        File.SetUnixFileMode(_file, mode);
    }

    /// <summary>Somebody who writes to the input while it is replaced would lose what was written.</summary>
    void RefuseIfChanged()
    {
        bool isThere = FileStatus.TryRead(_target, followLinks: true, out FileStatus now, out _);
        if (!isThere || now.Identity != _model!.Value.Identity || now.LengthBytes != _model.Value.LengthBytes
            || now.Modified != _model.Value.Modified)
            throw new OutputException(_path, "was changed by another program meanwhile, and is left as it is");
    }

    OutputException Failed(Exception error) => new(_path, $"cannot be written: {IoReason.Of(error)}", error);

    /// <summary>In the same folder; short enough for every file system, whatever the name.</summary>
    static string TemporaryName(string target)
    {
        const int NameCharactersMax = 48;
        string name = Path.GetFileName(target);
        string stem = name[..Math.Min(name.Length, NameCharactersMax)];
        string random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        return Path.Join(Path.GetDirectoryName(target), $".{stem}.{random}{TemporarySuffix}");
    }
}

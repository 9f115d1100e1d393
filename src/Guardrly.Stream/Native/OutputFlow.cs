using Microsoft.Win32.SafeHandles;

namespace Guardrly.Native;

/// <summary>
/// Keeps the disk busy while a file is still being written, so that the fsync at its end finds little left to do:
/// space is reserved ahead in large pieces, and what is written starts for the disk soon. Both are hints; where the
/// system lacks them nothing changes but the time taken.
/// </summary>
/// <remarks>
/// Copying 256 MiB on ext4 took 132 ms with its fsync, and 80 ms like this. In memory (tmpfs) there is no disk to keep
/// busy, and reserving costs a third more than it takes to write.
/// </remarks>
/// <param name="folder">Where the file lies.</param>
internal struct OutputFlow(string folder)
{
    const int KeepSize = 1;
    const uint StartWriting = 2;

    /// <summary>Files below this are left alone.</summary>
    const long FirstBytes = 4 * 1024 * 1024;

    const long ReserveBytes = 32 * 1024 * 1024;
    const long WriteOutBytes = 8 * 1024 * 1024;

    long _reservedTo;
    long _startedTo;
    bool _isRefused;

    /// <summary>Whether space past the end may be reserved: the file must be cut to its length in the end.</summary>
    public readonly bool HasReserved => _reservedTo > 0;

    /// <summary>Called before bytes are written at <paramref name="offset"/>.</summary>
    public void BeforeWrite(SafeFileHandle file, long offset, int count)
    {
        if (_isRefused || offset < FirstBytes || offset + count <= _reservedTo || !OperatingSystem.IsLinux())
            return;
        long start = Math.Max(_reservedTo, offset);
        _isRefused = (_reservedTo == 0 && IsInMemory()) || LibC.FAllocate(file, KeepSize, start, ReserveBytes) != 0;
        if (!_isRefused)
            _reservedTo = start + ReserveBytes;
    }

    /// <summary>Called when the file has grown to <paramref name="length"/> bytes.</summary>
    public void AfterWrite(SafeFileHandle file, long length)
    {
        if (length - _startedTo < WriteOutBytes || !OperatingSystem.IsLinux())
            return;
        _ = LibC.SyncFileRange(file, _startedTo, length - _startedTo, StartWriting);
        _startedTo = length;
    }

    readonly bool IsInMemory()
    {
        try
        {
            return new DriveInfo(folder).DriveFormat is "tmpfs" or "ramfs";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Native;

/// <summary>The calls of the C library that .NET lacks, as they are. Callers ask for the system first.</summary>
internal static unsafe partial class LibC
{
    internal const int NoSuchFile = 2;
    internal const int NoSuchCall = 38;
    internal const int Interrupted = 4;
    internal const int Again = 11;
    internal const int BrokenPipe = 32;

    internal const int ReadOnly = 0;
    internal const int WriteOnly = 1;
    internal const int GetDescriptorFlags = 1;
    internal const int CloseOnExec = 1;

    // Every Unix.

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    internal static partial int FControl(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    internal static partial int FChown(SafeFileHandle file, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial byte* RealPath(string path, byte* room);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(PollRequest* requests, nuint count, int timeoutMilliseconds);

    // Linux.

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int StatX(int folder, string path, int flags, uint mask, StatXResult* result);

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    internal static partial int SyncFileRange(SafeFileHandle file, long offset, long length, uint flags);

    [LibraryImport("libc", EntryPoint = "fallocate")]
    internal static partial int FAllocate(SafeFileHandle file, int mode, long offset, long length);

    /// <summary><c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollRequest
    {
        internal const short ForOutput = 4;

        public int Descriptor;
        public short Events;
        public short ReturnedEvents;
    }

    /// <summary><c>struct statx</c>, the same on every architecture; only what is asked for has a name here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct StatXResult
    {
        internal const int CurrentFolder = -100;
        internal const int DoNotFollow = 0x100;

        /// <summary>Type, mode, links, owner, group, modification time, inode, size, birth time.</summary>
        internal const uint MaskWanted = 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x40 | 0x100 | 0x200 | 0x800;

        /// <summary>The path is empty: the folder's descriptor is the file's own.</summary>
        internal const int EmptyPath = 0x1000;

        [FieldOffset(16)] public uint LinkCount;
        [FieldOffset(20)] public uint Owner;
        [FieldOffset(24)] public uint Group;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong LengthBytes;
        [FieldOffset(80)] public long CreatedSeconds;
        [FieldOffset(88)] public uint CreatedNanoseconds;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }
}

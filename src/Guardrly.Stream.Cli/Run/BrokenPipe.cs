namespace Guardrly.Cli.Run;

/// <summary>Whoever reads the output has gone, as in <c>guardrly redact big.log | head</c>: no failure of ours.</summary>
static class BrokenPipe
{
    const int Epipe = 32;                             // Linux and macOS
    const int NoData = unchecked((int)0x800700E8);    // Windows: ERROR_NO_DATA

    /// <summary>It says so.</summary>
    public static bool Is(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is IOException { HResult: Epipe or NoData })
                return true;
        }
        return false;
    }
}

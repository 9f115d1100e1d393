namespace Guardrly.Cli;

/// <summary>What the program ends with.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary><c>scan</c> found something.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>An input or an output failed; the others are done.</summary>
    public const int Failed = 3;

    /// <summary>Interrupted by SIGHUP: 128 + 1. Nothing half-written is left.</summary>
    public const int HungUp = 129;

    /// <summary>Interrupted by SIGINT: 128 + 2. Nothing half-written is left.</summary>
    public const int Interrupted = 130;

    /// <summary>Interrupted by SIGTERM: 128 + 15. Nothing half-written is left.</summary>
    public const int Terminated = 143;
}

using Guardrly.Cli.Report;
using Guardrly.Redaction;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>What all jobs of a run share.</summary>
/// <param name="Redactor">What masks.</param>
/// <param name="Inputs">How inputs are opened.</param>
/// <param name="Interruption">What stops them.</param>
/// <param name="Meter">Where they tell how far they are.</param>
sealed record RunContext(Redactor Redactor, InputOptions Inputs, Interruption Interruption, ByteMeter Meter)
{
    /// <summary>How many threads may mask one file.</summary>
    public int ThreadsPerFile { get; init; } = 1;

    /// <summary>Opens an input. A named pipe waits here for whoever writes to it.</summary>
    /// <exception cref="InputException">It cannot be.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public ByteSource Open(InputEntry entry) =>
        Interruption.Outside((entry, Inputs), static state => state.entry.Open(state.Inputs));
}

using Spectre.Console;

namespace Guardrly.Cli.Report;

/// <summary>Standard error as a terminal with colours. Touched only where it is one: it costs start-up time.</summary>
static class Terminal
{
    /// <summary>Standard error. <c>NO_COLOR</c>, set to anything, takes the colours away.</summary>
    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            ? ColorSystemSupport.Detect
            : ColorSystemSupport.NoColors,
    });
}

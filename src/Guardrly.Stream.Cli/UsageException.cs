namespace Guardrly.Cli;

/// <summary>The command line asks for something that makes no sense; the message says what would.</summary>
sealed class UsageException(string message) : Exception(message);

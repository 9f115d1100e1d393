namespace Guardrly.Cli.Config;

/// <summary>
/// Something in the configuration is not right. The message is whole: <c>guardrly.json:3:7: what is wrong</c>.
/// </summary>
sealed class ConfigException(string message) : Exception(message);

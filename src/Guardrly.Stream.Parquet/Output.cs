using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Parquet;

/// <summary>Turns what the system says about a file into what the user is told.</summary>
internal static class Output
{
    /// <summary>Does something with a file.</summary>
    /// <exception cref="OutputException">It failed.</exception>
    public static T Try<T>(string path, string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"{what}: {IoReason.Of(error)}", error);
        }
    }

    /// <inheritdoc cref="Try"/>
    public static async Task TryAsync(string path, string what, Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception error) when (error is (IOException and not OutputException) or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"{what}: {IoReason.Of(error)}", error);
        }
    }
}

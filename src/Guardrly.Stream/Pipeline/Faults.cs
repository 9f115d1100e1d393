using System.Runtime.ExceptionServices;

namespace Guardrly.Pipeline;

/// <summary>Which of several faults is the cause.</summary>
internal static class Faults
{
    /// <summary>
    /// Waits for all; then throws the first fault that is no cancellation, else the cancellation: a stage that failed
    /// has cancelled the others.
    /// </summary>
    public static async Task WhenAllAsync(IReadOnlyCollection<Task> tasks)
    {
        var all = Task.WhenAll(tasks);
        try
        {
            await all.ConfigureAwait(false);
        }
        catch (Exception first)
        {
            Exception[] faults = [.. all.Exception?.Flatten().InnerExceptions ?? [], first];
            Exception cause = Array.Find(faults, fault => fault is not OperationCanceledException) ?? first;
            ExceptionDispatchInfo.Throw(cause);
        }
    }
}

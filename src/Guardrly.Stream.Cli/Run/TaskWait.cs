namespace Guardrly.Cli.Run;

/// <summary>Work that is waited for with a look at how far it is.</summary>
interface IWaitable
{
    /// <summary>Waits until it has ended or a signal came; false if neither happened in time.</summary>
    bool Wait(TimeSpan time);
}

/// <summary>Waits for a task.</summary>
sealed class TaskWait(Task task, Interruption interruption) : IWaitable
{
    /// <inheritdoc/>
    public bool Wait(TimeSpan time)
    {
        try
        {
            return Task.WhenAny(task).Wait(time, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}

using Guardrly.Cli.Options;
using Guardrly.Cli.Run;

namespace Guardrly.Cli.Report;

/// <summary>Decides whether there is a progress bar.</summary>
static class Progress
{
    // What is done sooner needs no bar.
    static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    /// <summary>Waits for the jobs, and shows how far they are where somebody is looking.</summary>
    public static void WaitFor(IWaitable jobs, ByteMeter meter, RunOptions options, bool dataOnStandardOutput)
    {
        bool shown = !options.Quiet && !options.Json && !Console.IsErrorRedirected
            // A bar in the midst of data is no use.
            && (!dataOnStandardOutput || Console.IsOutputRedirected);
        if (!shown)
            jobs.Wait(Timeout.InfiniteTimeSpan);
        else if (!jobs.Wait(s_patience))
            ProgressBar.Show(jobs, meter);
    }
}

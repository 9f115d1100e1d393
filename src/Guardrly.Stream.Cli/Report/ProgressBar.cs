using Guardrly.Cli.Run;
using Spectre.Console;

namespace Guardrly.Cli.Report;

/// <summary>Bytes, rate and time left, on a terminal.</summary>
static class ProgressBar
{
    static readonly TimeSpan s_refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows it until the jobs have ended.</summary>
    public static void Show(IWaitable jobs, ByteMeter meter)
    {
        bool known = meter.TotalBytes is > 0;
        ProgressColumn[] columns = known
            ? [new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new TransferSpeedColumn(),
                new RemainingTimeColumn()]
            : [new SpinnerColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new ElapsedTimeColumn()];
        Terminal.Error.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            ProgressTask task = context.AddTask("read", maxValue: known ? meter.TotalBytes!.Value : double.MaxValue);
            task.IsIndeterminate = !known;
            while (!jobs.Wait(s_refresh))
                task.Value = meter.ConsumedBytes;
        });
    }
}

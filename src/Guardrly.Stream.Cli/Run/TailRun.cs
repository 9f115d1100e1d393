using System.Diagnostics;
using System.Runtime.InteropServices;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Platforms;
using Guardrly.Sinks;
using Guardrly.Tail;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly tail</c> from its options to its exit code.</summary>
static class TailRun
{
    /// <summary>Follows until a signal comes.</summary>
    public static int Execute(TailOptions options)
    {
        RunConfig config = ConfigFile.Load(options.ConfigPath);
        Messages.Redactor = config.Redactor;
        if (options.OnlyStatus || options.Explained is not null)
            return Tell(options);
        PlatformTable platforms = PlatformTable.BuiltIn.Allow([.. config.AllowedDomains, .. options.AllowDomains]);
        using CheckpointStore store = CheckpointStore.Open(options.State);
        Action<string> say = Messages.Error;
        var sinks = new List<TailSink>();
        try
        {
            var opener = new TailSinks(platforms, config.Redactor, store, say);
            foreach (SinkAddress address in options.Sinks)
                sinks.Add(opener.OpenRecords(address));
            foreach (SinkAddress address in options.AlertSinks)
                sinks.Add(opener.OpenAlerts(address));
            var stages = new TailStages(config.Redactor, platforms, config.Alerts, sinks);
            var settings = new TailSettings
            {
                Paths = options.Paths,
                FromEnd = options.FromEnd,
                OwnPaths = [.. options.Sinks.Concat(options.AlertSinks)
                    .Where(sink => !sink.IsStandardOutput).Select(sink => sink.Path)],
                SafePath = Messages.Safe,
            };
            using var notice = new ChangeNotice(options.Paths);
            using var loop = new TailLoop(settings, stages, store, TimeProvider.System, say);
            return Follow(loop, notice);
        }
        finally
        {
            foreach (TailSink sink in sinks)
                sink.Output.Dispose();
        }
    }

    static int Tell(TailOptions options)
    {
        CheckpointView view = CheckpointStore.View(options.State);
        if (options.OnlyStatus)
            Console.Out.Write(options.Json ? TailStatus.Json(view) : TailStatus.Table(view));
        if (options.Explained is not null)
            Console.Out.Write(TailStatus.Explain(view, options.Paths, options.Explained));
        return ExitCode.Done;
    }

    static int Follow(TailLoop loop, ChangeNotice notice)
    {
        int exitCode = 0;
        using PosixSignalRegistration interrupt = On(PosixSignal.SIGINT, ExitCode.Interrupted);
        using PosixSignalRegistration terminate = On(PosixSignal.SIGTERM, ExitCode.Terminated);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            loop.Reopen();
            notice.Wake();
        });
        List<string> changed = [];
        try
        {
            loop.Begin();
            bool isOverrun = false;
            var sinceRenewal = Stopwatch.StartNew();
            while (Volatile.Read(ref exitCode) == 0)
            {
                long wait = loop.Step(changed, isOverrun);
                changed.Clear();
                if (wait > 0)
                    notice.Wait(TimeSpan.FromMilliseconds(wait));
                isOverrun = notice.Drain(changed);
                if (sinceRenewal.ElapsedMilliseconds < 1000)
                    continue;
                notice.Renew();
                sinceRenewal.Restart();
            }
            loop.Stop();
            return exitCode;
        }
        catch (OutputException exception) when (exception.IsReaderGone)
        {
            return ExitCode.Done;
        }

        PosixSignalRegistration On(PosixSignal signal, int code) => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            Interlocked.CompareExchange(ref exitCode, code, 0);
            notice.Wake();
        });
    }
}

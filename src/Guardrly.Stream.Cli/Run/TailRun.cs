using System.Runtime.InteropServices;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
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
        using var unit = new TailUnit(options, config);
        int exitCode = 0;
        using PosixSignalRegistration interrupt = On(PosixSignal.SIGINT, ExitCode.Interrupted);
        using PosixSignalRegistration terminate = On(PosixSignal.SIGTERM, ExitCode.Terminated);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            unit.Reopen();
        });
        bool isShown = TailView.IsWanted && !options.Quiet
            && !options.Sinks.Concat(options.AlertSinks).Any(sink => sink.IsStandardOutput);
        using TailView? view = isShown ? new TailView(unit.Loop) : null;
        try
        {
            unit.Run();
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
            unit.Stop();
        });
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
}

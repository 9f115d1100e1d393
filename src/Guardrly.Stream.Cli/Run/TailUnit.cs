using System.Diagnostics;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Platforms;
using Guardrly.Sinks;
using Guardrly.Tail;

namespace Guardrly.Cli.Run;

/// <summary>One tail at work: its state, its outputs and its loop.</summary>
sealed class TailUnit : IDisposable
{
    readonly CheckpointStore _store;
    readonly List<TailSink> _sinks = [];
    readonly ChangeNotice _notice;
    readonly TailLoop _loop;
    readonly TailMeter _meter;
    readonly TailStages _stages;
    volatile bool _isStopped;

    /// <summary>Opens everything.</summary>
    /// <exception cref="OutputException">An output or the state cannot be used.</exception>
    public TailUnit(TailOptions options, RunConfig config)
    {
        PlatformTable platforms = PlatformTable.BuiltIn.Allow([.. config.AllowedDomains, .. options.AllowDomains]);
        _store = CheckpointStore.Open(options.State);
        try
        {
            var opener = new TailSinks(platforms, config.Redactor, _store, Messages.Error);
            foreach (SinkAddress address in options.Sinks)
                _sinks.Add(opener.OpenRecords(address));
            foreach (SinkAddress address in options.AlertSinks)
                _sinks.Add(opener.OpenAlerts(address));
            TailStages stages = _stages = new TailStages(config.Redactor, platforms, config.Alerts, _sinks);
            var settings = new TailSettings
            {
                Paths = options.Paths,
                FromEnd = options.FromEnd,
                OwnPaths = [.. options.Sinks.Concat(options.AlertSinks)
                    .Where(sink => !sink.IsStandardOutput).Select(sink => sink.Path)],
                SafePath = Messages.Safe,
            };
            _notice = new ChangeNotice(options.Paths);
            _loop = new TailLoop(settings, stages, _store, TimeProvider.System, Messages.Error);
            _meter = new TailMeter(_loop);
        }
        catch
        {
            foreach (TailSink sink in _sinks)
                sink.Output.Dispose();
            _store.Dispose();
            throw;
        }
    }

    /// <summary>What it follows with.</summary>
    public TailLoop Loop => _loop;

    /// <summary>Ends <see cref="Run"/>. From any thread.</summary>
    public void Stop()
    {
        _isStopped = true;
        _notice.Wake();
    }

    /// <summary>Opens the outputs anew: they were rotated. From any thread.</summary>
    public void Reopen()
    {
        _loop.Reopen();
        _notice.Wake();
    }

    /// <summary>Follows until it is stopped, then writes everything out.</summary>
    /// <exception cref="OutputException">The state cannot be written at the start, or not everything at the
    /// end.</exception>
    public void Run()
    {
        List<string> changed = [];
        bool isOverrun = false;
        var sinceRenewal = Stopwatch.StartNew();
        _loop.Begin();
        while (!_isStopped)
        {
            long wait = _loop.Step(changed, isOverrun);
            changed.Clear();
            if (wait > 0)
                _notice.Wait(TimeSpan.FromMilliseconds(wait));
            isOverrun = _notice.Drain(changed);
            if (sinceRenewal.ElapsedMilliseconds < 1000)
                continue;
            _notice.Renew();
            sinceRenewal.Restart();
        }
        _loop.Stop();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meter.Dispose();
        _loop.Dispose();
        _stages.Dispose();
        _notice.Dispose();
        foreach (TailSink sink in _sinks)
            sink.Output.Dispose();
        _store.Dispose();
    }
}

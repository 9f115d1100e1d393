using System.Runtime.InteropServices;
using Guardrly.Cli.Config;
using Guardrly.Cli.Options;
using Guardrly.Cli.Report;
using Guardrly.Sinks;

namespace Guardrly.Cli.Run;

/// <summary><c>guardrly run</c>: everything that a config file asks for, in one process.</summary>
/// <remarks>
/// Paths in the file are relative to its folder. Audits run first, one after another; then all tails, a thread each,
/// until a signal comes. SIGHUP reads the file again: a good one takes the place of the one at work, a bad one is
/// complained about and changes nothing; outputs are opened anew either way.
/// </remarks>
sealed class ConfigRun : IDisposable
{
    readonly string _path;
    readonly Lock _lock = new();
    readonly ManualResetEventSlim _signal = new(initialState: false);
    List<TailUnit> _units = [];
    int _exitCode;
    bool _mustReload;
    bool _hasFailed;

    ConfigRun(string path) => _path = Path.GetFullPath(path);

    /// <summary>Runs a file; gives the exit code.</summary>
    /// <exception cref="ConfigException">The file is not right.</exception>
    public static int Execute(string path)
    {
        using var run = new ConfigRun(path);
        RunConfig config = ConfigFile.LoadFrom(path);
        if (config.Audits.Count + config.Tails.Count == 0)
            throw new ConfigException($"{path}: there is nothing to do in it; add 'tails' or 'audits'");
        Messages.Redactor = config.Redactor;
        int worst = ExitCode.Done;
        foreach (AuditOptions audit in config.Audits)
            worst = Math.Max(worst, AuditRun.Execute(audit with { Run = audit.Run with { ConfigPath = run._path } }));
        if (worst > ExitCode.Failed || config.Tails.Count == 0)
            return worst; // interrupted, or done
        int code = run.Follow(config);
        return code == ExitCode.Done ? worst : code;
    }

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();

    int Follow(RunConfig config)
    {
        using PosixSignalRegistration interrupt = On(PosixSignal.SIGINT, () => _exitCode = ExitCode.Interrupted);
        using PosixSignalRegistration terminate = On(PosixSignal.SIGTERM, () => _exitCode = ExitCode.Terminated);
        using PosixSignalRegistration hangUp = On(PosixSignal.SIGHUP, () => _mustReload = true);
        RunConfig? next = config;
        while (next is not null)
        {
            Messages.Redactor = next.Redactor;
            Thread[] threads = Start(next);
            next = WaitForSignal();
            foreach (TailUnit unit in _units)
                unit.Stop();
            foreach (Thread thread in threads)
                thread.Join();
            foreach (TailUnit unit in _units)
                unit.Dispose();
        }
        return _hasFailed ? ExitCode.Failed : _exitCode;
    }

    Thread[] Start(RunConfig config)
    {
        var units = new List<TailUnit>();
        try
        {
            foreach (TailOptions options in config.Tails)
                units.Add(new TailUnit(options, config));
        }
        catch
        {
            foreach (TailUnit unit in units)
                unit.Dispose();
            throw;
        }
        _units = units;
        Thread[] threads = [.. units.Select(unit => new Thread(() => Run(unit)) { Name = "tail" })];
        foreach (Thread thread in threads)
            thread.Start();
        return threads;
    }

    /// <summary>The next configuration; null: it is to end.</summary>
    RunConfig? WaitForSignal()
    {
        while (true)
        {
            _signal.Wait();
            lock (_lock)
            {
                _signal.Reset();
                if (_exitCode != 0 || _hasFailed)
                    return null;
                if (!_mustReload)
                    continue;
                _mustReload = false;
            }
            try
            {
                RunConfig config = ConfigFile.Load(_path);
                if (config.Tails.Count > 0)
                    return config;
                Messages.Error($"{_path}: there are no 'tails' in it; what runs goes on as it was");
            }
            catch (ConfigException error)
            {
                Messages.Error($"{error.Message}; what runs goes on as it was");
            }
            foreach (TailUnit unit in _units)
                unit.Reopen();
        }
    }

    void Run(TailUnit unit)
    {
        try
        {
            unit.Run();
        }
        catch (OutputException error)
        {
            if (!error.IsReaderGone)
                Messages.Error(error.Message);
            lock (_lock)
                _hasFailed = true;
            _signal.Set();
        }
    }

    PosixSignalRegistration On(PosixSignal signal, Action note) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        lock (_lock)
            note();
        _signal.Set();
    });
}

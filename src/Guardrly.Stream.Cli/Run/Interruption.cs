using System.Runtime.InteropServices;

namespace Guardrly.Cli.Run;

/// <summary>
/// Answers SIGINT, SIGTERM and SIGHUP: work stops, what is half-written is removed, and only then the program ends. A
/// second signal ends it at once.
/// </summary>
/// <remarks>
/// A thread that waits for input from a pipe cannot be woken. So the program does not wait for its threads to end but
/// only until each has ended or waits outside (<see cref="Outside"/>): there it holds no file that is not already given
/// up, and once back inside it stops.
/// </remarks>
sealed class Interruption : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly CancellationTokenSource _source = new();
    readonly PosixSignalRegistration[] _registrations;
    readonly Lock _lock = new();
    readonly ManualResetEventSlim _allOutside = new(initialState: true);
    int _insideCount;

    public Interruption()
    {
        Token = _source.Token;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
        ];
    }

    /// <summary>Cancelled by the first signal, or by <see cref="Stop"/>.</summary>
    public CancellationToken Token { get; }

    /// <summary>What the program ends with if it was interrupted: 128 and the signal's number.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Called by a thread before it opens, reads or writes anything.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            _insideCount++;
            _allOutside.Reset();
        }
    }

    /// <summary>Called by a thread that has ended, or is about to wait for something outside the program.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_insideCount == 0)
                _allOutside.Set();
        }
    }

    /// <summary>Runs what may wait for another program for ever: a read from a pipe, say.</summary>
    /// <exception cref="OperationCanceledException">The program was interrupted meanwhile.</exception>
    public TResult Outside<TResult, TState>(TState state, Func<TState, TResult> wait)
    {
        Leave();
        try
        {
            return wait(state);
        }
        finally
        {
            Enter();
            Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Stops the work without a signal: nobody wants its fruits any more.</summary>
    public void Stop() => _source.Cancel();

    /// <summary>After a signal: waits until no thread holds anything.</summary>
    public void WaitUntilAllOutside() => _allOutside.Wait(s_patience, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        // The rest is left to threads that may still wait outside.
    }

    void OnSignal(PosixSignalContext context)
    {
        if (ExitCode is not null)
            return;
        context.Cancel = true;
        ExitCode = context.Signal switch
        {
            PosixSignal.SIGINT => Cli.ExitCode.Interrupted,
            PosixSignal.SIGTERM => Cli.ExitCode.Terminated,
            _ => Cli.ExitCode.HungUp,
        };
        _source.Cancel();
    }
}

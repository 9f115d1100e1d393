namespace Guardrly.Alerts;

/// <summary>
/// A rule as a pure function: what a key's state becomes by a call of that key, and whether the call completes an
/// alert. No clock, no I/O, no memory beside the state. The key is the caller's: session and platform for the rules
/// over runs; rules over fingerprints have the credential.
/// </summary>
/// <typeparam name="TState">Plain data; its default is the state of a key that was never seen.</typeparam>
internal interface IAlertRule<TState>
    where TState : struct
{
    /// <summary>Which rule.</summary>
    static abstract AlertRule Rule { get; }

    /// <summary>The state after a call, from the one before it.</summary>
    /// <param name="state">Of the call's key.</param>
    /// <param name="call">The call.</param>
    /// <param name="settings">Thresholds.</param>
    /// <param name="completes">Whether an alert is complete with this call.</param>
    static abstract TState Next(TState state, in Call call, AlertSettings settings, out bool completes);
}

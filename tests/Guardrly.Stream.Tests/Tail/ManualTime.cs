namespace Guardrly.Tests.Tail;

/// <summary>A clock that stands still until it is told to go on.</summary>
internal sealed class ManualTime : TimeProvider
{
    long _milliseconds;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => _milliseconds;

    /// <summary>Lets time pass.</summary>
    public void Advance(long milliseconds) => _milliseconds += milliseconds;
}

using System.Diagnostics.Metrics;

namespace Guardrly.Tail;

/// <summary>What a tail does, as metrics of the meter <c>Guardrly.Tail</c>; no label holds anything of a log.</summary>
internal sealed class TailMeter : IDisposable
{
    readonly Meter _meter = new("Guardrly.Tail");

    /// <summary>Offers the figures of a loop.</summary>
    public TailMeter(TailLoop loop)
    {
        TailTally tally = loop.Tally;
        Count("guardrly.tail.output", () => tally.Bytes, "By", "Masked bytes that went out");
        Count("guardrly.tail.records", () => tally.Records, "{record}", "Records made");
        Count("guardrly.tail.alerts", () => tally.Alerts, "{alert}", "Alerts raised");
        Count("guardrly.tail.findings", () => tally.Findings, "{finding}", "Values masked");
        Count("guardrly.tail.lost", () => tally.LostBytes, "By", "Bytes destroyed unread");
        _meter.CreateObservableUpDownCounter("guardrly.tail.files", () => tally.Files, "{file}", "Files followed");
        _meter.CreateObservableUpDownCounter("guardrly.tail.lag", () => tally.LagBytes, "By", "Bytes not read yet");
        _meter.CreateObservableGauge(
            "guardrly.tail.stalled", () => loop.StalledBy is null ? 0 : 1, description: "An output fails; 0 or 1");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    void Count(string name, Func<long> value, string unit, string description) =>
        _meter.CreateObservableCounter(name, value, unit, description);
}

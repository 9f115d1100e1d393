using System.Diagnostics.Metrics;

namespace Guardrly.Tail;

/// <summary>What a tail does, as metrics of the meter <c>Guardrly.Tail</c>; no label holds anything of a log.</summary>
internal sealed class TailMeter : IDisposable
{
    readonly Meter _meter = new("Guardrly.Tail");

    /// <summary>Offers the figures of a loop.</summary>
    public TailMeter(TailLoop loop)
    {
        _meter.CreateObservableCounter("guardrly.tail.output", () => loop.Tally.Bytes, "By", "Masked bytes that went out");
        _meter.CreateObservableCounter("guardrly.tail.records", () => loop.Tally.Records, "{record}", "Records made");
        _meter.CreateObservableCounter("guardrly.tail.alerts", () => loop.Tally.Alerts, "{alert}", "Alerts raised");
        _meter.CreateObservableCounter("guardrly.tail.findings", () => loop.Tally.Findings, "{finding}", "Values masked");
        _meter.CreateObservableCounter("guardrly.tail.lost", () => loop.Tally.LostBytes, "By", "Bytes destroyed unread");
        _meter.CreateObservableUpDownCounter("guardrly.tail.files", () => loop.Tally.Files, "{file}", "Files followed");
        _meter.CreateObservableUpDownCounter("guardrly.tail.lag", () => loop.Tally.LagBytes, "By", "Bytes not read yet");
        _meter.CreateObservableGauge(
            "guardrly.tail.stalled", () => loop.StalledBy is null ? 0 : 1, description: "An output fails; 0 or 1");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}

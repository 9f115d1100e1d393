using Guardrly.Framing;

namespace Guardrly.Tail;

/// <summary>What went out, counted.</summary>
internal sealed class TailTally
{
    /// <summary>Masked bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Records, calls or not; 0 where no sink takes any.</summary>
    public long Records { get; private set; }

    /// <summary>Alerts.</summary>
    public long Alerts { get; private set; }

    /// <summary>Notes a batch.</summary>
    public void Add(RecordBatch batch, int skippedBytes)
    {
        Bytes += batch.StreamBytes - skippedBytes;
        Records += batch.RecordCount;
        Alerts += batch.Alerts.Count;
    }
}

using Guardrly.Framing;

namespace Guardrly.Tail;

/// <summary>What went out and what waits, counted. Written by the loop, read by anybody.</summary>
internal sealed class TailTally
{
    long _bytes;
    long _records;
    long _alerts;
    long _findings;
    long _lostBytes;
    long _lagBytes;
    int _files;

    /// <summary>Masked bytes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Records, calls or not; 0 where no sink takes any.</summary>
    public long Records => Interlocked.Read(ref _records);

    /// <summary>Alerts.</summary>
    public long Alerts => Interlocked.Read(ref _alerts);

    /// <summary>Values masked.</summary>
    public long Findings => Interlocked.Read(ref _findings);

    /// <summary>Bytes that were destroyed before they could be read.</summary>
    public long LostBytes => Interlocked.Read(ref _lostBytes);

    /// <summary>Bytes that were there and not read yet, when the files were last looked at.</summary>
    public long LagBytes => Interlocked.Read(ref _lagBytes);

    /// <summary>Files that are followed.</summary>
    public int Files => Volatile.Read(ref _files);

    /// <summary>Notes a batch.</summary>
    public void Add(RecordBatch batch, int skippedBytes)
    {
        Interlocked.Add(ref _bytes, batch.StreamBytes - skippedBytes);
        Interlocked.Add(ref _records, batch.RecordCount);
        Interlocked.Add(ref _alerts, batch.Alerts.Count);
        foreach (FindingMark finding in batch.Findings)
        {
            if (finding.Start >= skippedBytes)
                Interlocked.Add(ref _findings, finding.Count);
        }
    }

    /// <summary>Notes bytes that were destroyed.</summary>
    public void Lose(long bytes) => Interlocked.Add(ref _lostBytes, bytes);

    /// <summary>Notes how things stand.</summary>
    public void Look(IEnumerable<TailedFile> files)
    {
        long lag = 0;
        int count = 0;
        foreach (TailedFile file in files)
        {
            if (file.IsFinished)
                continue;
            count++;
            if (!file.State.IsPacked)
                lag += Math.Max(0, file.LengthBytes - file.ReadEnd);
        }
        Interlocked.Exchange(ref _lagBytes, lag);
        Volatile.Write(ref _files, count);
    }
}

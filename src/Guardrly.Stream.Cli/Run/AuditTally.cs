using Guardrly.Framing;
using Guardrly.Records;
using Guardrly.Sinks;

namespace Guardrly.Cli.Run;

/// <summary>Counts what goes by: what the closing tables show.</summary>
sealed class AuditTally : ISink
{
    /// <summary>Alerts of a rule that are shown.</summary>
    public const int AlertsShown = 3;

    readonly Lock _lock = new();
    readonly Dictionary<(byte Platform, short Status), long> _byStatus = [];
    readonly long[,] _byRisk = new long[4, 5];
    readonly SortedDictionary<string, RuleTally> _byRule = new(StringComparer.Ordinal);

    /// <summary>API calls.</summary>
    public long Calls { get; private set; }

    /// <summary>Records, calls or not.</summary>
    public long Records { get; private set; }

    /// <summary>Alerts of all rules.</summary>
    public long Alerts => _byRule.Values.Sum(rule => rule.Count);

    /// <summary>Calls by platform and effective status, by platform, then status; status 0 is none.</summary>
    public IEnumerable<(byte Platform, short Status, long Count)> ByStatus => _byStatus
        .OrderBy(entry => entry.Key)
        .Select(entry => (entry.Key.Platform, entry.Key.Status, entry.Value));

    /// <summary>Alerts by rule: how many, and the first of them.</summary>
    public IEnumerable<(string Rule, long Count, IEnumerable<Alert> First)> ByRule =>
        _byRule.Select(rule => (rule.Key, rule.Value.Count, rule.Value.First.Values.AsEnumerable()));

    /// <summary>Calls of an access and a risk.</summary>
    public long Count(Access access, Risk risk) => _byRisk[(int)access, (int)risk];

    /// <inheritdoc/>
    public ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Records += batch.RecordCount;
            foreach (ref readonly Record record in batch.Records)
            {
                if (record.IsCall)
                    Add(record);
            }
            for (int index = 0; index < batch.Alerts.Count; index++)
                Add(batch.Alerts[index], batch, index);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    void Add(in Record record)
    {
        Calls++;
        (byte, short) key = (record.Platform, record.EffectiveStatus);
        _byStatus[key] = _byStatus.GetValueOrDefault(key) + 1;
        _byRisk[(int)record.Access, (int)record.Risk]++;
    }

    void Add(Alert alert, RecordBatch batch, int index)
    {
        if (!_byRule.TryGetValue(alert.Rule, out RuleTally? rule))
            _byRule.Add(alert.Rule, rule = new RuleTally());
        rule.Count++;
        rule.First.Add((batch.Stream.Index, batch.Sequence, index), alert);
        // The first in the order of the streams, not of the lanes.
        if (rule.First.Count > AlertsShown)
            rule.First.RemoveAt(AlertsShown);
    }

    sealed class RuleTally
    {
        public long Count { get; set; }

        public SortedList<(int Stream, long Sequence, int Index), Alert> First { get; } = [];
    }
}

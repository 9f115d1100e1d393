using System.Text;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Record = Guardrly.Records.Record;

namespace Guardrly.Tests.Support;

/// <summary>A classified record, as the alert stage gets it; what is not named is harmless.</summary>
public sealed record AlertCall
{
    public static AlertCall Read => new();

    public static AlertCall Write => new() { Access = "write", Risk = 2 };

    public static AlertCall Delete => new() { Access = "delete", Risk = 3 };

    public static AlertCall Forbidden => new() { Status = 403 };

    public static AlertCall Throttled => new() { Status = 429 };

    public static AlertCall Token => Write with { IsToken = true };

    public static AlertCall Options => new() { Access = "none" };

    public static AlertCall Unanswered => new() { Status = 0 };

    public static AlertCall NoCall => new() { IsCall = false };

    public bool IsCall { get; init; } = true;

    public string? Session { get; init; } = "session-1";

    public byte Platform { get; init; }

    public int Status { get; init; } = 200;

    public string Access { get; init; } = "read";

    public byte Risk { get; init; } = 1;

    public bool IsToken { get; init; }

    public string? ErrorCode { get; init; }

    public string? Host { get; init; } = "api.example";

    public bool IsUnknownDomain { get; init; }

    public bool IsMetadataHost { get; init; }

    public long RequestBytes { get; init; } = -1;

    public int BodyFindings { get; init; }

    /// <summary>Milliseconds, or null.</summary>
    public long? Time { get; init; }

    /// <summary>Its line; null: the line after that of the call before it.</summary>
    public long? Line { get; init; }

    public int Ordinal { get; init; }

    public override string ToString() => IsCall
        ? $"{Access}{(IsToken ? " token" : "")} {Status} of {Session ?? "none"}/{Platform} at {Time}"
        + $"{(IsUnknownDomain ? " unknown" : "")}{(IsMetadataHost ? " metadata" : "")} {Host}"
        + $" {RequestBytes}/{BodyFindings}"
        : "no call";

    internal Access Verdict => Access switch
    {
        "read" => Records.Access.Read,
        "write" => Records.Access.Write,
        "delete" => Records.Access.Delete,
        _ => Records.Access.None,
    };
}

/// <summary>Gives calls to the alert stage, in batches of any size.</summary>
internal sealed class AlertCalls : IDisposable
{
    const int LineBytes = 100;

    readonly BatchPool _pool;
    readonly List<RecordBatch> _batches = [];

    public AlertCalls(IReadOnlyList<AlertCall> calls, IEnumerable<int>? cuts = null, StreamIdentity? stream = null)
    {
        _pool = new BatchPool();
        stream ??= new StreamIdentity(0, "agent.log");
        int index = 0;
        foreach (int count in cuts ?? [calls.Count])
        {
            RecordBatch batch = _pool.Rent(stream, _batches.Count);
            for (int end = Math.Min(calls.Count, index + count); index < end; index++)
                Add(batch, calls[index], calls[index].Line ?? index + 1);
            _batches.Add(batch);
        }
        Assert.Equal(calls.Count, index);
    }

    public IReadOnlyList<RecordBatch> Batches => _batches;

    public IEnumerable<Risk> Risks =>
        _batches.SelectMany(batch => batch.Records.ToArray()).Select(record => record.Risk);

    /// <summary>All alerts of some calls.</summary>
    public static List<Alert> AlertsOf(params IReadOnlyList<AlertCall> calls) => AlertsOf(AlertSettings.Default, calls);

    public static List<Alert> AlertsOf(AlertSettings settings, params IReadOnlyList<AlertCall> calls)
    {
        using var source = new AlertCalls(calls);
        return source.Run(new AlertWindows(PlatformTable.BuiltIn, settings));
    }

    /// <summary>Rule and line of each alert.</summary>
    public static string FiredBy(params IReadOnlyList<AlertCall> calls) => Fired(AlertsOf(calls));

    public static string Fired(IEnumerable<Alert> alerts) =>
        string.Join(" ", alerts.Select(alert => $"{alert.Rule}:{alert.Line}"));

    /// <summary>The alerts that some windows, which may have run before, find in these calls.</summary>
    public List<Alert> Run(AlertWindows windows)
    {
        var alerts = new List<Alert>();
        foreach (RecordBatch batch in _batches)
        {
            batch.Alerts.Clear();
            windows.Take(batch);
            alerts.AddRange(batch.Alerts);
        }
        return alerts;
    }

    public void Dispose()
    {
        foreach (RecordBatch batch in _batches)
            batch.Dispose();
        Assert.Equal(0, _pool.Rented);
    }

    static void Add(RecordBatch batch, AlertCall call, long line)
    {
        TextRange session = Stored(batch, call.Session);
        TextRange host = Stored(batch, call.Host);
        TextRange error = Stored(batch, call.ErrorCode);
        ref Record record = ref batch.AddRecord(-1);
        record.Line = line;
        record.Offset = (line - 1) * LineBytes;
        record.Ordinal = call.Ordinal;
        record.TimestampMilliseconds = call.Time ?? Record.NoTimestamp;
        record.SessionId = session;
        record.Platform = call.Platform;
        if (!call.IsCall)
            return;
        record.Endpoint = new TextRange(0, 0);
        record.Method = new TextRange(0, 0);
        record.Host = host;
        record.ErrorCode = error;
        record.Status = record.EffectiveStatus = (short)call.Status;
        record.Access = call.Verdict;
        record.Risk = (Risk)call.Risk;
        record.IsTokenCall = call.IsToken;
        record.IsUnknownDomain = call.IsUnknownDomain;
        record.IsMetadataHost = call.IsMetadataHost;
        record.RequestBytes = call.RequestBytes;
        record.RequestBodyFindings = call.BodyFindings;
    }

    static TextRange Stored(RecordBatch batch, string? text)
        => text is null ? default : batch.Store(Encoding.UTF8.GetBytes(text));
}

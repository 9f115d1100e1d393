using System.Globalization;
using System.Text;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Tests.Support;
using Record = Guardrly.Records.Record;

namespace Guardrly.Tests.Normalize;

/// <summary>A record of a log, as strings.</summary>
internal sealed record Seen(long Line, long Offset)
{
    public int Unit { get; init; }

    public string? Time { get; init; }

    public string? Level { get; init; }

    public string? Method { get; init; }

    public string? Host { get; init; }

    public string? Path { get; init; }

    public string? Query { get; init; }

    public string? Endpoint { get; init; }

    public int Status { get; init; }

    public double? Latency { get; init; }

    public string? Session { get; init; }

    public string? Agent { get; init; }

    public string? Tool { get; init; }

    public string? RequestId { get; init; }

    public long RequestBytes { get; init; }

    public long ResponseBytes { get; init; }

    public int BodyFindings { get; init; }

    public string? Body { get; init; }

    public string? Operation { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public bool IsExhausted { get; init; }

    /// <summary><c>LINE METHOD host/path STATUS</c>.</summary>
    public override string ToString() => $"{Line} {Method} {Host}{Path} {Status}";

    /// <summary>All records of a log, in order; nothing that was rented is left out.</summary>
    public static List<Seen> Of(string log, int pieceBytes = StreamLimits.BatchReadBytes)
        => Of(Encoding.UTF8.GetBytes(log), new NormalizeCounts(), pieceBytes);

    /// <inheritdoc cref="Of(string, int)"/>
    public static List<Seen> Of(
        ReadOnlySpan<byte> log, NormalizeCounts counts, int pieceBytes = StreamLimits.BatchReadBytes)
    {
        var pool = new BatchPool();
        var normalizer = new Normalizer(PlatformTable.BuiltIn, counts);
        var ready = new Queue<RecordBatch>();
        var seen = new List<Seen>();
        foreach (RecordBatch batch in Batches.Of(pool, log, pieceBytes))
            normalizer.Take(batch, ready);
        long sequence = 0;
        while (ready.TryDequeue(out RecordBatch? batch))
        {
            Assert.Equal(sequence++, batch.Sequence);
            foreach (Record record in batch.Records)
                seen.Add(From(batch, record));
            batch.Dispose();
        }
        Assert.Equal(0, pool.Rented);
        Assert.Equal(seen.Count, counts.Records);
        Assert.Equal(counts.Units + counts.ExtraRecords + counts.Unanswered, counts.Records);
        return seen;
    }

    /// <summary>The calls of a log.</summary>
    public static List<Seen> Calls(string log) => [.. Of(log).Where(seen => seen.Endpoint is not null)];

    /// <summary>The calls of a log as texts.</summary>
    public static string[] Texts(string log) => [.. Calls(log).Select(call => call.ToString())];

    /// <summary>The only call of a log.</summary>
    public static Seen Call(string log) => Assert.Single(Calls(log));

    static Seen From(RecordBatch batch, Record record)
    {
        string? Text(TextRange range) => range.IsNull ? null : Encoding.UTF8.GetString(batch[range]);
        return new Seen(record.Line, record.Offset)
        {
            Unit = record.Unit < 0 ? -1 : 0,
            Time = record.TimestampMilliseconds == Record.NoTimestamp ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(record.TimestampMilliseconds)
                    .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            Level = Text(record.Level),
            Method = Text(record.Method),
            Host = Text(record.Host),
            Path = Text(record.Path),
            Query = Text(record.Query),
            Endpoint = Text(record.Endpoint),
            Status = record.Status,
            Latency = double.IsNaN(record.LatencyMilliseconds) ? null : record.LatencyMilliseconds,
            Session = Text(record.SessionId),
            Agent = Text(record.Agent),
            Tool = Text(record.Tool),
            RequestId = Text(record.RequestId),
            RequestBytes = record.RequestBytes,
            ResponseBytes = record.ResponseBytes,
            BodyFindings = record.RequestBodyFindings,
            Body = Text(record.RequestBody),
            Operation = Text(record.Operation),
            ErrorCode = Text(record.ErrorCode),
            ErrorMessage = Text(record.ErrorMessage),
            IsExhausted = record.RateLimitExhausted,
        };
    }
}

using System.Globalization;
using System.Text;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Normalize.Text;
using Guardrly.Records;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Text;

/// <summary>What the text shapes say of a log, as strings.</summary>
internal sealed record Said(CallPhase Phase, long Line)
{
    public string? Time { get; init; }

    public string? Level { get; init; }

    public string? Method { get; init; }

    public string? Url { get; init; }

    public string? Host { get; init; }

    public int Status { get; init; }

    public double? Latency { get; init; }

    public string? Session { get; init; }

    public string? RequestId { get; init; }

    public string? Key { get; init; }

    public string? Agent { get; init; }

    public string? Tool { get; init; }

    public string? Body { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public long? RequestBytes { get; init; }

    public long? ResponseBytes { get; init; }

    public bool IsOpen { get; init; }

    public bool HasResponseBody { get; init; }

    public bool IsExhausted { get; init; }

    /// <summary>Everything that a log's lines say, in order.</summary>
    public static List<Said> Of(string log, int pieceBytes = StreamLimits.BatchReadBytes)
    {
        var pool = new BatchPool();
        var shapes = TextShapes.Create();
        var facts = new FactList();
        var said = new List<Said>();
        foreach (RecordBatch batch in Batches.Of(pool, log, pieceBytes))
        {
            for (int unit = 0; unit < batch.UnitCount; unit++)
            {
                facts.Clear();
                var text = new UnitText(batch, unit, batch.Units[unit].Text, 0);
                bool isRead = shapes.Any(shape => shape.TryRead(text, facts));
                Assert.Equal(isRead, facts.Count > 0);
                foreach (CallFacts each in facts.All)
                    said.Add(From(batch, batch.Units[unit].Line, each));
            }
            batch.Dispose();
        }
        return said;
    }

    /// <summary>The only call, or part of one, in a log.</summary>
    public static Said Call(string log) => Assert.Single(Of(log), each => each.Phase != CallPhase.None);

    /// <summary>The calls in a log as <c>line METHOD url status</c>.</summary>
    public static string[] Calls(string log) =>
    [
        .. Of(log).Where(each => each.Phase is CallPhase.Whole or CallPhase.Request or CallPhase.Response)
            .Select(each => $"{each.Line} {each.Method} {each.Url} {each.Status}"),
    ];

    static Said From(RecordBatch batch, long line, in CallFacts facts)
    {
        string? Text(TextRange range) => range.IsNull ? null : Encoding.UTF8.GetString(batch[range]);
        return new Said(facts.Phase, line)
        {
            Time = facts.TimestampMilliseconds == Guardrly.Records.Record.NoTimestamp
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(facts.TimestampMilliseconds)
                    .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            Level = Text(facts.Level),
            Method = Text(facts.Method),
            Url = Text(facts.Url),
            Host = Text(facts.Host),
            Status = facts.Status,
            Latency = double.IsNaN(facts.LatencyMilliseconds) ? null : facts.LatencyMilliseconds,
            Session = Text(facts.SessionId),
            RequestId = Text(facts.RequestId),
            Key = Text(facts.JoinKey),
            Agent = Text(facts.Agent),
            Tool = Text(facts.Tool),
            Body = Text(facts.RequestBody),
            ErrorCode = Text(facts.ErrorCode),
            ErrorMessage = Text(facts.ErrorMessage),
            RequestBytes = facts.RequestBytes < 0 ? null : facts.RequestBytes,
            ResponseBytes = facts.ResponseBytes < 0 ? null : facts.ResponseBytes,
            IsOpen = facts.IsOpen,
            HasResponseBody = facts.HasResponseBody,
            IsExhausted = facts.RateLimitExhausted,
        };
    }
}

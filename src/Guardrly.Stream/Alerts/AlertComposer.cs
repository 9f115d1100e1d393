using System.Text;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>Makes the alert that a record completed.</summary>
internal sealed class AlertComposer(PlatformTable platforms)
{
    readonly AlertId _id = new();

    /// <summary>The alert of a rule.</summary>
    /// <param name="rule">Which rule.</param>
    /// <param name="batch">Where the record lies.</param>
    /// <param name="record">The record that completed it.</param>
    /// <param name="evidence">The records that made it, in order; the last is <paramref name="record"/>.</param>
    public Alert Compose(AlertRule rule, RecordBatch batch, in Record record, ReadOnlySpan<EvidenceMark> evidence)
    {
        var facts = RuleFacts.Of(rule);
        var call = new Call(batch, in record);
        string platform = platforms.Name(record.Platform);
        bool isRun = rule <= AlertRule.WriteBurstNoRead;
        return new Alert(
            _id.Of(facts, batch, record, platform, evidence),
            facts.Name,
            SeverityOf(rule, facts, call),
            batch.Stream.Source,
            LineOf(record.Line),
            TimestampOf(record),
            platform,
            TextOf(batch, record.SessionId),
            isRun ? evidence.Length : null,
            call.IsToUnknownDomain && !isRun ? TextOf(batch, record.Host) : null,
            rule == AlertRule.LargeSensitivePayload ? record.RequestBytes : null,
            facts.Action,
            EvidenceOf(batch.Stream.Source, evidence));
    }

    static Severity SeverityOf(AlertRule rule, RuleFacts facts, in Call call) => rule switch
    {
        AlertRule.UnknownDomain when call.Record.IsMetadataHost => Severity.Critical,
        AlertRule.LargeSensitivePayload when call.IsToUnknownDomain => Severity.Critical,
        _ => facts.Severity,
    };

    static Evidence[] EvidenceOf(string source, ReadOnlySpan<EvidenceMark> marks)
    {
        var evidence = new Evidence[marks.Length];
        for (int index = 0; index < marks.Length; index++)
            evidence[index] = new Evidence(source, LineOf(marks[index].Line), marks[index].Offset);
        return evidence;
    }

    static long? LineOf(long line) => line > 0 ? line : null;

    static DateTimeOffset? TimestampOf(in Record record)
    {
        if (record.TimestampMilliseconds == Record.NoTimestamp)
            return null;
        long min = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
        long max = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(record.TimestampMilliseconds, min, max));
    }

    static string? TextOf(RecordBatch batch, TextRange range)
    {
        if (range.IsNull)
            return null;
        ReadOnlySpan<byte> text = batch[range];
        if (text.Length > StreamLimits.AlertTextBytesMax)
        {
            int end = StreamLimits.AlertTextBytesMax;
            for (int back = 0; back < 3 && (text[end] & 0xC0) == 0x80; back++)
                end--; // not into a character
            text = text[..end];
        }
        return Encoding.UTF8.GetString(text);
    }
}

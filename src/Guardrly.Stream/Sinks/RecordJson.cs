using System.Buffers;
using System.Text;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Redaction;

namespace Guardrly.Sinks;

/// <summary>Writes records as JSON, a line each, in the field order of the audit format.</summary>
/// <param name="platforms">Names of platforms.</param>
/// <param name="nameOf">Names of kinds, a user's own ones included.</param>
internal sealed class RecordJson(PlatformTable platforms, Func<SecretKind, string> nameOf)
{
    /// <summary>Writes all records of a batch.</summary>
    public void Write(RecordBatch batch, IBufferWriter<byte> output)
    {
        byte[] source = Encoding.UTF8.GetBytes(batch.Stream.Source);
        foreach (ref readonly Record record in batch.Records)
            Write(batch, record, source, output);
    }

    void Write(RecordBatch batch, in Record record, ReadOnlySpan<byte> source, IBufferWriter<byte> output)
    {
        output.Write("{\"source\":"u8);
        JsonText.WriteString(output, source);
        Number(output, ",\"line\":"u8, record.Line == 0 ? -1 : record.Line);
        Number(output, ",\"offset\":"u8, record.Offset);
        output.Write(",\"timestamp\":"u8);
        JsonText.WriteTimestamp(output, record.TimestampMilliseconds);
        Text(output, ",\"level\":"u8, batch, record.Level);
        output.Write(",\"platform\":"u8);
        Word(output, record.IsCall ? platforms.Name(record.Platform) : null);
        Text(output, ",\"host\":"u8, batch, record.Host);
        Text(output, ",\"method\":"u8, batch, record.Method);
        Text(output, ",\"endpoint\":"u8, batch, record.Endpoint);
        Number(output, ",\"status\":"u8, record.Status == 0 ? -1 : record.Status);
        Number(output, ",\"effective_status\":"u8, record.EffectiveStatus == 0 ? -1 : record.EffectiveStatus);
        output.Write(",\"latency_ms\":"u8);
        JsonText.WriteNumber(output, record.LatencyMilliseconds);
        Text(output, ",\"session_id\":"u8, batch, record.SessionId);
        Text(output, ",\"agent\":"u8, batch, record.Agent);
        Text(output, ",\"tool\":"u8, batch, record.Tool);
        Text(output, ",\"request_id\":"u8, batch, record.RequestId);
        output.Write(",\"access\":"u8);
        Word(output, record.Access.Word());
        output.Write(",\"risk\":"u8);
        Word(output, record.Risk.Word());
        Text(output, ",\"credential\":"u8, batch, record.Credential);
        Number(output, ",\"request_bytes\":"u8, record.RequestBytes);
        Number(output, ",\"response_bytes\":"u8, record.ResponseBytes);
        output.Write(",\"findings\":"u8);
        WriteFindings(batch, record, output);
        Text(output, ",\"text\":"u8, batch, record.Unit < 0 ? default : batch.Units[record.Unit].Text);
        output.Write("}\n"u8);
    }

    void WriteFindings(RecordBatch batch, in Record record, IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        if (record.Unit >= 0)
        {
            bool isFirst = true;
            ReadOnlySpan<FindingMark> findings = batch.FindingsOf(batch.Units[record.Unit]);
            for (int index = 0; index < findings.Length; index++)
            {
                SecretKind kind = findings[index].Kind;
                if (!FindingTally.TryCount(findings, index, out long count))
                    continue;
                if (!isFirst)
                    output.Write(","u8);
                isFirst = false;
                Word(output, nameOf(kind));
                Number(output, ":"u8, count);
            }
        }
        output.Write("}"u8);
    }

    static void Text(IBufferWriter<byte> output, ReadOnlySpan<byte> name, RecordBatch batch, TextRange text)
    {
        output.Write(name);
        if (text.IsNull)
            output.Write("null"u8);
        else
            JsonText.WriteString(output, batch[text]);
    }

    /// <summary>A number that is never negative; a negative one is null.</summary>
    static void Number(IBufferWriter<byte> output, ReadOnlySpan<byte> name, long number)
    {
        output.Write(name);
        if (number < 0)
            output.Write("null"u8);
        else
            JsonText.WriteNumber(output, number);
    }

    /// <summary>A word of ours: nothing in it needs an escape.</summary>
    static void Word(IBufferWriter<byte> output, string? word)
    {
        if (word is null)
        {
            output.Write("null"u8);
            return;
        }
        output.Write("\""u8);
        Encoding.UTF8.GetBytes(word, output);
        output.Write("\""u8);
    }
}

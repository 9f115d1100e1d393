using System.Buffers;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>Writes an alert as one line of JSON, all keys in their fixed order.</summary>
internal static class AlertJson
{
    /// <summary>Writes the line, its end included.</summary>
    public static void Write(IBufferWriter<byte> output, Alert alert)
    {
        output.Write("{\"id\":"u8);
        Text(output, alert.Id);
        output.Write(",\"rule\":"u8);
        Text(output, alert.Rule);
        output.Write(",\"severity\":"u8);
        Text(output, alert.Severity.Word());
        output.Write(",\"source\":"u8);
        Text(output, alert.Source);
        output.Write(",\"line\":"u8);
        Number(output, alert.Line);
        output.Write(",\"timestamp\":"u8);
        JsonText.WriteTimestamp(output, alert.Timestamp?.ToUnixTimeMilliseconds() ?? Record.NoTimestamp);
        output.Write(",\"platform\":"u8);
        Text(output, alert.Platform);
        output.Write(",\"session_id\":"u8);
        Text(output, alert.SessionId);
        output.Write(",\"count\":"u8);
        Number(output, alert.Count);
        output.Write(",\"host\":"u8);
        Text(output, alert.Host);
        output.Write(",\"bytes\":"u8);
        Number(output, alert.Bytes);
        output.Write(",\"action\":"u8);
        Text(output, alert.Action);
        output.Write(",\"evidence\":["u8);
        for (int index = 0; index < alert.Evidence.Count; index++)
            Item(output, alert.Evidence[index], index);
        output.Write("]}\n"u8);
    }

    static void Item(IBufferWriter<byte> output, Evidence evidence, int index)
    {
        output.Write(index == 0 ? "{\"source\":"u8 : ",{\"source\":"u8);
        Text(output, evidence.Source);
        output.Write(",\"line\":"u8);
        Number(output, evidence.Line);
        output.Write(",\"offset\":"u8);
        Number(output, evidence.Offset);
        output.Write("}"u8);
    }

    static void Text(IBufferWriter<byte> output, string? text)
    {
        if (text is null)
            output.Write("null"u8);
        else
            AlertCharacters.WriteJson(output, text);
    }

    static void Number(IBufferWriter<byte> output, long? number)
    {
        if (number is { } value)
            JsonText.WriteNumber(output, value);
        else
            output.Write("null"u8);
    }
}

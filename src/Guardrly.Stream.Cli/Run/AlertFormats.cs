using System.Buffers;
using Guardrly.Alerts;
using Guardrly.Cli.Options;
using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Cli.Run;

/// <summary>The alerts of a batch as bytes.</summary>
sealed class AlertFormats
{
    readonly AlertText _text;

    AlertFormats(AlertText text) => _text = text;

    /// <summary>For people; in colour where it goes to a terminal and <c>NO_COLOR</c> does not forbid it.</summary>
    public static AlertFormats ForPeople(SinkAddress address)
    {
        bool inColour = address.IsStandardOutput
            && !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new AlertFormats(inColour ? AlertText.Ansi : AlertText.Plain);
    }

    /// <summary>Writes the alerts, an empty line after each.</summary>
    public void Write(RecordBatch batch, IBufferWriter<byte> output)
    {
        foreach (Alert alert in batch.Alerts)
        {
            _text.Write(output, alert);
            output.Write("\n"u8);
        }
    }

    /// <summary>Writes a JSON object a line.</summary>
    public static void WriteJson(RecordBatch batch, IBufferWriter<byte> output)
    {
        foreach (Alert alert in batch.Alerts)
            AlertJson.Write(output, alert);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Guardrly.Framing;

namespace Guardrly.Cli.Report;

/// <summary>Writes findings, a line each, for people or machines. For one thread.</summary>
abstract class FindingLine
{
    /// <summary>For machines: JSON; for people: <c>file:line:column: kind: preview</c>, as compilers write.</summary>
    public static FindingLine Create(bool json) => json ? new Json() : new Text();

    /// <summary>Writes one.</summary>
    public abstract void Write(
        IBufferWriter<byte> output, string file, string kind, in StreamFinding finding, string preview);

    sealed class Text : FindingLine
    {
        public override void Write(
            IBufferWriter<byte> output, string file, string kind, in StreamFinding finding, string preview)
        {
            string line = string.Create(
                CultureInfo.InvariantCulture, $"{file}:{finding.Line}:{finding.Column}: {kind}: {preview}\n");
            Encoding.UTF8.GetBytes(line, output);
        }
    }

    sealed class Json : FindingLine
    {
        Utf8JsonWriter? _json;

        public override void Write(
            IBufferWriter<byte> output, string file, string kind, in StreamFinding finding, string preview)
        {
            _json ??= new Utf8JsonWriter(output, JsonSummary.WriterOptions);
            _json.Reset(output);
            _json.WriteStartObject();
            _json.WriteString("type", "finding");
            _json.WriteString("kind", kind);
            _json.WriteString("file", file);
            _json.WriteNumber("line", finding.Line);
            _json.WriteNumber("column", finding.Column);
            _json.WriteString("preview", preview);
            _json.WriteBoolean("bound_reached", finding.BoundReached);
            _json.WriteEndObject();
            _json.Flush();
            output.Write("\n"u8);
        }
    }
}

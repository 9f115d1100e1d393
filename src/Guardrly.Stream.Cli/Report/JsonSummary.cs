using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guardrly.Cli.Run;
using Guardrly.Sources;

namespace Guardrly.Cli.Report;

/// <summary>A summary as one JSON object on one line.</summary>
static class JsonSummary
{
    /// <summary>Shows <c>&lt;</c>, <c>'</c> and letters of all scripts as they are: this is no HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The summary, with a line end.</summary>
    public static ReadOnlyMemory<byte> Format(Summary summary)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, WriterOptions))
            Write(summary, json);
        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    static void Write(Summary summary, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "summary");
        json.WriteString("command", summary.Command);
        json.WriteString("config", summary.ConfigPath is null ? null : Messages.Safe(summary.ConfigPath));
        json.WriteStartArray("files");
        foreach (FileResult file in summary.Files)
            Write(file, json);
        json.WriteEndArray();
        json.WriteStartArray("skipped");
        foreach (InputProblem problem in summary.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("input", Messages.Safe(problem.Path));
            json.WriteString("reason", Messages.Safe(problem.What));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteFindings(summary.ByKind, json);
        json.WriteNumber("finding_count", summary.FindingCount);
        json.WriteNumber("bound_reached", summary.BoundReached);
        summary.WriteMore?.Invoke(json);
        json.WriteNumber("exit_code", summary.ExitCode);
        json.WriteEndObject();
    }

    static void Write(FileResult file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("input", file.Input);
        json.WriteString("output", file.Output);
        json.WriteString("status", Name(file.Status));
        json.WriteString("error", file.Error);
        json.WriteNumber("input_bytes", file.InputBytes);
        json.WriteNumber("output_bytes", file.OutputBytes);
        WriteFindings(file.Findings, json);
        json.WriteNumber("finding_count", file.FindingCount);
        json.WriteNumber("bound_reached", file.BoundReached);
        json.WriteEndObject();
    }

    static void WriteFindings(IEnumerable<KeyValuePair<string, long>> findings, Utf8JsonWriter json)
    {
        json.WriteStartObject("findings");
        foreach ((string kind, long count) in findings)
            json.WriteNumber(kind, count);
        json.WriteEndObject();
    }

    static string Name(FileStatus status) => status switch
    {
        FileStatus.Done => "done",
        FileStatus.Failed => "failed",
        _ => "interrupted",
    };
}

using System.Buffers.Text;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Reads times, lengths of time and levels by what wrote them.</summary>
internal static class FieldText
{
    /// <summary>What wrote a line, by the keys that it has.</summary>
    public static JsonLibrary LibraryOf(in JsonView view, FieldHits hits)
    {
        if (hits.IsCompact)
            return JsonLibrary.Serilog;
        bool hasNumericLevel = view.Kind(hits[JsonField.Level]) == JsonKind.Number;
        if (hasNumericLevel && hits.Has(JsonField.ProcessId) && hits.Has(JsonField.HostName))
            return JsonLibrary.Pino;
        if (hits.Has(JsonField.Caller) && view.Kind(hits[JsonField.Timestamp]) == JsonKind.Number)
            return JsonLibrary.Zap;
        if (hits.BeginsAsSlog)
            return JsonLibrary.Slog;
        if (view.Kind(hits[JsonField.Event]) == JsonKind.String)
            return JsonLibrary.Python;
        ReadOnlySpan<byte> level = view.Raw(hits[JsonField.Level]);
        bool isSmall = level.Length > 2 && level[0] is >= (byte)'a' and <= (byte)'z';
        return isSmall && KeyOf(view, hits[JsonField.Message]).SequenceEqual("message"u8)
            ? JsonLibrary.Winston : JsonLibrary.Other;
    }

    /// <summary>Key of a value as it stands.</summary>
    public static ReadOnlySpan<byte> KeyOf(in JsonView view, int node) =>
        node < 0 || view[node].KeyLength < 0 ? default : view.Bytes.Slice(view[node].KeyStart, view[node].KeyLength);

    /// <summary>A point in time in any form; null for what is none.</summary>
    public static long Time(in JsonView view, int node)
    {
        if (node < 0)
            return Record.NoTimestamp;
        TextRange text = view.Text(node);
        return Timestamps.TryParse(view.Batch[text], out long milliseconds) ? milliseconds : Record.NoTimestamp;
    }

    /// <summary>A length of time in milliseconds, or NaN.</summary>
    public static double Milliseconds(in JsonView view, int node, LatencyUnit unit, JsonLibrary library)
    {
        if (node < 0)
            return double.NaN;
        ReadOnlySpan<byte> raw = view.Raw(node);
        if (view.Kind(node) == JsonKind.String && !view[node].IsEscaped
            && Durations.TryReadWithUnit(raw, out double spoken, out int length) && length == raw.Length)
            return spoken;
        if (raw.Length > 40 || !Utf8Parser.TryParse(raw, out double value, out int consumed) || consumed != raw.Length
            || !double.IsFinite(value) || value < 0)
            return double.NaN;
        double scale = unit switch
        {
            LatencyUnit.Milliseconds => 1,
            LatencyUnit.Seconds => 1e3,
            LatencyUnit.Microseconds => 1e-3,
            LatencyUnit.Nanoseconds => 1e-6,
            _ => Scale(view, node, value, library),
        };
        return Math.Round(value * scale, 6);
    }

    /// <summary>The level of a line as a word or as it stands.</summary>
    public static TextRange Level(in JsonView view, FieldHits hits, JsonLibrary library)
    {
        int node = hits[JsonField.Level];
        if (node < 0)
            return library == JsonLibrary.Serilog ? view.Batch.Store("information"u8) : default;
        long number = view.Number(node);
        if (number < 0)
            return view.Text(node);
        ReadOnlySpan<byte> key = KeyOf(view, node);
        ReadOnlySpan<byte> word = key.EndsWith("umber"u8) ? Levels.OfSeverity(number)
            : library == JsonLibrary.Python ? Levels.OfPython(number)
            : Levels.OfNumber(number);
        return word.IsEmpty ? default : view.Batch.Store(word);
    }

    /// <summary>
    /// Milliseconds of a number whose name says no unit. zap and Python count seconds, slog nanoseconds; else a
    /// fraction below half a minute is seconds, a whole number from a million on is nanoseconds.
    /// </summary>
    static double Scale(in JsonView view, int node, double value, JsonLibrary library)
    {
        ReadOnlySpan<byte> key = KeyOf(view, node);
        bool isResponseTime = key.Length > 8 && (key[^4] | 0x20) == 't'; // pino counts its in milliseconds
        bool isWhole = view.Raw(node).IndexOfAny("."u8) < 0;
        switch (library)
        {
            case JsonLibrary.Zap:
            case JsonLibrary.Python:
                return isWhole && value >= 1000 ? 1 : 1e3;
            case JsonLibrary.Slog:
                return isWhole ? 1e-6 : 1e3;
            case JsonLibrary.Serilog:
            case JsonLibrary.Pino:
            case JsonLibrary.Winston:
                return 1;
            default:
                return isWhole ? (value >= 1e6 ? 1e-6 : 1) : value < 30 && !isResponseTime ? 1e3 : 1;
        }
    }
}

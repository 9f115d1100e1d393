using System.Runtime.CompilerServices;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>Puts the <c>key=value</c> pairs of a text into facts.</summary>
internal ref struct TextFields
{
    readonly TextLine _line;
    Ranks _ranks;

    TextFields(in TextLine line) => _line = line;

    /// <summary>The sentence of the line, if it has a name.</summary>
    public TextRange Message { get; private set; }

    /// <summary>How many of the pairs were of a call.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the pairs from an index of the message on; what the facts have already stays.</summary>
    public static TextFields Read(in TextLine line, int start, ref CallFacts facts)
    {
        var fields = new TextFields(line);
        var pairs = new KeyValues(line.Bytes, start);
        while (pairs.MoveNext())
        {
            if (pairs.ValueLength > 0 && !(pairs.ValueLength == 1 && pairs.Value[0] == '-'))
                fields.Take(pairs, ref facts);
        }
        return fields;
    }

    void Take(KeyValues pair, ref CallFacts facts)
    {
        TextField field = TextFieldNames.Of(pair.Key, out int rank);
        if (field == TextField.None)
            return;
        // Ranks count from one; nothing is better than a field that was there before.
        ref byte best = ref _ranks[(int)field];
        if (best != 0 && best <= rank + 1)
            return;
        TextRange value = _line.Range(pair.ValueStart, pair.ValueLength);
        bool isFirst = best == 0;
        if (!TryPut(field, value, pair, isFirst, ref facts))
            return;
        best = (byte)(rank + 1);
        if (isFirst)
            Count++;
    }

    bool TryPut(TextField field, TextRange value, KeyValues pair, bool isFirst, ref CallFacts facts)
    {
        switch (field)
        {
            case TextField.Timestamp:
                return (!isFirst || facts.TimestampMilliseconds == Record.NoTimestamp)
                    && TryTime(pair.Value, ref facts);
            case TextField.Latency:
                return (!isFirst || double.IsNaN(facts.LatencyMilliseconds)) && TryLatency(pair, ref facts);
            case TextField.Status:
                return (!isFirst || facts.Status == 0) && TryStatus(pair.Value, ref facts);
            case TextField.RequestBytes:
                return TryCount(pair.Value, ref facts.RequestBytes);
            case TextField.ResponseBytes:
                return TryCount(pair.Value, ref facts.ResponseBytes);
            case TextField.Method:
                return HttpWords.IsMethod(pair.Value) && TrySet(ref facts.Method, value, isFirst);
            case TextField.Url:
                return IsUrl(pair.Value) && TrySet(ref facts.Url, value, isFirst);
            case TextField.Message:
                Message = value;
                return true;
            default:
                return TryText(field, value, isFirst, ref facts);
        }
    }

    static bool TryText(TextField field, TextRange value, bool isFirst, ref CallFacts facts)
    {
        switch (field)
        {
            case TextField.Level:
                return TrySet(ref facts.Level, value, isFirst);
            case TextField.Query:
                return TrySet(ref facts.Query, value, isFirst);
            case TextField.Host:
                return TrySet(ref facts.Host, value, isFirst);
            case TextField.Session:
                return TrySet(ref facts.SessionId, value, isFirst);
            case TextField.Agent:
                return TrySet(ref facts.Agent, value, isFirst);
            case TextField.Tool:
                return TrySet(ref facts.Tool, value, isFirst);
            case TextField.RequestId:
                return TrySet(ref facts.RequestId, value, isFirst);
            case TextField.ErrorCode:
                return TrySet(ref facts.ErrorCode, value, isFirst);
            default:
                return TrySet(ref facts.ErrorMessage, value, isFirst);
        }
    }

    static bool TrySet(ref TextRange field, TextRange value, bool isFirst)
    {
        if (isFirst && !field.IsNull)
            return false;
        field = value;
        return true;
    }

    static bool TryTime(ReadOnlySpan<byte> value, ref CallFacts facts)
    {
        if (!Timestamps.TryParse(value, out long milliseconds))
            return false;
        facts.TimestampMilliseconds = milliseconds;
        return true;
    }

    readonly bool TryLatency(KeyValues pair, ref CallFacts facts)
    {
        ReadOnlySpan<byte> value = pair.Value;
        double scale = TextFieldNames.Scale(pair.Key, value);
        // A unit may stand behind a blank, out of the pair: "latency=3 ms".
        int end = pair.ValueStart + pair.ValueLength;
        ReadOnlySpan<byte> bytes = _line.Bytes;
        if (!pair.IsQuoted && end + 1 < bytes.Length && bytes[end] == ' '
            && Durations.TryReadWithUnit(bytes[pair.ValueStart..], out double spaced, out int length)
            && length > pair.ValueLength)
        {
            facts.LatencyMilliseconds = spaced;
            return true;
        }
        if (!Durations.TryParse(value, scale, out double milliseconds))
            return false;
        facts.LatencyMilliseconds = milliseconds;
        return true;
    }

    static bool TryStatus(ReadOnlySpan<byte> value, ref CallFacts facts)
    {
        if (!HttpWords.TryStatus(value, out short status))
            return false;
        facts.Status = status;
        return true;
    }

    static bool TryCount(ReadOnlySpan<byte> value, ref long bytes)
    {
        long count = HttpWords.Number(value, out int length);
        if (count < 0 || length != value.Length)
            return false;
        bytes = count;
        return true;
    }

    static bool IsUrl(ReadOnlySpan<byte> value) => value[0] == '/' || value.IndexOf("://"u8) > 0;

    [InlineArray(32)]
    struct Ranks
    {
        byte _first;
    }
}

namespace Guardrly.Normalize.Text;

/// <summary>
/// Access logs in columns: Gin and Fiber (<c>200 | 12.3ms | client | GET "/path"</c>), and squid's
/// (<c>123 client TCP_MISS/200 4567 GET http://host/path …</c>).
/// </summary>
internal sealed class ColumnLog : ITextReader
{
    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int start = text.IndexOfAnyExcept((byte)' ', (byte)'|');
        if (start < 0 || !HttpWords.IsDigit(text[start]))
            return false;
        return HttpWords.TryStatus(text[start..], out short status)
            && text[(start + 3)..].TrimStart((byte)' ').StartsWith("|"u8)
            ? TryBars(line, start, status, facts)
            : TrySquid(line, start, facts);
    }

    static bool TryBars(in TextLine line, int start, short status, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        CallFacts call = CallFacts.Empty;
        call.Status = status;
        int index = start;
        for (int column = 0; column < 8; column++)
        {
            int bar = text[index..].IndexOf((byte)'|');
            int end = bar < 0 ? text.Length : index + bar;
            TakeColumn(line, index, end, ref call);
            if (bar < 0)
                break;
            index = end + 1;
        }
        if (call.Method.IsNull || call.Url.IsNull)
            return false;
        call.Phase = CallPhase.Whole;
        facts.Add(CallPhase.Whole) = call;
        return true;
    }

    static void TakeColumn(in TextLine line, int start, int end, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes[start..end];
        int indent = text.IndexOfAnyExcept((byte)' ');
        if (indent < 0)
            return;
        text = text[indent..].TrimEnd((byte)' ');
        start += indent;
        int word = text.IndexOf((byte)' ');
        ReadOnlySpan<byte> first = word < 0 ? text : text[..word];
        if (call.Method.IsNull && HttpWords.IsMethod(first))
        {
            call.Method = line.Range(start, first.Length);
            if (word > 0)
                TakeColumn(line, start + word, end, ref call);
        }
        else if (call.Url.IsNull && !call.Method.IsNull && text.Trim((byte)'"').StartsWith("/"u8))
        {
            int quote = text[0] == '"' ? 1 : 0;
            call.Url = line.Range(start + quote, text.Trim((byte)'"').Length);
        }
        else if (double.IsNaN(call.LatencyMilliseconds)
            && Durations.TryReadWithUnit(text, out double milliseconds, out int length)
            && length == text.Length)
        {
            call.LatencyMilliseconds = milliseconds;
        }
    }

    static bool TrySquid(in TextLine line, int start, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        long elapsed = HttpWords.Number(text[start..], out int length);
        int action = text.IndexOf(" TCP_"u8);
        if (elapsed < 0 || action < 0 || start + length >= action)
            return false;
        int slash = text[action..].IndexOf((byte)'/');
        if (slash < 0 || !HttpWords.TryStatus(text[(action + slash + 1)..], out short status))
            return false;
        int index = action + slash + 5;
        if (index >= text.Length)
            return false;
        long bytes = HttpWords.Number(text[index..], out length);
        int method = index + length + 1;
        int blank = bytes < 0 || method >= text.Length ? -1 : text[method..].IndexOf((byte)' ');
        if (blank < 0 || !HttpWords.IsMethod(text.Slice(method, blank)))
            return false;
        int url = method + blank + 1;
        int end = text[url..].IndexOf((byte)' ');
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Status = status;
        call.Method = line.Range(method, blank);
        call.Url = line.Range(url, end < 0 ? text.Length - url : end);
        call.ResponseBytes = bytes;
        call.LatencyMilliseconds = elapsed;
        return true;
    }
}

using System.Buffers;
using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Access logs with a quoted request line: common and combined (nginx, Apache, aiohttp, Werkzeug, uvicorn, Morgan),
/// with a virtual host in front and named fields behind, and Envoy's.
/// </summary>
/// <remarks>
/// Before the request stand the virtual host, the client, who it says it is and the time in brackets; behind it status
/// and bytes, then quoted referer and agent, then what the log's owner added. A request that is none (a TLS hello on a
/// plain port, a dash) is no call.
/// </remarks>
internal sealed class CombinedLog : ITextReader
{
    static readonly SearchValues<byte> s_noHost = SearchValues.Create("\"'()=,"u8);

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int version = line.HttpIndex < 0 ? -1 : text.IndexOf(" HTTP/"u8);
        if (version < 0 || !RequestLine.TryFind(text, version, out RequestLine request))
            return TryGarbage(line, facts) || TryUnquoted(line, version, facts);
        if (!TryStatus(text, request.QuoteEnd + 1, out short status, out int after))
            return TryGarbage(line, facts);
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Status = status;
        call.Method = line.Range(request.MethodStart, request.MethodLength);
        call.Url = Target(line, request);
        TakeOrigin(line, request.QuoteStart, ref call);
        TakeRest(line, after, ref call);
        return true;
    }

    /// <summary>The status, a word or a client's address further on at most.</summary>
    static bool TryStatus(ReadOnlySpan<byte> text, int index, out short status, out int after)
    {
        status = 0;
        after = 0;
        int limit = Math.Min(text.Length, index + 80);
        for (int word = index; word < limit; word++)
        {
            if (text[word] is (byte)' ' or (byte)'=' or (byte)':' or (byte)'-')
                continue;
            if (HttpWords.TryStatus(text[word..], out status) && (word + 3 >= text.Length || text[word + 3] is (byte)' '
                or (byte)',' or (byte)'"' or (byte)'\t'))
            {
                after = word + 3;
                return true;
            }
            if (text[word] == '"')
                return false;
            int blank = text[word..].IndexOf((byte)' ');
            if (blank < 0)
                return false;
            word += blank - 1;
        }
        return false;
    }

    /// <summary>The target; what the server wrote as <c>\x22</c> is decoded.</summary>
    static TextRange Target(in TextLine line, RequestLine request)
    {
        TextRange target = line.Range(request.TargetStart, request.TargetLength);
        if (line.Batch[target].IndexOf((byte)'\\') < 0)
            return target;
        Span<byte> room = line.Batch.Reserve(target.Length);
        return line.Batch.Commit(EscapedText.Decode(line.Batch[target], room));
    }

    /// <summary>The virtual host is the word before the client's address; the time stands in brackets.</summary>
    static void TakeOrigin(in TextLine line, int end, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes[..end];
        int bracket = text.LastIndexOf((byte)'[');
        if (bracket >= 0)
        {
            int close = text[bracket..].IndexOf((byte)']');
            if (close > 1 && Timestamps.TryParsePrefix(text[(bracket + 1)..(bracket + close)], out long time, out _))
                call.TimestampMilliseconds = time;
            else
                bracket = -1;
        }
        ReadOnlySpan<byte> client = bracket < 0 ? text : text[..bracket];
        int first = client.IndexOf((byte)' ');
        if (first <= 0)
            return;
        int second = client[(first + 1)..].IndexOf((byte)' ');
        if (second <= 0)
            return;
        ReadOnlySpan<byte> word = client.Slice(first + 1, second);
        if (IsHost(client[..first]) && (HttpWords.IsAddress(word) || IsMasked(word)))
            call.Host = line.Range(0, first);
        else if (bracket >= 0)
            TakeHostBehindTime(line, bracket, end, ref call);
    }

    /// <summary>Some owners write the virtual host between the time and the request.</summary>
    static void TakeHostBehindTime(in TextLine line, int bracket, int end, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes[..end];
        int close = text[bracket..].IndexOf((byte)']') + bracket + 1;
        ReadOnlySpan<byte> word = text[close..].Trim((byte)' ');
        if (word.Length > 3 && word.IndexOf((byte)' ') < 0 && IsHost(word))
            call.Host = line.Range(close + text[close..].IndexOf(word), word.Length);
    }

    static bool IsHost(ReadOnlySpan<byte> word)
    {
        if (word.IndexOfAny(s_noHost) >= 0)
            return false;
        int dot = word.IndexOf((byte)'.');
        return (dot > 0 && dot < word.Length - 1) || word.StartsWith("localhost"u8) || word[0] == '[';
    }

    static bool IsMasked(ReadOnlySpan<byte> word) => word.StartsWith("[REDACTED"u8);

    static void TakeRest(in TextLine line, int after, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int index = after;
        if (index < text.Length && text[index] == ' ')
            index++;
        long bytes = HttpWords.Number(text[index..], out int length);
        if (bytes >= 0 && (index + length == text.Length || text[index + length] is (byte)' ' or (byte)'B'))
            call.ResponseBytes = bytes;
        if (EnvoyFields.TryRead(line, index, ref call))
            return;
        // What stands in the quotes of referer and agent is the client's word.
        for (int quoted = 0; quoted < 2; quoted++)
        {
            int open = text[index..].IndexOf((byte)'"');
            if (open < 0 || (open > 0 && text[index + open - 1] is (byte)'='))
                break;
            int close = QuoteEnd(text, index + open + 1);
            if (close < 0)
                break;
            index = close + 1;
        }
        TakeHostBehindAgent(line, index, ref call);
        TextFields.Read(line, index, ref call);
        if (double.IsNaN(call.LatencyMilliseconds))
            TakeBareLatency(text[index..], ref call);
    }

    /// <summary>A third quoted field is the host, where it looks like one; else it is a forwarded address.</summary>
    static void TakeHostBehindAgent(in TextLine line, int index, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes[index..];
        if (!call.Host.IsNull || !text.StartsWith(" \""u8))
            return;
        int length = text[2..].IndexOf((byte)'"');
        if (length < 4)
            return;
        ReadOnlySpan<byte> word = text.Slice(2, length);
        if (word.IndexOf((byte)' ') < 0 && IsHost(word) && !HttpWords.IsAddress(word) && !HttpWords.IsDigit(word[^1]))
            call.Host = line.Range(index + 2, length);
    }

    static int QuoteEnd(ReadOnlySpan<byte> text, int from)
    {
        int index = from;
        while (index < text.Length)
        {
            int next = text[index..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                return -1;
            index += next;
            if (text[index] == '"')
                return index;
            index += 2;
        }
        return -1;
    }

    /// <summary><c>12ms</c>, or the seconds with three places that nginx writes for a time, without a name.</summary>
    static void TakeBareLatency(ReadOnlySpan<byte> text, ref CallFacts call)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!HttpWords.IsDigit(text[index]) || (index > 0 && text[index - 1] is not ((byte)' ' or (byte)'(')))
                continue;
            if (Durations.TryReadWithUnit(text[index..], out double milliseconds, out _))
            {
                call.LatencyMilliseconds = milliseconds;
                return;
            }
            int end = text[index..].IndexOf((byte)' ');
            ReadOnlySpan<byte> word = end < 0 ? text[index..] : text.Slice(index, end);
            int point = word.IndexOf((byte)'.');
            if (point > 0 && word.Length == point + 4 && Durations.TryParse(word, 1e3, out milliseconds))
            {
                call.LatencyMilliseconds = milliseconds;
                return;
            }
            index += word.Length - 1;
        }
    }

    /// <summary>A log's line whose request is none: its time counts, and it is nobody else's.</summary>
    static bool TryGarbage(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int quote = text.IndexOf("] \""u8);
        if (quote < 0)
            return false;
        int bracket = text[..quote].LastIndexOf((byte)'[');
        if (bracket < 0 || !Timestamps.TryParsePrefix(text[(bracket + 1)..quote], out long time, out _))
            return false;
        int close = QuoteEnd(text, quote + 3);
        if (close < 0)
            return false;
        // HTTP/0.9 has a request without a version.
        bool isCall = RequestLine.TryBetween(text, quote + 2, close, close, out RequestLine request);
        isCall &= TryStatus(text, close + 1, out short status, out int after);
        ref CallFacts call = ref facts.Add(isCall ? CallPhase.Whole : CallPhase.None);
        call.TimestampMilliseconds = time;
        if (isCall)
        {
            call.Status = status;
            call.Method = line.Range(request.MethodStart, request.MethodLength);
            call.Url = Target(line, request);
            TakeOrigin(line, request.QuoteStart, ref call);
        }
        TextFields.Read(line, Math.Max(after, close), ref call);
        if (isCall)
            return true;
        call.Status = 0;
        call.LatencyMilliseconds = double.NaN;
        return true;
    }

    /// <summary>Morgan's short form has no quotes: <c>GET /path HTTP/1.1 200 12 - 3.4 ms</c>.</summary>
    static bool TryUnquoted(in TextLine line, int version, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (version < 0)
            return false;
        int target = text[..version].LastIndexOf((byte)' ') + 1;
        if (target < 4 || text[target] != '/')
            return false;
        int method = text[..(target - 1)].LastIndexOf((byte)' ') + 1;
        int blank = text[(version + 1)..].IndexOf((byte)' ');
        if (blank < 0 || !HttpWords.IsMethod(text[method..(target - 1)])
            || !HttpWords.TryStatus(text[(version + blank + 2)..], out short status))
            return false;
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Status = status;
        call.Method = line.Range(method, target - 1 - method);
        call.Url = line.Range(target, version - target);
        TakeBareLatency(text[(version + blank + 5)..], ref call);
        TextFields.Read(line, version, ref call);
        return true;
    }
}

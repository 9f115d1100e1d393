using System.Text;

namespace Guardrly.Normalize.Text;

/// <summary>The names that logs give to the fields of a call.</summary>
/// <remarks>Case and the signs <c>_ . - @</c> do not matter. Of several in one text the first in the table
/// wins.</remarks>
internal static class TextFieldNames
{
    const int NameBytesMax = 32;

    static readonly (TextField Field, string Names)[] s_table =
    [
        (TextField.Timestamp, "timestamp time ts datetime date asctime eventtime createdat t logtime"),
        (TextField.Level, "level severity severitytext levelname loglevel lvl priority"),
        (TextField.Message, "message msg event body text"),
        (TextField.Method, "httprequestmethod method httpmethod requestmethod reqmethod verb"),
        (TextField.Url,
            "urlfull httpurl url uri requesturl requesturi requrl requri targeturl endpoint urlpath httptarget"
            + " requestpath path requri reqoriginalurl originalurl target"),
        (TextField.Query, "urlquery query querystring"),
        (TextField.Host, "serveraddress netpeername httphost host requesthost upstreamhost authority vhost"),
        (TextField.Status,
            "httpresponsestatuscode httpstatuscode statuscode status responsestatus responsestatuscode httpstatus"
            + " code resstatuscode upstreamstatus"),
        (TextField.Latency, "durationms latencyms elapsedms tookms responsetimems requesttimems responsetime"
            + " elapsedmilliseconds latency elapsed duration durationseconds took rt requesttime upstreamresponsetime"
            + " urt httpserverrequestduration httpclientrequestduration dur durationus durationns latencyseconds"
            + " latencyus latencyns durations timems service"),
        (TextField.Session, "mcpsessionid sessionid session genaiconversationid conversationid threadid sid"),
        (TextField.Agent, "agent agentid agentname genaiagentname clientname mcpclient"),
        (TextField.Tool, "genaitoolname tool toolname mcptoolname mcptool"),
        (TextField.RequestId, "jsonrpcrequestid requestid reqid xrequestid traceid rid correlationid fbtraceid"),
        (TextField.RequestBytes,
            "httprequestbodysize requestlength requestbytes requestsize reqbytes bytesin bytesreceived"
            + " contentlength"),
        (TextField.ResponseBytes,
            "httpresponsebodysize bytessent bodybytessent responsebytes responsesize responselength bytes"
            + " bytesout size"),
        (TextField.ErrorCode, "errorcode errortype errtype errcode"),
        (TextField.ErrorMessage, "errormessage error err errmsg errormsg"),
    ];

    static readonly Entry[][] s_byLength = ByLength();

    /// <summary>What a name stands for, and how early in the table: the lower, the better.</summary>
    public static TextField Of(ReadOnlySpan<byte> name, out int rank)
    {
        Span<byte> plain = stackalloc byte[NameBytesMax];
        int length = 0;
        rank = 0;
        foreach (byte letter in name)
        {
            if (letter is (byte)'_' or (byte)'.' or (byte)'-' or (byte)'@')
                continue;
            if (length == NameBytesMax)
                return TextField.None;
            plain[length++] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
        }
        foreach (ref readonly Entry entry in s_byLength[length].AsSpan())
        {
            if (entry.Name[0] == plain[0] && plain[..length].SequenceEqual(entry.Name))
            {
                rank = entry.Rank;
                return entry.Field;
            }
        }
        return TextField.None;
    }

    /// <summary>Milliseconds that one of a latency has where it says no unit: by its name.</summary>
    public static double Scale(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (EndsWith(name, "ms"u8) || EndsWith(name, "milliseconds"u8))
            return 1;
        if (EndsWith(name, "us"u8))
            return 1e-3;
        if (EndsWith(name, "ns"u8))
            return 1e-6;
        if (EndsWith(name, "seconds"u8) || EndsWith(name, "_s"u8))
            return 1e3;
        if (EndsWith(name, "rt"u8) || EndsWith(name, "elapsed"u8) || EndsWith(name, "request_time"u8)
            || EndsWith(name, "upstream_response_time"u8) || EndsWith(name, "request.duration"u8))
            return 1e3;
        // A latency with a point counts seconds, one without milliseconds.
        return EndsWith(name, "latency"u8) && value.IndexOf((byte)'.') >= 0 ? 1e3 : 1;
    }

    static bool EndsWith(ReadOnlySpan<byte> name, ReadOnlySpan<byte> small) =>
        name.Length >= small.Length && HttpWords.Is(name[^small.Length..], small);

    static Entry[][] ByLength()
    {
        var lists = new List<Entry>[NameBytesMax + 1];
        for (int length = 0; length < lists.Length; length++)
            lists[length] = [];
        foreach ((TextField field, string names) in s_table)
        {
            int rank = 0;
            foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                lists[name.Length].Add(new Entry(field, Encoding.ASCII.GetBytes(name), rank++));
        }
        return [.. lists.Select(list => list.ToArray())];
    }

    readonly record struct Entry(TextField Field, byte[] Name, int Rank);
}

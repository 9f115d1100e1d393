namespace Guardrly.Normalize.Text;

/// <summary>
/// What urllib3, and so requests, says of a call: <c>https://host:443 "GET /path HTTP/1.1" 200 812</c>. Old versions
/// leave the host out; it was on the line that told of the connection.
/// </summary>
internal sealed class Urllib3Call : ITextReader
{
    readonly HeldText _host = new(512);

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        if (line.HttpIndex < 0)
            return false;
        ReadOnlySpan<byte> text = line.Bytes;
        if (text.IndexOf(" HTTPS connection ("u8) >= 0 || text.IndexOf(" HTTP connection ("u8) >= 0)
            return NoteConnection(text);
        int version = text.IndexOf(" HTTP/"u8);
        if (version < 0 || !RequestLine.TryFind(text, version, out RequestLine request))
            return false;
        ReadOnlySpan<byte> before = text[..request.QuoteStart].TrimEnd((byte)' ');
        int url = before.LastIndexOf((byte)' ') + 1;
        ReadOnlySpan<byte> origin = before[url..];
        int scheme = origin.IndexOf("://"u8);
        bool isAlone = before.IsEmpty && !_host.IsNull && line.Head.LevelLength > 0
            && text[(request.QuoteEnd + 1)..].IndexOf((byte)'"') < 0;
        if (scheme <= 0 && !isAlone)
            return false;
        ReadOnlySpan<byte> after = text[(request.QuoteEnd + 1)..];
        if (!after.StartsWith(" "u8) || !HttpWords.TryStatus(after[1..], out short status))
            return false;
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Method = line.Range(request.MethodStart, request.MethodLength);
        call.Url = line.Range(request.TargetStart, request.TargetLength);
        call.Host = isAlone ? _host.Store(line.Batch) : line.Range(url + scheme + 3, origin.Length - scheme - 3);
        call.Status = status;
        if (after.Length > 5 && HttpWords.Number(line.Bytes[(request.QuoteEnd + 6)..], out _) is >= 0 and long bytes)
            call.ResponseBytes = bytes;
        return true;
    }

    bool NoteConnection(ReadOnlySpan<byte> text)
    {
        int colon = text.LastIndexOf("): "u8);
        if (colon >= 0 && text.StartsWith("Starting new"u8))
            _host.Set(text[(colon + 3)..].Trim((byte)' '));
        return false;
    }
}

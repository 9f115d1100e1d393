namespace Guardrly.Normalize.Text;

/// <summary>What httpx says of a call: <c>HTTP Request: GET URL "HTTP/1.1 200 OK"</c>.</summary>
internal sealed class HttpxCall : ITextReader
{
    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int quote = line.HttpIndex < 0 ? -1 : text.IndexOf("\"HTTP/"u8);
        if (quote < 8)
            return false;
        ReadOnlySpan<byte> version = text[(quote + 1)..];
        int blank = version.IndexOf((byte)' ');
        if (blank < 0 || !HttpWords.TryStatus(version[(blank + 1)..], out short status))
            return false;
        ReadOnlySpan<byte> before = text[..quote].TrimEnd((byte)' ');
        int url = before.LastIndexOf((byte)' ') + 1;
        if (url < 4 || before.Length == url || (before[url..].IndexOf("://"u8) < 0 && before[url] != '/'))
            return false;
        int method = before[..(url - 1)].LastIndexOf((byte)' ') + 1;
        if (!HttpWords.IsMethod(before[method..(url - 1)]))
            return false;
        ref CallFacts call = ref facts.Add(CallPhase.Whole);
        call.Method = line.Range(method, url - 1 - method);
        call.Url = line.Range(url, before.Length - url);
        call.Status = status;
        TextFields.Read(line, quote + 1 + blank, ref call);
        return true;
    }
}

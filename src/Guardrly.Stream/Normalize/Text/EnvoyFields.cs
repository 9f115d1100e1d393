namespace Guardrly.Normalize.Text;

/// <summary>
/// What Envoy writes behind the status: flags, bytes received and sent, duration, then quoted client, agent, request
/// id, authority and upstream.
/// </summary>
internal static class EnvoyFields
{
    /// <summary>Reads them from the index behind the status on; false, and nothing is read, for another log.</summary>
    public static bool TryRead(in TextLine line, int index, ref CallFacts call)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        int word = text[index..].IndexOf((byte)' ');
        if (word < 1 || !IsFlags(text.Slice(index, word)))
            return false;
        index += word + 1;
        Span<long> numbers = stackalloc long[3];
        for (int field = 0; field < numbers.Length;)
        {
            numbers[field] = HttpWords.Number(text[index..], out int length);
            if (numbers[field] >= 0 && index + length < text.Length && text[index + length] == ' ')
                field++;
            // Istio has the details of the response and of a failure between the flags and the bytes.
            else if (field > 0 || (length = Details(text[index..])) < 0)
                return false;
            index += length + 1;
        }
        call.RequestBytes = numbers[0];
        call.ResponseBytes = numbers[1];
        call.LatencyMilliseconds = numbers[2];
        for (int field = 0; field < 5; field++)
        {
            int open = text[index..].IndexOf((byte)'"');
            if (open < 0)
                return true;
            int start = index + open + 1;
            int length = text[start..].IndexOf((byte)'"');
            if (length < 0)
                return true;
            if (field == 2 && length > 1)
                call.RequestId = line.Range(start, length);
            else if (field == 3 && length > 1)
                call.Host = line.Range(start, length);
            index = start + length + 1;
        }
        return true;
    }

    static int Details(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)' ');
        if (end <= 0)
            return -1;
        ReadOnlySpan<byte> word = text[..end];
        bool isWord = word.SequenceEqual("-"u8) || word[0] == '"' || word.IndexOf((byte)'_') > 0;
        return isWord ? end : -1;
    }

    /// <summary><c>-</c>, <c>UH</c>, <c>UF,URX</c>.</summary>
    static bool IsFlags(ReadOnlySpan<byte> word)
    {
        if (word.SequenceEqual("-"u8))
            return true;
        foreach (byte letter in word)
        {
            if (letter is not (>= (byte)'A' and <= (byte)'Z' or (byte)','))
                return false;
        }
        return true;
    }
}

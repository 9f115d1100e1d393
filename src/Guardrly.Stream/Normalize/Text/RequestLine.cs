namespace Guardrly.Normalize.Text;

/// <summary>Where the parts of a quoted request line stand: <c>"GET /path HTTP/1.1"</c>.</summary>
internal readonly struct RequestLine
{
    /// <summary>Index of the opening quote.</summary>
    public int QuoteStart { get; private init; }

    /// <summary>Index of the closing quote.</summary>
    public int QuoteEnd { get; private init; }

    /// <summary>Where the method stands.</summary>
    public int MethodStart => QuoteStart + 1;

    /// <summary>Bytes of the method.</summary>
    public int MethodLength { get; private init; }

    /// <summary>Where the target stands.</summary>
    public int TargetStart => MethodStart + MethodLength + 1;

    /// <summary>Bytes of the target.</summary>
    public int TargetLength { get; private init; }

    /// <summary>Finds the request line around its version.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">Index of the blank before <c>HTTP/</c>.</param>
    /// <param name="request">Where its parts are.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, int version, out RequestLine request)
    {
        request = default;
        int end = text[version..Math.Min(text.Length, version + 16)].IndexOf((byte)'"');
        return end >= 0 && TryBetween(text, QuoteBefore(text, version), version, version + end, out request);
    }

    /// <summary>Takes apart what stands between two quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the opening quote.</param>
    /// <param name="targetEnd">Index behind the target.</param>
    /// <param name="end">Index of the closing quote.</param>
    /// <param name="request">Where its parts are.</param>
    public static bool TryBetween(ReadOnlySpan<byte> text, int start, int targetEnd, int end, out RequestLine request)
    {
        request = default;
        if (start < 0)
            return false;
        int blank = text[(start + 1)..targetEnd].IndexOf((byte)' ');
        if (blank < 3 || !IsMethod(text.Slice(start + 1, blank)))
            return false;
        int target = start + 1 + blank + 1;
        int length = targetEnd - target;
        if (length < 1)
            return false;
        request = new RequestLine { QuoteStart = start, QuoteEnd = end, MethodLength = blank, TargetLength = length };
        return text[target] == '/' || text[target..targetEnd].IndexOf("://"u8) > 0
            || HttpWords.Is(text.Slice(start + 1, blank), "connect"u8);
    }

    /// <summary>The nearest quote before an index that is not escaped.</summary>
    static int QuoteBefore(ReadOnlySpan<byte> text, int end)
    {
        int quote = text[..end].LastIndexOf((byte)'"');
        while (quote > 0 && text[quote - 1] == '\\')
            quote = text[..(quote - 1)].LastIndexOf((byte)'"');
        return quote;
    }

    static bool IsMethod(ReadOnlySpan<byte> word) => word.Length <= 16
        && word.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
}

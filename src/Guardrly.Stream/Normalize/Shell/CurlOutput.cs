using Guardrly.Normalize.Json;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Shell;

/// <summary>Finds the responses in what the curls of a command printed.</summary>
internal sealed class CurlOutput(CallBody body)
{
    /// <summary>Adds a response for each call of the command, in order; one without a status where none was
    /// printed.</summary>
    /// <param name="source">Where the text was.</param>
    /// <param name="text">What was printed.</param>
    /// <param name="mark">What was to be printed.</param>
    /// <param name="facts">Where they are added.</param>
    public void Read(in UnitText source, TextRange text, CommandMark mark, FactList facts)
    {
        int index = 0;
        for (int call = 0; call < mark.Count; call++)
        {
            CallFacts response = CallFacts.Empty;
            if ((mark[call] & CurlPrints.Headers) != 0)
                index = ReadHeaders(source, text, index, mark, call, ref response);
            else if ((mark[call] & CurlPrints.Code) != 0)
                index = ReadCode(source, text, index, mark, call, ref response);
            if (response.Status == 0)
                TakeFailure(source.Batch[text], mark.Count, ref response);
            facts.Add(response with { Phase = CallPhase.Response });
        }
    }

    /// <summary>Reads a status line, headers and body; of redirections that curl follows the last.</summary>
    int ReadHeaders(
        in UnitText source, TextRange text, int index, CommandMark mark, int call, ref CallFacts response)
    {
        ReadOnlySpan<byte> bytes = source.Batch[text];
        bool follows = (mark[call] & CurlPrints.Redirections) != 0;
        int start = index;
        while (TryStatusLine(bytes, ref start, out short status))
        {
            int end = BlockEnd(bytes, start, out int bodyStart, ref response);
            bool isInterim = status < 200 || (follows && status is >= 300 and < 400 && HasNext(bytes, end));
            index = end;
            if (isInterim)
            {
                start = end;
                continue;
            }
            response.Status = status;
            int bodyEnd = end - (source.Batch[text][bodyStart..end].Length - TrimmedLength(bytes[bodyStart..end]));
            if (bodyEnd > bodyStart)
                body.TakeResponse(source, new TextRange(text.Start + bodyStart, bodyEnd - bodyStart), ref response);
            return end;
        }
        return index;
    }

    static int TrimmedLength(ReadOnlySpan<byte> text) => text.TrimEnd(" \r\n\t"u8).Length;

    static bool HasNext(ReadOnlySpan<byte> bytes, int index) => TryStatusLine(bytes, ref index, out _);

    /// <summary>Goes to the line after the next status line.</summary>
    static bool TryStatusLine(ReadOnlySpan<byte> bytes, ref int index, out short status)
    {
        status = 0;
        while (index < bytes.Length)
        {
            int end = LineEnd(bytes, index);
            ReadOnlySpan<byte> line = bytes[index..end];
            if (line.StartsWith("< "u8))
                line = line[2..];
            int blank = line.IndexOf((byte)' ');
            index = Math.Min(end + 1, bytes.Length);
            if (line.StartsWith("HTTP/"u8) && blank > 0 && HttpWords.TryStatus(line[(blank + 1)..], out status)
                && line.IndexOf("onnection established"u8) < 0)
                return true;
            if (end == bytes.Length)
                return false;
        }
        return false;
    }

    /// <summary>Passes over headers and body to the next status line or the end.</summary>
    static int BlockEnd(ReadOnlySpan<byte> bytes, int index, out int bodyStart, ref CallFacts response)
    {
        while (index < bytes.Length)
        {
            int end = LineEnd(bytes, index);
            ReadOnlySpan<byte> line = bytes[index..end].TrimEnd((byte)'\r');
            if (line.StartsWith("< "u8))
                line = line[2..];
            index = Math.Min(end + 1, bytes.Length);
            if (line.IsEmpty || line.SequenceEqual("<"u8))
                break;
            TakeHeader(line, ref response);
        }
        bodyStart = index;
        while (index < bytes.Length)
        {
            int next = index;
            if (bytes[index..].StartsWith("HTTP/"u8) && TryStatusLine(bytes, ref next, out _))
                return index;
            if (bytes[index..].StartsWith("< HTTP/"u8))
                return index;
            index = Math.Min(LineEnd(bytes, index) + 1, bytes.Length);
        }
        return index;
    }

    static void TakeHeader(ReadOnlySpan<byte> line, ref CallFacts response)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0)
            return;
        ReadOnlySpan<byte> value = line[(colon + 1)..].Trim((byte)' ');
        if (HttpWords.Is(line[..colon], "x-ratelimit-remaining"u8) && value.SequenceEqual("0"u8))
            response.RateLimitExhausted = true;
        else if (HttpWords.Is(line[..colon], "content-length"u8))
            response.ResponseBytes = HttpWords.Number(value, out _);
    }

    /// <summary>Reads a line with the code behind what the format has before it, and the body before that.</summary>
    int ReadCode(in UnitText source, TextRange text, int index, CommandMark mark, int call, ref CallFacts response)
    {
        ReadOnlySpan<byte> bytes = source.Batch[text];
        ReadOnlySpan<byte> before = mark.BeforeCode.Bytes;
        int found = -1;
        int after = index;
        for (int start = index; start < bytes.Length;)
        {
            int end = LineEnd(bytes, start);
            ReadOnlySpan<byte> line = bytes[start..end];
            int at = before.IsEmpty ? 0 : line.IndexOf(before);
            if (at >= 0 && HttpWords.TryStatus(line[(at + before.Length)..], out short status))
            {
                (found, after) = (start, Math.Min(end + 1, bytes.Length));
                response.Status = status;
                // Of the last call it is the last line that counts: bodies have lines of their own.
                if (call + 1 < mark.Count)
                    break;
            }
            start = end + 1;
        }
        if (found < 0)
            return TryGlued(bytes, index, ref response);
        int length = TrimmedLength(bytes[index..found]);
        if (length > 0)
            body.TakeResponse(source, new TextRange(text.Start + index, length), ref response);
        return after;
    }

    /// <summary><c>curl: (22) The requested URL returned error: 404</c>, where there is one call.</summary>
    static void TakeFailure(ReadOnlySpan<byte> bytes, int calls, ref CallFacts response)
    {
        int at = calls == 1 ? bytes.IndexOf("requested URL returned error: "u8) : -1;
        if (at >= 0 && HttpWords.TryStatus(bytes[(at + "requested URL returned error: "u8.Length)..], out short status))
            response.Status = status;
    }

    /// <summary>A code right behind the body, where the format has no line end.</summary>
    static int TryGlued(ReadOnlySpan<byte> bytes, int index, ref CallFacts response)
    {
        ReadOnlySpan<byte> rest = bytes[index..].TrimEnd(" \r\n"u8);
        if (rest.Length > 3 && rest[^4] is (byte)'}' or (byte)']' or (byte)'>'
            && HttpWords.TryStatus(rest[^3..], out short status))
            response.Status = status;
        return bytes.Length;
    }

    static int LineEnd(ReadOnlySpan<byte> bytes, int index)
    {
        int length = bytes[index..].IndexOf((byte)'\n');
        return length < 0 ? bytes.Length : index + length;
    }
}

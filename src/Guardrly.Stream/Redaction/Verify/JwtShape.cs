using System.Buffers.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// JSON web tokens wherever they stand: signed ones of three parts, encrypted ones of five, unsigned ones, ones whose
/// end was cut off, and ones written as base64 once more.
/// </summary>
internal static class JwtShape
{
    /// <summary>The shortest header, <c>{"alg":"ES256"}</c>, has 20; what others sign may be shorter yet.</summary>
    const int HeaderBytesMin = 17;

    /// <summary>Where a header names its algorithm it does so this early; one that does not is no header.</summary>
    const int HeaderBytesMax = 512;

    /// <summary>Fewer characters of a secret than this may be left readable.</summary>
    const int PayloadBytesMin = 8;

    const int UnknownPayloadBytesMin = 6;
    const int UnknownSignatureBytesMin = 20;
    const int EncodedBytesMin = 40;
    const int EncodedBytesMax = 4 * 180;

    static readonly TokenAlphabet s_base64Url = TokenAlphabet.Parse(@"\w-");
    static readonly TokenSegment s_encoded =
        new(null, 0, TokenAlphabet.Parse(@"\w+/=-"), EncodedBytesMin, TokenSegment.Unbounded);

    /// <summary>Whether a token starts at <paramref name="position"/>, and where it ends.</summary>
    public static bool TryMatch(ref View view, int position, bool isEncoded, out int end)
    {
        end = position;
        if (!TokenBoundary.IsOpen(ref view, position))
            return false;
        return isEncoded ? TryMatchEncoded(ref view, position, ref end) : TryMatchPlain(ref view, position, ref end);
    }

    /// <summary>Moves <paramref name="at"/> over a payload and a signature that follow another token.</summary>
    public static void TakeParts(ref View view, ref int at)
    {
        if (view.StartsWith(at, ".eyJ"u8))
            TakeParts(ref view, ref at, partsMax: 3, out _);
    }

    static bool TryMatchPlain(ref View view, int position, ref int end)
    {
        int at = position;
        int length = TakeRun(ref view, ref at, HeaderBytesMax);
        if (length < HeaderBytesMin)
            return false;
        bool isLong = length == HeaderBytesMax;
        if (!isLong && view[at] != '.')
            return false;
        if (IsHeader(view.Bytes.Slice(position, length), out bool isEncrypted))
        {
            if (isLong)
                TakeRun(ref view, ref at, int.MaxValue);
            int headerEnd = at;
            TakeParts(ref view, ref at, isEncrypted ? 5 : 3, out _);
            end = at;
            return isLong || at - headerEnd > PayloadBytesMin;
        }
        if (isLong || !TryTakeUnknown(ref view, ref at))
            return false;
        end = at;
        return true;
    }

    /// <summary>Other signed values have the same shape: <c>{"user":1}</c>, a time, a signature.</summary>
    static bool TryTakeUnknown(ref View view, ref int at)
    {
        at++;
        int payload = TakeRun(ref view, ref at, HeaderBytesMax);
        if (payload is < UnknownPayloadBytesMin or HeaderBytesMax || view[at] != '.')
            return false;
        at++;
        return TakeRun(ref view, ref at, int.MaxValue) >= UnknownSignatureBytesMin;
    }

    static void TakeParts(ref View view, ref int at, int partsMax, out int parts)
    {
        for (parts = 1; parts < partsMax && view[at] == '.'; parts++)
        {
            int part = at + 1;
            if (TakeRun(ref view, ref part, int.MaxValue) == 0 && (parts > 1 || view[part] != '.'))
                return; // a sentence's dot, or an empty signature's
            at = part;
        }
    }

    static int TakeRun(ref View view, ref int at, int max)
    {
        ReadOnlySpan<byte> rest = view.Bytes[Math.Min(at, view.End)..];
        bool isCut = rest.Length > max;
        if (isCut)
            rest = rest[..max];
        int length = s_base64Url.Run(rest);
        at += length;
        if (length == rest.Length && !isCut)
            view.HitEnd = true;
        for (int padding = 0; padding < 2 && length < max && view[at] == '='; padding++)
            at++;
        return length;
    }

    static bool IsHeader(ReadOnlySpan<byte> text, out bool isEncrypted)
    {
        Span<byte> json = stackalloc byte[HeaderBytesMax / 4 * 3];
        Base64Url.DecodeFromUtf8(text[..(text.Length / 4 * 4)], json, out _, out int written, isFinalBlock: false);
        json = json[..written];
        isEncrypted = json.IndexOf("\"enc\""u8) >= 0;
        return isEncrypted || json.IndexOf("\"alg\""u8) >= 0 || json.IndexOf("\"typ\""u8) >= 0
            || json.IndexOf("\"kid\""u8) >= 0;
    }

    static bool TryMatchEncoded(ref View view, int position, ref int end)
    {
        if (Base64Blob.IsBefore(ref view, position))
            return false;
        ReadOnlySpan<byte> rest = view.Bytes[position..Math.Min(view.End, position + EncodedBytesMax)];
        if (!HoldsHeader(rest))
        {
            if (rest.Length < EncodedBytesMax && s_encoded.Alphabet!.Run(rest) == rest.Length)
                view.HitEnd = true;
            return false;
        }
        int at = position;
        if (!s_encoded.TryTake(ref view, ref at))
            return false;
        s_encoded.Extend(ref view, ref at);
        while (view.Bytes[at - 1] == '/')
            at--; // a path's
        end = at;
        return true;
    }

    /// <summary>Whether what <paramref name="text"/> encodes is base64 with a dot after it.</summary>
    static bool HoldsHeader(ReadOnlySpan<byte> text)
    {
        Span<byte> token = stackalloc byte[EncodedBytesMax / 4 * 3];
        Base64.DecodeFromUtf8(text[..(text.Length / 4 * 4)], token, out _, out int written, isFinalBlock: false);
        int header = s_base64Url.Run(token[..written]);
        return header >= HeaderBytesMin && header < written && token[header] == '.';
    }
}

using System.Buffers;
using System.Buffers.Text;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Credentials that follow <c>Bearer</c> or <c>Basic</c> in running text, without a header's name; and two schemes
/// whose credentials cannot be mistaken: AWS4-HMAC-SHA256 and NTLM.
/// </summary>
internal static class SchemeVerifier
{
    const int SampleMax = 512;
    const int ListLengthMax = 8 * 1024;

    static readonly SearchValues<byte> s_tokenBytes = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=%|\\:!"u8);

    public static IEnumerable<Literal> Literals =>
    [
        new("bearer", IgnoreCase: true, LiteralFamily.Scheme),
        new("asic", IgnoreCase: true, LiteralFamily.Scheme),
        new("ws4-hmac", IgnoreCase: true, LiteralFamily.Scheme),
        new("UAADAAAA", IgnoreCase: false, LiteralFamily.Scheme), // the third message of NTLM, in base64
    ];

    public static void Verify(ref View view, int position, MatchList matches)
    {
        switch (view[position] | 0x20)
        {
            case 'b':
                Verify(ref view, position, position + 6, basic: false, matches);
                break;
            case 'a' when (view[position - 1] | 0x20) == 'b':
                Verify(ref view, position - 1, position + 4, basic: true, matches);
                break;
            case 'w' when (view[position - 1] | 0x20) == 'a':
                VerifyList(ref view, position, matches);
                break;
            case 'u' when position - 8 >= view.Floor && view.StartsWith(position - 8, "TlRMTVNT"u8):
                var text = new EncodedText(view.Bytes, percent: false);
                int end = text.TokenEnd(position);
                view.HitEnd |= end + HeaderText.EscapeLengthMax >= view.End;
                matches.Add(position - 8, end, SecretKind.Authorization);
                break;
        }
    }

    static void Verify(ref View view, int start, int end, bool basic, MatchList matches)
    {
        byte after = view[end];
        if (char.IsAsciiLetterOrDigit((char)after) || "_-./,;".Contains((char)after)
            || !HeaderText.IsWordStart(ref view, start))
        {
            return;
        }

        // What is refused is looked at to a bound: in a line without blanks every scheme's word would search it all.
        bool percent = after == '%';
        var sample = new EncodedText(view.Bytes[..Math.Min(view.End, end + SampleMax)], percent);
        int index = end;
        bool separated = TrySkipSeparator(sample, ref index);
        int tokenEnd = separated ? sample.TokenEnd(index) : index;
        view.HitEnd |= tokenEnd + HeaderText.EscapeLengthMax >= view.End;
        if (tokenEnd == index)
            return;
        ReadOnlySpan<byte> token = view.Bytes[index..tokenEnd];
        if (!(basic ? IsBasic(token) : IsBearer(token, sample.Read(tokenEnd))))
            return;
        if (tokenEnd == sample.Bytes.Length)
        {
            tokenEnd = new EncodedText(view.Bytes, percent).TokenEnd(tokenEnd);
            view.HitEnd |= tokenEnd + HeaderText.EscapeLengthMax >= view.End;
        }
        matches.Add(index, tokenEnd, SecretKind.Authorization);
    }

    /// <summary>
    /// Past what may stand between scheme and credential: blanks, or a colon or equals sign with blanks around it; and
    /// a quote. The index is where that was decided in any case.
    /// </summary>
    static bool TrySkipSeparator(in EncodedText text, ref int index)
    {
        int start = index;
        bool quoted = EncodedText.IsQuote(text.Read(index, out int length));
        if (quoted)
            index += length;
        index = text.SkipBlanks(index);
        bool colon = text.Read(index, out length) is ':' or '=';
        if (colon)
            index = text.SkipBlanks(index + length);
        else if (quoted || index == start)
            return false;
        if (EncodedText.IsQuote(text.Read(index, out length)))
            index += length;
        return true;
    }

    static bool IsBearer(ReadOnlySpan<byte> token, int after)
    {
        int padding = token.IndexOf((byte)'=');
        if (token.Length < 8 || token.ContainsAnyExcept(s_tokenBytes)
            || (padding >= 0 && (EncodedText.IsQuote(after) || token[padding..].ContainsAnyExcept((byte)'='))))
        {
            return false;
        }
        return token[^1] != ':' && AuthorizationText.IsBareCredential(token) && !AuthorizationText.IsHarmless(token)
            && (token.Length >= 16 || SecretLike.IsLikely(token)
                || (token.ContainsAnyInRange((byte)'0', (byte)'9') && token.ContainsAnyInRange((byte)'A', (byte)'z')));
    }

    /// <summary>Whether it is base64 of text with a colon in it.</summary>
    static bool IsBasic(ReadOnlySpan<byte> token)
    {
        if (token.Length < 4)
            return false;
        Span<byte> sample = stackalloc byte[SampleMax];
        token = token[..Math.Min(token.Length, SampleMax)];
        token.CopyTo(sample);
        int length = CredentialText.Decode(sample[..token.Length]);
        length = sample[..length].TrimEnd((byte)'=').Length;
        sample[..length].Replace((byte)'-', (byte)'+');
        sample[..length].Replace((byte)'_', (byte)'/');
        Span<byte> plain = stackalloc byte[SampleMax];
        int whole = length & ~3;
        if (Base64.DecodeFromUtf8(sample[..whole], plain, out _, out int written, isFinalBlock: false)
            is not (OperationStatus.Done or OperationStatus.NeedMoreData))
        {
            return false;
        }
        plain = plain[..written];
        bool basic = plain.Contains((byte)':') && !plain.ContainsAnyInRange((byte)0, (byte)0x1F);
        plain.Clear();
        sample.Clear();
        return basic;
    }

    /// <summary>The list goes to the end of the line at most; its grammar knows where before that.</summary>
    static void VerifyList(ref View view, int position, MatchList matches)
    {
        int index = position + "ws4-hmac-sha256".Length;
        if (!HeaderText.IsWordStart(ref view, position - 1) || view[index] != ' '
            || !view.StartsWith(index + 1, "Credential="u8))
        {
            return;
        }
        int bound = Math.Min(view.End, position + ListLengthMax);
        int length = view.Bytes[position..bound].IndexOf((byte)'\n');
        var value = new ValueSpan(position - 1, length < 0 ? bound : position + length, Container.Equals, default, 0);
        AuthorizationValue.Mask(ref view, value, matches);
    }
}

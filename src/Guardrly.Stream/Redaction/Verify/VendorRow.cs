using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>What else holds of a row's tokens.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>The prefix is so distinctive that a token cut off after 8 characters is one too.</summary>
    Cut = 1,

    /// <summary>No letter or digit may follow, of the alphabet or not.</summary>
    Whole = 2,

    /// <summary>The format is loose, so its characters must look random.</summary>
    Mixed = 4,

    /// <summary>The characters are those of base64, so the middle of a longer base64 text is no token.</summary>
    NotInBlob = 8,

    /// <summary>Words stand between the literal and the token, which only they give away.</summary>
    Nearby = 16,

    /// <summary>A part of a JSON web token may follow.</summary>
    Jwt = 32,

    /// <summary>The prefix is a word: after a hyphen it is a part of a name, as in <c>cache-key-…</c>.</summary>
    NotInName = 64,
}

/// <summary>
/// One token format, and the interpreter of all. <see cref="VendorRows"/> tells how a format is written.
/// </summary>
internal sealed class VendorRow
{
    public const int LiteralBytesMin = 3;
    public const int LiteralBytesMax = 8;

    /// <summary>Fewer characters of a secret than this may be left readable.</summary>
    const int CutBytesMin = 8;

    /// <summary>A prefix of 3 bytes turns up by chance, so that more must follow it.</summary>
    const int CutBytesMinShort = 16;

    /// <summary>Where less follows the fixed part, the run before it is looked at too.</summary>
    const int SampleBytesMin = 9;

    /// <summary>How far from its literal a token may stand that only the words around it give away.</summary>
    const int NearbyBytesMax = 64;

    readonly TokenSegment _lead;
    readonly byte[] _head;
    readonly TokenSegment[] _segments;
    readonly TokenAlphabet? _first;     // of the first segment, where that cannot be empty
    readonly TokenTraits _traits;
    readonly int _anchor;
    readonly int _secret;
    readonly bool _isWord;
    readonly bool _endsOpen;

    /// <summary>Reads a format whose alternatives are spelled out: no round brackets.</summary>
    public VendorRow(
        SecretKind kind, ReadOnlySpan<char> pattern, TokenTraits traits, Dictionary<string, TokenAlphabet> alphabets)
    {
        Kind = kind;
        _traits = traits;
        if (pattern[0] is '[' or '\\')
        {
            int leadEnd = pattern.IndexOf('}') + 1;
            _lead = TokenSegment.Parse(pattern[..leadEnd], alphabets)[0];
            pattern = pattern[leadEnd..];
        }
        _anchor = Math.Max(pattern.IndexOf('^'), 0);
        int literal = pattern[_anchor] == '^' ? _anchor + 1 : _anchor;
        int headEnd = literal;
        while (headEnd < pattern.Length && pattern[headEnd] is not ('[' or '\\' or '<')
            && (headEnd < literal + LiteralBytesMin || !EscapedByte.IsMark(pattern[headEnd])))
        {
            headEnd++;
        }
        string head = string.Concat(pattern[.._anchor], pattern[literal..headEnd]);
        _head = Encoding.ASCII.GetBytes(head);
        Literal = head[_anchor..Math.Min(head.Length, _anchor + LiteralBytesMax)];
        pattern = pattern[headEnd..];
        int secret = pattern.IndexOf('<');
        TokenSegment[] kept = secret < 0 ? [] : TokenSegment.Parse(pattern[..secret], alphabets);
        _segments = [.. kept, .. TokenSegment.Parse(pattern[(secret + 1)..], alphabets)];
        _secret = secret < 0 ? -1 : kept.Length;
        _isWord = _lead.Alphabet is null && _secret < 0 && char.IsAsciiLetterOrDigit(head[0]);
        _endsOpen = _segments.Length > 0 && _segments[^1].Min != _segments[^1].Max;
        _first = FirstAlphabet(_segments);
    }

    /// <summary>A policy's own format.</summary>
    public VendorRow(SecretKind kind, string prefix, TokenSegment rest)
    {
        Kind = kind;
        _head = Encoding.ASCII.GetBytes(prefix);
        _segments = [rest];
        _secret = -1;
        _isWord = char.IsAsciiLetterOrDigit(prefix[0]);
        _endsOpen = rest.Min != rest.Max;
        _first = FirstAlphabet(_segments);
        Literal = prefix[..Math.Min(prefix.Length, LiteralBytesMax)];
    }

    public SecretKind Kind { get; }

    /// <summary>What the scanner looks for: 3 to 8 bytes.</summary>
    public string Literal { get; }

    /// <summary>Whether the literal is a word near the token, in any case, and no part of it.</summary>
    public bool IsNearby => (_traits & TokenTraits.Nearby) != 0;

    /// <summary>The parts after the fixed beginning; tests make tokens of them.</summary>
    public ReadOnlySpan<TokenSegment> Segments => _segments;

    /// <summary>The run before the fixed beginning; its alphabet is null where there is none.</summary>
    public TokenSegment Lead => _lead;

    /// <summary>The fixed beginning.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>The segment that the secret starts with; negative where it starts with the token.</summary>
    public int SecretSegment => _secret;

    public TokenTraits Traits => _traits;

    /// <summary>Whether a token stands around the literal at <paramref name="position"/>.</summary>
    public bool TryMatch(ref View view, int position, out int start, out int end)
    {
        if (IsNearby)
            return TryMatchNearby(ref view, position + Literal.Length, out start, out end);
        start = position - _anchor;
        end = start + _head.Length;
        if (_isWord && !TokenBoundary.IsOpen(ref view, start))
            return false;
        if (_head.Length > Literal.Length && !view.StartsWith(start, _head))
            return false;
        if (end < view.End && !MayFollow(view.Bytes[end]))
            return false;
        if (_lead.Alphabet is not null && !TryTakeLead(ref view, ref start))
            return false;
        return TryTakeSegments(ref view, ref start, ref end) && start >= view.Opened;
    }

    /// <summary>Whether what follows the head can begin with that byte, or with an escape that it begins.</summary>
    bool MayFollow(byte first) =>
        _first is null || _first.Contains(first) || (_first.HasEscapable && first is (byte)'%' or (byte)'\\');

    /// <summary>The run before the head is as long as it can be and still starts at a boundary.</summary>
    bool TryTakeLead(ref View view, ref int start)
    {
        int floor = Math.Max(view.Floor, view.Opened);
        int longest = Math.Min(start - floor, _lead.Max);
        if (longest < _lead.Min || !_lead.Alphabet!.Contains(view.Bytes[start - 1]))
            return false;
        int run = _lead.Alphabet.RunBackwards(view.Bytes.Slice(start - longest, longest));
        for (; run >= _lead.Min; run--)
        {
            byte before = view.Before(start - run);
            bool isInEscape = before is (byte)'\\' or (byte)'%'
                || (run > _lead.Min && TokenBoundary.IsColour(ref view, start - run));
            if (isInEscape || (!TokenBoundary.IsOpen(ref view, start - run) && !FollowsBot(ref view, start - run)))
                continue;
            start -= run;
            return true;
        }
        return false;
    }

    /// <summary>Telegram glues its tokens to a word: <c>/bot123456:AA…</c>.</summary>
    bool FollowsBot(ref View view, int start) =>
        Kind == SecretKind.TelegramToken && view.StartsWith(start - 3, "bot"u8);

    /// <summary>
    /// Takes what follows the head, which ends at <paramref name="end"/>; <paramref name="start"/> moves to where the
    /// secret starts.
    /// </summary>
    bool TryTakeSegments(ref View view, ref int start, ref int end)
    {
        int headEnd = end;
        int at = end;
        for (int index = 0; index < _segments.Length; index++)
        {
            if (index == _secret)
                start = headEnd = at;
            if (!_segments[index].TryTake(ref view, ref at))
                return TryTakeCut(ref view, headEnd, at, ref end);
        }
        if (!IsConfirmed(ref view, start, headEnd, at))
            return false;
        if (_segments.Length > 0)
            _segments[^1].Extend(ref view, ref at);
        while (view.Bytes[at - 1] == '.' || (_endsOpen && view.Bytes[at - 1] == '/'))
            at--; // a sentence's, a path's
        if ((_traits & TokenTraits.Jwt) != 0)
            JwtShape.TakeParts(ref view, ref at);
        end = at;
        return true;
    }

    /// <summary>Whether the traits hold of what stands at [<paramref name="start"/>, <paramref name="at"/>).</summary>
    bool IsConfirmed(ref View view, int start, int headEnd, int at)
    {
        if ((_traits & TokenTraits.Whole) != 0 && !TokenBoundary.IsClosed(ref view, at))
            return false;
        if ((_traits & TokenTraits.NotInName) != 0 && view.Before(start) == '-')
            return false;
        int sample = at - headEnd < SampleBytesMin ? start : headEnd;
        if ((_traits & TokenTraits.Mixed) != 0 && !TokenMixture.IsRandom(view.Bytes[sample..at]))
            return false;
        if ((_traits & TokenTraits.NotInBlob) == 0)
            return true;
        bool isLong = at - headEnd > TokenSegment.ProbeLength;
        return !Base64Blob.IsBefore(ref view, start) && (isLong || !Base64Blob.IsAfter(ref view, at));
    }

    bool TryTakeCut(ref View view, int headEnd, int at, ref int end)
    {
        int min = _head.Length > LiteralBytesMin ? CutBytesMin : CutBytesMinShort;
        if ((_traits & TokenTraits.Cut) == 0 || at - headEnd < min)
            return false;
        if (!TokenBoundary.IsCut(ref view, at) || !TokenMixture.IsRandom(view.Bytes[headEnd..at]))
            return false;
        end = at;
        return true;
    }

    /// <summary>The first of the words after <paramref name="at"/>, on the line, that has the form.</summary>
    bool TryMatchNearby(ref View view, int at, out int start, out int end)
    {
        TokenAlphabet words = _segments[0].Alphabet!;
        int limit = at + NearbyBytesMax;
        start = at;
        end = at;
        while (start < limit)
        {
            ReadOnlySpan<byte> rest = view.Bytes[start..Math.Min(limit, view.End)];
            int line = rest.IndexOf((byte)'\n');
            if (line >= 0)
                rest = rest[..line];
            start += words.Skip(rest);
            if (start == view.End)
                view.HitEnd = true;
            if (start >= Math.Min(limit, view.End) || view.Bytes[start] == '\n')
                return false;
            if (TokenBoundary.IsOpen(ref view, start) && TryTakeWord(ref view, start, out end))
                return true;
            start += words.Run(view.Bytes[start..Math.Min(limit, view.End)]);
            if (start == view.End && start < limit)
                view.HitEnd = true;
        }
        return false;
    }

    static TokenAlphabet? FirstAlphabet(TokenSegment[] segments) =>
        segments.Length > 0 && segments[0].Min > 0 ? segments[0].Alphabet : null;

    bool TryTakeWord(ref View view, int start, out int end)
    {
        end = start;
        return TryTakeSegments(ref view, ref start, ref end);
    }
}

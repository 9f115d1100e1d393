using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>A user's own pattern, compiled. Runs in linear time over bytes widened to chars.</summary>
/// <remarks>
/// What it sees is a window around the candidate that depends on the line alone: from the line's start or at most a
/// match's length before it, to the line's end or a match's length after it.
/// </remarks>
internal sealed class OwnPattern
{
    const int MatchBytesMax = StreamLimits.OwnPatternMatchBytesMax;
    const int WindowBytesMax = 2 * MatchBytesMax;
    const int PlaceholderBytesMax = 64;

    readonly Regex _regex;
    readonly PatternText.Start _start;
    readonly bool _startsAtLiteral;

    /// <exception cref="ArgumentException">
    /// The pattern is one that the linear engine refuses, or has no prefilter; the text says what would do.
    /// </exception>
    public OwnPattern(CustomPattern pattern, int index, SecretKind kind)
    {
        string place = $"patterns[{index}]";
        Kind = kind;
        OwnName.Check(pattern.Name, place + ".name");
        string text = Read(pattern.Pattern, place);
        _start = PatternText.StartOf(text);
        if (pattern.Literal is null && _start.Literal.Length < VendorRow.LiteralBytesMin)
        {
            _regex = Compile(text, place);
            FirstBytes = PatternText.FirstBytes(_start) ?? throw new ArgumentException(
                $"{place}: give it a literal, 3 to 8 characters that every match holds, or let it start with 3 plain " +
                "characters or a character class such as [A-Z]");
            return;
        }
        int length = Math.Min(_start.Literal.Length, VendorRow.LiteralBytesMax);
        string literal = pattern.Literal ?? _start.Literal[..length];
        if (literal.Length is < VendorRow.LiteralBytesMin or > VendorRow.LiteralBytesMax
            || literal.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException($"{place}.literal: 3 to 8 printable ASCII characters, not '{literal}'");
        }
        if (_start.IgnoreCase)
            literal = literal.ToLowerInvariant();
        Literal = new Literal(literal, _start.IgnoreCase, LiteralFamily.OwnPattern, index);
        _startsAtLiteral = _start.Literal.StartsWith(
            literal, _start.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        _regex = Compile(_startsAtLiteral ? Anchored(text) : text, place);
    }

    public SecretKind Kind { get; }

    /// <summary>What every match holds; null where the pattern has a class of first bytes instead.</summary>
    public Literal? Literal { get; }

    /// <summary>The bytes a match can start with, where there is no literal.</summary>
    public SearchValues<byte>? FirstBytes { get; }

    /// <summary>
    /// Adds the matches that hold the literal at <paramref name="position"/>, or that start in the run of first bytes
    /// that starts there.
    /// </summary>
    public void Verify(ref View view, int position, MatchList matches)
    {
        if (FirstBytes is not null)
            VerifyRun(ref view, position, matches);
        else if (_startsAtLiteral)
            VerifyStart(ref view, position, matches);
        else
            VerifyAround(ref view, position, matches);
    }

    static string Read(string? pattern, string place)
    {
        try
        {
            return string.IsNullOrEmpty(pattern)
                ? throw new FormatException("it is empty")
                : PatternText.ToAscii(pattern);
        }
        catch (FormatException reason)
        {
            throw new ArgumentException($"{place}.pattern: {reason.Message}", reason);
        }
    }

    static Regex Compile(string text, string place)
    {
        try
        {
            return new Regex(text, PatternText.Options);
        }
        catch (Exception reason) when (reason is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"{place}.pattern: {reason.Message}", reason);
        }
    }

    /// <summary>The pattern bound to the text's start, so that it fails fast. Its own anchor goes.</summary>
    string Anchored(string text)
    {
        int options = _start.IgnoreCase ? 4 : 0;
        return $@"{text[..options]}\A(?:{text[(options + _start.AnchorLength)..]})";
    }

    void VerifyStart(ref View view, int position, MatchList matches)
    {
        if (position < view.Opened || (_start.IsLine && position != LineStart(ref view, position)))
            return;
        if (_start.IsWord && IsWord(view.Before(position)) == IsWord(view.Bytes[position]))
            return;
        Search(ref view, position, position, position, MatchBytesMax, position + 1, matches);
    }

    void VerifyAround(ref View view, int position, MatchList matches)
    {
        int start = Math.Max(LineStart(ref view, position), view.Opened);
        int end = position + Literal!.Value.Text.Length;
        Search(ref view, start, position, end, position - start + MatchBytesMax, position + 1, matches);
    }

    void VerifyRun(ref View view, int position, MatchList matches)
    {
        int length = view.Bytes[position..].IndexOfAnyExcept(FirstBytes!);
        view.HitEnd |= length < 0;
        int runEnd = length < 0 ? view.End : position + length;
        int start = Math.Max(position, view.Opened);
        while (start < runEnd)
        {
            int startsEnd = Math.Min(runEnd, start + MatchBytesMax);
            int before = matches.Count;
            Search(ref view, start, start, 0, startsEnd - start + MatchBytesMax, startsEnd, matches);
            start = matches.Count > before ? Math.Max(startsEnd, matches[matches.Count - 1].End) : startsEnd;
        }
    }

    /// <summary>
    /// Adds the matches in the window that start before <paramref name="startsEnd"/> and end at or after
    /// <paramref name="endsMin"/>; where that is not 0, the first of them.
    /// </summary>
    [SkipLocalsInit]
    void Search(
        ref View view, int start, int position, int endsMin, int windowLength, int startsEnd, MatchList matches)
    {
        int windowEnd = Math.Min(start + windowLength, view.End);
        int line = view.Bytes[position..windowEnd].IndexOf((byte)'\n');
        if (line >= 0)
            windowEnd = position + line - (line > 0 && view.Bytes[position + line - 1] == '\r' ? 1 : 0);
        else
            view.HitEnd |= start + windowLength > view.End;
        if (windowEnd <= position)
            return;
        // One char more stands before the window, so that \b and ^ see what is there; at a line's start there is none.
        Span<char> window = stackalloc char[WindowBytesMax + 1];
        int before = !_startsAtLiteral && start > LineStart(ref view, start) ? 1 : 0;
        if (before > 0)
            window[0] = (char)view.Before(start);
        int length = Encoding.Latin1.GetChars(view.Bytes[start..windowEnd], window[before..]);
        foreach (ValueMatch match in _regex.EnumerateMatches(window[..(before + length)], before))
        {
            int first = start + match.Index - before;
            int last = first + match.Length;
            if (first >= startsEnd)
                return;
            if (match.Length == 0 || last < endsMin || IsInPlaceholder(ref view, first))
                continue;
            matches.Add(first, last, Kind);
            if (endsMin > 0)
                return;
        }
    }

    static int LineStart(ref View view, int position)
    {
        int floor = Math.Max(view.Floor, position - MatchBytesMax);
        return floor + view.Bytes[floor..position].LastIndexOf((byte)'\n') + 1;
    }

    /// <summary>A placeholder's own text is no secret, whatever the pattern says of it.</summary>
    static bool IsInPlaceholder(ref View view, int start)
    {
        int floor = Math.Max(view.Floor, start - PlaceholderBytesMax);
        ReadOnlySpan<byte> before = view.Bytes[floor..start];
        int open = before.LastIndexOfAny((byte)'[', (byte)']');
        return open >= 0 && before[open] == '[' && view.StartsWith(floor + open, "[REDACTED:"u8);
    }

    static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '_';
}

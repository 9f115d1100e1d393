using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public sealed class OwnPatternTests
{
    const SecretKind Kind = SecretKind.FirstOwnPattern + 7;

    [Theory]
    [InlineData("ACME-[0-9]{6}", null, "x ACME-123456 y ACME-1234567", "x <ACME-123456> y <ACME-123456>7")]
    [InlineData(@"\bACME-\d+\b", null, "ACME-1 xACME-2 ACME-3x _ACME-4", "<ACME-1> xACME-2 ACME-3x _ACME-4")]
    [InlineData("^ACME:.*$", null, "ACME: a b\nx ACME: c\r\nACME: d\r\n", "<ACME: a b>\nx ACME: c\r\n<ACME: d>\r\n")]
    [InlineData("(?i)acme-\\w+", null, "Acme-Ab_9-c", "<Acme-Ab_9>-c")]
    [InlineData(@"acme\.com/\w+", null, "acme.com/x1 acmexcom/x1", "<acme.com/x1> acmexcom/x1")]
    [InlineData("[A-Z]{2}\\d{6}", null, "AB123456,CD654321 XAB123456", "<AB123456>,<CD654321> X<AB123456>")]
    [InlineData(@"\d{3}-\d{2}-\d{4}", null, "ssn 123-45-6789, 9123-45-6789", "ssn <123-45-6789>, 9<123-45-6789>")]
    [InlineData(@"\b[A-Z]{4}\b", null, "ABCD ABCDE xABCD", "<ABCD> ABCDE xABCD")]
    [InlineData("(cat|dog)-id=[a-z]+", "-id=", "a dog-id=rex cat-id=a cow-id=x", "a <dog-id=rex> <cat-id=a> cow-id=x")]
    [InlineData("\\w+@internal", "@inter", "root@internal, @internal", "<root@internal>, @internal")]
    [InlineData("key=\\S+", null, "key=a key=b\tkey=c", "<key=a> <key=b>\t<key=c>")]
    [InlineData("token\\S*", "token", "[REDACTED:github-token] token1", "[REDACTED:github-token] <token1>")]
    [InlineData("[A-Z]{8}", null, "[REDACTED:email] ABCDEFGH", "[REDACTED:email] <ABCDEFGH>")]
    [InlineData("zo\\xC3\\xAB.", "zo\u00c3", "", "")]
    [InlineData("ab{0,2}c*", "abb", "abbccc", "<abbccc>")]
    public void Matches_are_those_of_the_pattern(string pattern, string? literal, string text, string expected)
    {
        if (text.Length == 0)
        {
            Assert.Throws<ArgumentException>(() => Read(pattern, literal));
            return;
        }
        Assert.Equal(expected, Mark(Read(pattern, literal), text));
    }

    [Theory]
    [InlineData("(a)\\1bcd", "bcd", "patterns[3].pattern: ")]
    [InlineData("(?<=x)abc", "abc", "patterns[3].pattern: ")]
    [InlineData("abc(?=x)", null, "patterns[3].pattern: ")]
    [InlineData("abc(", null, "patterns[3].pattern: ")]
    [InlineData("\\p{L}+abc", "abc", "patterns[3].pattern: ")]
    [InlineData("abc[\\W]", null, "patterns[3].pattern: ")]
    [InlineData("zo\u00eb", null, "patterns[3].pattern: ")]
    [InlineData("", null, "patterns[3].pattern: ")]
    [InlineData(".*secret", null, "patterns[3]: ")]
    [InlineData("ab|cd", null, "patterns[3]: ")]
    [InlineData("abc|abd", null, "patterns[3]: ")]
    [InlineData("ab?c?d?", null, "patterns[3]: ")]
    [InlineData("[^x]+abc", null, "patterns[3]: ")]
    [InlineData("[a-z]*abc", null, "patterns[3]: ")]
    [InlineData("abc", "ab", "patterns[3].literal: ")]
    [InlineData("abc", "abcdefghi", "patterns[3].literal: ")]
    [InlineData("abc", "a c", "patterns[3].literal: ")]
    public void A_pattern_that_cannot_be_is_refused_by_name(string pattern, string? literal, string place)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Read(pattern, literal));
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_name_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new OwnPattern(new CustomPattern("Acme!", "acme"), 0, Kind));
        Assert.StartsWith("patterns[0].name: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_are_ascii_even_over_bytes_that_unicode_calls_letters()
    {
        string text = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("key=zo\u00eb\u0664 key=\u00e9"));
        Assert.Equal(text.Replace("key=zo", "<key=zo>", StringComparison.Ordinal), Mark(Read("key=\\w+", null), text));
    }

    [Fact]
    public void A_match_is_cut_at_its_bound_and_a_run_of_first_bytes_is_taken_to_its_end()
    {
        string text = "key=" + new string('a', 3000) + " end";
        string marked = Mark(Read("key=\\w+", null), text);
        Assert.Equal(StreamLimits.OwnPatternMatchBytesMax + 1, marked.IndexOf('>'));
        string digits = string.Concat(Enumerable.Repeat("12345", 2000)) + "-end";
        Assert.EndsWith("<345-end>", Mark(Read("[0-9]{3}-end", null), digits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACME-[0-9]{6}", null)]
    [InlineData(@"\bACME-\d+\b", null)]
    [InlineData("[A-Z]{4}-\\d+", null)]
    [InlineData("\\w+-\\d+ y", "-1234")]
    public void A_verdict_that_did_not_ask_for_more_does_not_change_with_more(string pattern, string? literal)
    {
        OwnPattern own = Read(pattern, literal);
        byte[] text = Encoding.ASCII.GetBytes("before ACME-123456 y\nafter ACME-1 y and more text of this line");
        int position = Enumerable.Range(0, text.Length).First(index => IsCandidate(own, text, index));
        string whole = Verify(own, text, position, 0, out _);
        for (int length = position; length < text.Length; length++)
        {
            string part = Verify(own, text.AsSpan(0, length), position, 0, out bool hitEnd);
            Assert.True(hitEnd || part == whole, $"cut at {length}: {part} for {whole}");
        }
    }

    [Fact]
    public void Verifying_allocates_nothing_once_warm()
    {
        OwnPattern[] all = [Read("ACME-[0-9]{6}", null), Read("[A-Z]{4}-\\d+", null), Read("\\w+-\\d+ y", "-1234")];
        byte[] text = Encoding.ASCII.GetBytes("before ACME-123456 y and more text of this line\n");
        var matches = new MatchList();
        long allocated = 0;
        int count = 0;
        for (int turn = 0; turn < 3; turn++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (OwnPattern own in all)
            {
                var view = new View(text, 0, 0);
                matches.Clear();
                own.Verify(ref view, own.Literal?.Text == "-1234" ? 11 : 7, matches);
                count += matches.Count;
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(9, count);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void No_candidate_is_dropped_where_many_patterns_start_everywhere()
    {
        CustomPattern[] patterns =
        [
            .. Enumerable.Range(5, 60).Select(
                length => new CustomPattern($"p{length}", $"[a-z][0-9]{{{length}}}#", null)),
            new CustomPattern("last", "[a-z]!{4}", null),
        ];
        var redactor = new Redactor(RedactionPolicy.Default with { Patterns = patterns });
        string noise = string.Concat(Enumerable.Repeat("a1", 2000));

        byte[] output = Masked.Whole(redactor, Encoding.ASCII.GetBytes($"{noise} x!!!! {noise}"));

        Assert.Equal($"{noise} [REDACTED:last] {noise}", Encoding.ASCII.GetString(output));
    }

    static OwnPattern Read(string pattern, string? literal) => new(new CustomPattern("own", pattern, literal), 3, Kind);

    static string Mark(OwnPattern own, string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        var marked = new StringBuilder();
        var matches = new MatchList();
        int opened = 0;
        for (int position = 0; position < bytes.Length; position++)
        {
            if (position < opened || !IsCandidate(own, bytes, position))
                continue;
            matches.Clear();
            var view = new View(bytes, NaiveTokenEngine.FloorOf(bytes, position), opened);
            own.Verify(ref view, position, matches);
            for (int index = 0; index < matches.Count; index++)
            {
                Match match = matches[index];
                Assert.Equal(Kind, match.Kind);
                Assert.True(match.Start >= opened);
                marked.Append(text.AsSpan(opened, match.Start - opened)).Append('<')
                    .Append(text.AsSpan(match.Start, match.End - match.Start)).Append('>');
                opened = match.End;
            }
        }
        return marked.Append(text.AsSpan(opened)).ToString();
    }

    static bool IsCandidate(OwnPattern own, ReadOnlySpan<byte> text, int position)
    {
        if (own.Literal is Literal literal)
            return NaiveTokenEngine.StandsAt(text, position, literal);
        bool isFirst = position == 0 || !own.FirstBytes!.Contains(text[position - 1]);
        return isFirst && own.FirstBytes!.Contains(text[position]);
    }

    static string Verify(OwnPattern own, ReadOnlySpan<byte> text, int position, int opened, out bool hitEnd)
    {
        var view = new View(text, NaiveTokenEngine.FloorOf(text, position), opened);
        var matches = new MatchList();
        if (position < text.Length)
            own.Verify(ref view, position, matches);
        hitEnd = view.HitEnd || position >= text.Length;
        return string.Join(' ', Enumerable.Range(0, matches.Count).Select(index => matches[index]));
    }
}

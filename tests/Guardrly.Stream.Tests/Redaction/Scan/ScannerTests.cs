using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Xunit.Sdk;

namespace Guardrly.Tests.Redaction.Scan;

public sealed class ScannerTests : IDisposable
{
    /// <summary>Nested, overlapping, of every length, with and without case, with digits and signs of shapes.</summary>
    static readonly Literal[] s_literals =
    [
        new("oken", IgnoreCase: true, LiteralFamily.Name),
        new("pass", IgnoreCase: true, LiteralFamily.Name),
        new("passw", IgnoreCase: true, LiteralFamily.Name),
        new("asswd", IgnoreCase: true, LiteralFamily.Name),
        new("key", IgnoreCase: true, LiteralFamily.Name),
        new("earer ", IgnoreCase: true, LiteralFamily.Scheme),
        new("-----beg", IgnoreCase: true, LiteralFamily.Pem),
        new("AKIA", IgnoreCase: false, LiteralFamily.Vendor),
        new("sk_live_", IgnoreCase: false, LiteralFamily.Vendor),
        new("sk_test_", IgnoreCase: false, LiteralFamily.Vendor),
        new("shpat_", IgnoreCase: false, LiteralFamily.Vendor),
        new("EAA", IgnoreCase: false, LiteralFamily.Vendor),
        new("1//0", IgnoreCase: false, LiteralFamily.Vendor),
        new("012", IgnoreCase: false, LiteralFamily.Vendor),
        new("+49", IgnoreCase: false, LiteralFamily.Vendor),
        new("%40", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("\\u0040", IgnoreCase: true, LiteralFamily.EncodedAt),
        new("&#64;", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("@[`", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("aaa", IgnoreCase: false, LiteralFamily.OwnPattern),
        new("aaaa", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("aaa", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("\0\x01\x7F", IgnoreCase: false, LiteralFamily.OwnPattern),
    ];

    readonly ScannerAgreement _agreement = new(s_literals);

    public void Dispose() => _agreement.Dispose();

    [Property(MaxTest = 2000)]
    public Property Every_width_finds_what_the_definitions_say() =>
        Prop.ForAll(NearMiss.Texts(s_literals), text => _agreement.Check(text));

    [Property(MaxTest = 500)]
    public Property A_window_anywhere_finds_what_begins_in_it() =>
        Prop.ForAll(
            NearMiss.Texts(s_literals),
            Gen.Choose(0, 1000).Two().ToArbitrary(),
            (text, places) =>
            {
                int start = Math.Min(places.Item1, places.Item2) % (text.Length + 1);
                int end = Math.Max(start, Math.Max(places.Item1, places.Item2) % (text.Length + 1));
                _agreement.Check(text, start, end);
            });

    [Fact]
    public void Every_start_and_end_of_a_text_gives_what_begins_between_them()
    {
        byte[] text = Encoding.ASCII.GetBytes(
            "4111-1111 (415) 555 2671.+49 sk_live_a@b.c%40 0171/23 PASSWDkey aaaa \\u0040");
        for (int start = 0; start <= text.Length; start++)
        {
            for (int end = start; end <= text.Length; end++)
                _agreement.Check(text, start, end);
        }
    }

    [Fact]
    public void Every_byte_in_every_place_of_every_shape_is_judged_alike()
    {
        int padding = 0;
        foreach (string shape in NearMiss.Shapes)
        {
            for (int place = 0; place < shape.Length; place++)
            {
                foreach (byte b in NearMiss.Telling)
                {
                    // Another alignment each time: the shape wanders through the words of the bitmaps.
                    padding = (padding + 1) % 131;
                    byte[] text = [.. new byte[padding], .. Encoding.Latin1.GetBytes(shape)];
                    text[padding + place] = b;
                    _agreement.Check(text);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Windows_of_a_long_text_give_what_begins_in_them(int seed)
    {
        Random random = new(seed);
        byte[] text = NearMiss.LongText(s_literals, random, 40_000);
        for (int i = 0; i < 12; i++)
        {
            int start = random.Next(text.Length);
            int end = Math.Min(text.Length, start + random.Next(Scanner.WindowBytesMax + 1));
            _agreement.Check(text, start, end);
        }
        _agreement.Check(text, 0, Scanner.WindowBytesMax);
        _agreement.Check(text, text.Length - Scanner.WindowBytesMax, text.Length);
    }

    [Fact]
    public void The_body_of_these_tests_catches_a_scanner_that_forgets_one_candidate()
    {
        Scanner scanner = new(s_literals);
        byte[] text = Encoding.ASCII.GetBytes("card 4111111111111111, key");
        ScanWindow forgetful = (buffer, start, end, candidates) => scanner.Scan(buffer, start, end, candidates) - 1;
        _agreement.Check("whole", scanner.Scan, scanner.CandidatesMax, text, 0, text.Length);
        Assert.ThrowsAny<XunitException>(
            () => _agreement.Check("forgetful", forgetful, scanner.CandidatesMax, text, 0, text.Length));
    }

    [Fact]
    public void The_built_in_literals_are_found_where_they_stand()
    {
        Literal[] literals = new RuleSet(RedactionPolicy.Default).Literals;
        using ScannerAgreement agreement = new(literals);
        StringBuilder text = new();
        foreach (Literal literal in literals)
        {
            text.Append(literal.Text).Append(", ").Append(literal.Text.ToUpperInvariant()).Append(literal.Text[..^1]);
            if (text.Length < 4000)
                continue;
            agreement.Check(Encoding.ASCII.GetBytes(text.ToString()));
            text.Clear();
        }
        agreement.Check(Encoding.ASCII.GetBytes(text.ToString()));
    }

    [Fact]
    public void Literals_that_no_layout_knows_are_found_all_the_same()
    {
        Random random = new(4);
        Literal[] literals = new Literal[300];
        for (int i = 0; i < literals.Length; i++)
        {
            char[] text = new char[random.Next(Literal.LengthMin, Literal.LengthMax + 1)];
            for (int k = 0; k < text.Length; k++)
                text[k] = (char)random.Next(' ', 0x7F);
            bool ignoreCase = random.Next(2) == 0;
            string value = ignoreCase ? new string(text).ToLowerInvariant() : new string(text);
            literals[i] = new Literal(value, ignoreCase, LiteralFamily.OwnPattern, i);
        }
        using ScannerAgreement agreement = new(literals);
        agreement.Check(NearMiss.LongText(literals, random, 6000));
    }

    [Fact]
    public void Candidates_at_every_position_fit_into_their_room()
    {
        byte[] text = new byte[Scanner.WindowBytesMax + 20];
        Array.Fill(text, (byte)'a');
        _agreement.Check(text, 0, Scanner.WindowBytesMax);
        _agreement.Check(text, 20, text.Length);
        Array.Fill(text, (byte)'0');
        for (int i = 4; i < text.Length; i += 5)
            text[i] = (byte)' ';
        _agreement.Check(text, 5, 5 + Scanner.WindowBytesMax);
    }

    [Fact]
    public void Scanning_allocates_nothing()
    {
        byte[] text = NearMiss.LongText(s_literals, new Random(5), 20_000);
        foreach (ScannerWidth width in ScannerAgreement.Widths)
        {
            Scanner scanner = Scanner.Create(s_literals, width);
            Candidate[] candidates = new Candidate[scanner.CandidatesMax];
            scanner.Scan(text, 0, Scanner.WindowBytesMax, candidates);
            long before = GC.GetAllocatedBytesForCurrentThread();
            scanner.Scan(text, 0, Scanner.WindowBytesMax, candidates);
            scanner.Scan(text, 12_000, text.Length, candidates);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("nine more")]
    [InlineData("caf\u00e9")]
    [InlineData("a\nb")]
    public void A_literal_that_cannot_be_looked_for_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => new Scanner([new Literal(text, false, LiteralFamily.OwnPattern)]));

    [Fact]
    public void A_window_outside_the_buffer_or_without_room_is_refused()
    {
        Scanner scanner = new(s_literals);
        byte[] text = new byte[Scanner.WindowBytesMax + 1];
        Candidate[] candidates = new Candidate[scanner.CandidatesMax];
        Assert.Throws<ArgumentException>(() => scanner.Scan(text, 0, text.Length, candidates));
        Assert.Throws<ArgumentException>(() => scanner.Scan(text, 2, 1, candidates));
        Assert.Throws<ArgumentException>(() => scanner.Scan(text, -1, 1, candidates));
        Assert.Throws<ArgumentException>(() => scanner.Scan(text, text.Length - 1, text.Length + 1, candidates));
        Assert.Throws<ArgumentException>(() => scanner.Scan(text, 0, 1, candidates.AsSpan(1)));
        Assert.Equal(0, scanner.Scan([], 0, 0, candidates));
    }
}

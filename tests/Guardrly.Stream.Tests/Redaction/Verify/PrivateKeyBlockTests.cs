using System.Text;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public sealed class PrivateKeyBlockTests
{
    const int Seed = 20260315;

    static readonly NaiveTokenEngine s_engine = new();

    [Fact]
    public void Every_line_of_a_key_is_masked_and_all_else_stays()
    {
        foreach (PrivateKeySample sample in PrivateKeySample.All(new Random(Seed)))
        {
            string output = s_engine.Redact(sample.Text);
            foreach (string line in sample.Key.Lines)
            {
                for (int index = 0; index + 8 <= line.Length; index++)
                {
                    bool isLeft = output.Contains(line.Substring(index, 8), StringComparison.Ordinal);
                    Assert.False(isLeft, $"{sample.Name}: {output}");
                }
            }
            foreach (string kept in sample.Kept)
                Assert.True(output.Contains(kept, StringComparison.Ordinal), $"{sample.Name} lost {kept}: {output}");
            Assert.Equal(sample.Text.Split('\n').Length, output.Split('\n').Length);
            Assert.True(output == s_engine.Redact(output), $"{sample.Name} is masked twice: {output}");
        }
    }

    [Fact]
    public void A_verdict_that_did_not_ask_for_more_does_not_change_with_more()
    {
        foreach (PrivateKeySample sample in PrivateKeySample.All(new Random(Seed)))
        {
            byte[] text = Encoding.Latin1.GetBytes(sample.Text);
            int position = Enumerable.Range(0, text.Length).First(index => TryBegin(text, index, out _, out _, out _));
            Assert.True(TryBegin(text, position, out int at, out PrivateKeyState state, out _));
            for (int length = position; length < text.Length; length++)
            {
                bool isBegin = TryBegin(
                    text.AsSpan(0, length), position, out int cutAt, out PrivateKeyState cutState, out bool hitEnd);
                Assert.True(hitEnd || (isBegin && cutAt == at && cutState == state), $"{sample.Name} cut at {length}");
            }
            while (state.IsOpen && at < text.Length)
                StepAtEveryCut(sample.Name, text, ref at, ref state);
        }
    }

    static void StepAtEveryCut(string name, byte[] text, ref int at, ref PrivateKeyState state)
    {
        int start = at;
        PrivateKeyState before = state;
        string expected = Step(text, ref at, ref state, out _);
        for (int length = start; length < Math.Min(text.Length, at + 200); length++)
        {
            int cutAt = start;
            PrivateKeyState cutState = before;
            string actual = Step(text.AsSpan(0, length), ref cutAt, ref cutState, out bool hitEnd);
            bool isSame = actual == expected && cutAt == at && cutState == state;
            Assert.True(hitEnd || isSame, $"{name} cut at {length}: {actual} for {expected}");
        }
    }

    static string Step(ReadOnlySpan<byte> text, ref int at, ref PrivateKeyState state, out bool hitEnd)
    {
        var matches = new MatchList();
        var view = new View(text, NaiveTokenEngine.FloorOf(text, at), 0);
        PrivateKeyBlock.Step(ref view, ref at, ref state, matches);
        hitEnd = view.HitEnd;
        return string.Join(' ', Enumerable.Range(0, matches.Count).Select(index => matches[index]));
    }

    [Theory]
    [InlineData("PUBLIC KEY")]
    [InlineData("RSA PUBLIC KEY")]
    [InlineData("CERTIFICATE")]
    [InlineData("CERTIFICATE REQUEST")]
    [InlineData("PGP PUBLIC KEY BLOCK")]
    [InlineData("PGP MESSAGE")]
    [InlineData("X509 CRL")]
    public void What_is_public_stays(string label)
    {
        string text = PrivateKeyText.Next(new Random(Seed), label: label).Join("", "\n") + PrivateKeySample.After;
        Assert.Equal(text, s_engine.Redact(text));
    }

    [Theory]
    [InlineData("expected -----BEGIN PRIVATE KEY----- header, got foo\n/admin/api/2025-07/shop.json\ndone")]
    [InlineData("paste -----BEGIN PRIVATE KEY-----...-----END PRIVATE KEY----- here")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----")]
    [InlineData("if (s.startsWith(\"-----BEGIN PRIVATE KEY-----\")) {\n  return parse(s);\n}")]
    [InlineData("-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n\nstarting\nlistening")]
    [InlineData("no PRIVATE KEY here\n-----BEGIN")]
    public void Speaking_of_keys_is_no_key(string text) => Assert.Equal(text, s_engine.Redact(text));

    [Fact]
    public void A_key_of_any_length_is_taken_in_pieces_of_bounded_size()
    {
        PrivateKeyText key = PrivateKeyText.Next(new Random(Seed), count: 4000);
        string[] texts = [key.Join("", "\n"), key.Inline("\\n"), $"{key.Begin}\n{string.Concat(key.Lines)}\n"];
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.Latin1.GetBytes(text + PrivateKeySample.After);
            var view = new View(bytes, 0, 0);
            Assert.True(PrivateKeyBlock.TryBegin(ref view, 0, out int at, out PrivateKeyState state));
            while (state.IsOpen)
            {
                int start = at;
                // A step looks no further than a piece and what a marker or a separator needs.
                int end = Math.Min(bytes.Length, at + PrivateKeyBlock.PieceBytesMax + 64);
                var piece = new View(bytes.AsSpan(0, end), 0, 0);
                PrivateKeyBlock.Step(ref piece, ref at, ref state, new MatchList());
                Assert.True(!piece.HitEnd || piece.End == bytes.Length, $"at {start} of {bytes.Length}");
            }
        }
    }

    static bool TryBegin(ReadOnlySpan<byte> text, int position, out int at, out PrivateKeyState state, out bool hitEnd)
    {
        var view = new View(text, NaiveTokenEngine.FloorOf(text, position), 0);
        at = position;
        state = default;
        bool isLiteral = false;
        foreach (Literal literal in PrivateKeyBlock.Literals)
            isLiteral |= NaiveTokenEngine.StandsAt(text, position, literal);
        hitEnd = !isLiteral;
        bool isBegin = isLiteral && PrivateKeyBlock.TryBegin(ref view, position, out at, out state);
        hitEnd |= view.HitEnd;
        return isBegin;
    }
}

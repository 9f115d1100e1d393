using System.Text;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>What holds of tokens and private keys in any text.</summary>
public sealed class TokenPropertyTests
{
    const int Seed = 20260317;
    const int Texts = 150;

    static readonly NaiveTokenEngine s_engine = new();
    static readonly Literal[] s_literals = [.. VendorTokenGenerator.Table.Literals];

    [Fact]
    public void Masking_twice_changes_nothing_and_lines_stay()
    {
        for (int seed = Seed; seed < Seed + Texts; seed++)
        {
            byte[] text = TokenTextGenerator.Next(new Random(seed));
            byte[] output = s_engine.Redact(text);
            Assert.True(output.SequenceEqual(s_engine.Redact(output)), $"seed {seed}: {Encoding.UTF8.GetString(text)}");
            Assert.Equal(text.Count(value => value == '\n'), output.Count(value => value == '\n'));
        }
    }

    [Fact]
    public void A_token_that_needs_no_more_bytes_does_not_change_with_more()
    {
        for (int seed = Seed; seed < Seed + Texts; seed++)
        {
            byte[] text = TokenTextGenerator.Next(new Random(seed));
            for (int position = 0; position < text.Length; position++)
            {
                foreach (Literal literal in s_literals)
                {
                    if (NaiveTokenEngine.StandsAt(text, position, literal))
                        VerifyAtEveryCut(seed, text, position, literal);
                }
            }
        }
    }

    [Fact]
    public void A_key_that_needs_no_more_bytes_does_not_change_with_more()
    {
        for (int seed = Seed; seed < Seed + Texts; seed++)
        {
            byte[] text = TokenTextGenerator.Next(new Random(seed));
            for (int position = 0; position < text.Length; position++)
            {
                foreach (Literal literal in PrivateKeyBlock.Literals)
                {
                    var view = new View(text, NaiveTokenEngine.FloorOf(text, position), 0);
                    if (!NaiveTokenEngine.StandsAt(text, position, literal)
                        || !PrivateKeyBlock.TryBegin(ref view, position, out int at, out PrivateKeyState state))
                    {
                        continue;
                    }
                    while (state.IsOpen && at < text.Length)
                        StepAtEveryCut(seed, text, ref at, ref state);
                }
            }
        }
    }

    static void VerifyAtEveryCut(int seed, byte[] text, int position, Literal literal)
    {
        string whole = Verify(text, position, literal.Argument, out _);
        for (int length = position + literal.Text.Length; length < text.Length; length++)
        {
            string part = Verify(text.AsSpan(0, length), position, literal.Argument, out bool hitEnd);
            Assert.True(hitEnd || part == whole, $"seed {seed} {literal.Text} cut at {length}: {part} for {whole}");
        }
    }

    static void StepAtEveryCut(int seed, byte[] text, ref int at, ref PrivateKeyState state)
    {
        (int start, PrivateKeyState before) = (at, state);
        string whole = Step(text, ref at, ref state, out _);
        for (int length = start; length < text.Length; length++)
        {
            (int cutAt, PrivateKeyState cutState) = (start, before);
            string part = Step(text.AsSpan(0, length), ref cutAt, ref cutState, out bool hitEnd);
            bool isSame = part == whole && cutAt == at && cutState == state;
            Assert.True(hitEnd || isSame, $"seed {seed} from {start} cut at {length}: {part} for {whole}");
        }
    }

    static string Verify(ReadOnlySpan<byte> text, int position, int row, out bool hitEnd)
    {
        var matches = new MatchList();
        var view = new View(text, NaiveTokenEngine.FloorOf(text, position), 0);
        VendorTokenGenerator.Table.Verify(ref view, position, row, matches);
        hitEnd = view.HitEnd;
        return Describe(matches);
    }

    static string Step(ReadOnlySpan<byte> text, ref int at, ref PrivateKeyState state, out bool hitEnd)
    {
        var matches = new MatchList();
        var view = new View(text, NaiveTokenEngine.FloorOf(text, at), 0);
        PrivateKeyBlock.Step(ref view, ref at, ref state, matches);
        hitEnd = view.HitEnd;
        return Describe(matches);
    }

    static string Describe(MatchList matches) =>
        string.Join(' ', Enumerable.Range(0, matches.Count).Select(index => matches[index]));
}

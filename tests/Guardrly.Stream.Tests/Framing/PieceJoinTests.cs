using System.Text;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

public class PieceJoinTests
{
    static readonly Redactor s_redactor = Redactor.Default;

    [Theory]
    [InlineData(64, 0)]
    [InlineData(64, 16)]
    [InlineData(300, 40)]
    [InlineData(2000, 500)]
    [InlineData(20_000, 4096)]
    public void Pieces_give_what_the_unbroken_stream_gives(int pieceBytes, int aheadBytes)
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            byte[] input = LineGenerator.Next(new Dice(seed), 30).Bytes;
            var counts = new FindingCounts();
            byte[] whole = Masked.Whole(s_redactor, input, counts);

            byte[] joined = Masked.InPieces(s_redactor, input, pieceBytes, aheadBytes, out FindingCounts found, out _);

            Assert.True(whole.AsSpan().SequenceEqual(joined), $"seed {seed}: differs");
            Assert.True(counts.NonZero().SequenceEqual(found.NonZero()), $"seed {seed}: counts differ");
        }
    }

    [Fact]
    public void A_key_over_the_cut_is_masked_again_from_the_piece_it_begins_in()
    {
        var dice = new Dice(31);
        string body = string.Join('\n', Enumerable.Range(0, 30).Select(_ => dice.Text(Dice.Alphanumeric + "+/", 64)));
        string lines = string.Concat(
            Enumerable.Range(0, 100).Select(n => $"n={n} Authorization: Bearer abcdefgh{n:d8}\n"));
        byte[] input = Encoding.ASCII.GetBytes(
            $"{lines}-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n{lines}");

        byte[] joined = Masked.InPieces(s_redactor, input, 1000, 100, out _, out int redone);

        Assert.Equal(Encoding.ASCII.GetString(Masked.Whole(s_redactor, input)), Encoding.ASCII.GetString(joined));
        Assert.InRange(redone, 2, 5);
    }

    [Fact]
    public void Lines_that_say_all_themselves_are_masked_once()
    {
        string lines = string.Concat(
            Enumerable.Range(0, 400).Select(n => $$"""{"n":{{n}},"authorization":"Bearer abcdefgh{{n:d8}}"}""" + "\n"));
        byte[] input = Encoding.ASCII.GetBytes(lines);

        byte[] joined = Masked.InPieces(s_redactor, input, 1000, 100, out FindingCounts found, out int redone);

        Assert.Equal(Masked.Whole(s_redactor, input), joined);
        Assert.Equal(400, found.Total);
        Assert.Equal(0, redone);
    }

    [Fact]
    public void A_line_longer_than_any_piece_is_masked_all_the_same()
    {
        string line = "{\"password\":\"" + new string('x', 5000) + "\",\"token\":\"k3y9vQ2mX7tL4pR8\"}";
        byte[] input = Encoding.ASCII.GetBytes($"a\n{line}\nmail a@b.co\n");

        Assert.Equal(Masked.Whole(s_redactor, input), Masked.InPieces(s_redactor, input, 500, 50, out _, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("no line end, mail a@b.co")]
    public void A_stream_may_be_of_one_piece(string text)
    {
        byte[] input = Encoding.ASCII.GetBytes(text);

        Assert.Equal(Masked.Whole(s_redactor, input), Masked.InPieces(s_redactor, input, 500, 50, out _, out _));
    }
}

using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>What holds for every text with numbers in it.</summary>
public class PhonePromiseTests
{
    const ulong Seed = 20261130;

    static readonly Scanner s_scanner = new([.. PhoneVerifier.Literals]);
    static readonly Literal[] s_literals = [.. PhoneVerifier.Literals];

    [Fact]
    public void No_prefix_of_a_text_decides_otherwise_without_asking_for_more()
    {
        var dice = new Dice(Seed);
        for (int round = 0; round < 400; round++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Text(dice));
            foreach ((int position, int id) in Candidates(text))
            {
                List<Match> whole = Verdict(text, text.Length, position, id, out _);
                for (int length = position; length < text.Length; length++)
                {
                    List<Match> part = Verdict(text, length, position, id, out bool hitEnd);
                    Assert.True(
                        hitEnd || part.SequenceEqual(whole),
                        $"seed {Seed}, round {round}, position {position}, length {length}: {Leak.Escape(text)}");
                }
            }
        }
    }

    [Fact]
    public void Masking_twice_is_masking_once()
    {
        var dice = new Dice(Seed + 1);
        for (int round = 0; round < 3_000; round++)
        {
            string text = Text(dice);
            string once = Masked.Text(text);
            string twice = Masked.Text(once);
            Assert.True(once == twice, $"seed {Seed}, round {round}: {text} gives {once}, then {twice}");
        }
    }

    [Fact]
    public void Reads_do_not_show()
    {
        var dice = new Dice(Seed + 2);
        for (int round = 0; round < 300; round++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Text(dice));
            byte[] whole = Masked.Whole(Redactor.Default, text);
            Assert.True(
                whole.SequenceEqual(Masked.ByteByByte(Redactor.Default, text)),
                $"seed {Seed}, round {round}: {Encoding.UTF8.GetString(text)}");
        }
    }

    /// <summary>Numbers among what looks like them, torn and glued at times.</summary>
    static string Text(Dice dice)
    {
        var text = new StringBuilder();
        for (int count = dice.Between(1, 5); count > 0; count--)
        {
            string piece = dice.Below(9) switch
            {
                0 or 1 or 2 => PhoneGenerator.Plain(dice),
                3 => dice.Pick("\"phone\":\"", "mobile=", "tel: ", "Fax ", "\\\"phones\\\":[", "%22cell%22%3A%22")
                    + PhoneGenerator.Bare(dice),
                4 => dice.Pick("%2B", "\\u002B", "&#43;", "+") + PhoneGenerator.International(dice).TrimStart('+'),
                5 => dice.Text(Dice.Digits + "  --..//()+", dice.Between(4, 30)),
                6 => HarmlessGenerator.Next(dice),
                7 => dice.Pick(
                    "card 4242 4242 4242 4242,", "4242424242424242", "a@b.example", "2026-11-14 10:15:42", "x503",
                    " ext "),
                _ => dice.Text("phonetlmibcxw_.:=\"'\\,[]{}&;%<>/ \n", dice.Between(1, 12)),
            };
            if (dice.Chance(15))
                piece = piece[..dice.Below(piece.Length + 1)];
            text.Append(piece);
            // What is glued to a secret is no candidate until that is masked: no text of sense is so.
            bool tied = piece.Length > 0 && char.IsAsciiLetterOrDigit(piece[^1]);
            text.Append(dice.Pick(tied ? " " : "", " ", " ", ", ", "\"", "\\n", "\n", ". ", ";"));
        }
        return text.ToString();
    }

    static List<(int Position, int Id)> Candidates(byte[] text)
    {
        var candidates = new Candidate[s_scanner.CandidatesMax];
        int count = s_scanner.Scan(text, 0, text.Length, candidates);
        return [.. candidates[..count]
            .Where(candidate => candidate.Id is not (Candidate.At or Candidate.Card))
            .Select(candidate => (candidate.Offset, candidate.Id))];
    }

    static List<Match> Verdict(byte[] text, int length, int position, int id, out bool hitEnd)
    {
        int floor = text.AsSpan(0, position).LastIndexOf((byte)'\n') + 1;
        var view = new View(text.AsSpan(0, length), floor, floor);
        var matches = new MatchList();
        if (id >= Candidate.ShapeIdMin)
            PhoneVerifier.VerifyShape(ref view, position, id, matches);
        else if (s_literals[id].Family == LiteralFamily.EncodedPlus)
            PhoneVerifier.VerifyEncodedPlus(ref view, position, s_literals[id].Text.Length, matches);
        else
            PhoneVerifier.VerifyCue(ref view, position, matches);
        hitEnd = view.HitEnd;
        return [.. Enumerable.Range(0, matches.Count).Select(index => matches[index])];
    }
}

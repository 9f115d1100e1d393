using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction;

public class LineFindingsTests
{
    [Fact]
    public void A_match_over_lines_gives_one_finding_a_line_and_leaves_folds_alone() =>
        Assert.Equal(["3+4", "9+5"], Taken("a: abcd\n efghi\n", start: 3, end: 14));

    [Fact]
    public void A_carriage_return_before_a_line_end_stays() =>
        Assert.Equal(["0+3", "6+3"], Taken("abc\r\n\tdef", start: 0, end: 9));

    [Fact]
    public void Lines_of_white_space_inside_a_match_give_none() =>
        Assert.Equal(["0+3", "8+3"], Taken("abc\n  \n\tdef", start: 0, end: 11));

    [Fact]
    public void White_space_after_the_last_line_end_gives_none() =>
        Assert.Equal(["0+3"], Taken("abc\n  ", start: 0, end: 6));

    [Fact]
    public void A_match_beyond_the_limit_is_not_taken_yet()
    {
        var pending = new PendingMatches();
        pending.Add(new Match(2, 6, SecretKind.Token), boundReached: false);
        Assert.False(LineFindings.TryTake(pending, "a bcde f"u8, 5, out _));
        Assert.True(LineFindings.TryTake(pending, "a bcde f"u8, 6, out LineFinding finding));
        Assert.Equal(new LineFinding(SecretKind.Token, 2, 6, PlaceholderForm.Bare, false), finding);
        Assert.False(LineFindings.TryTake(pending, "a bcde f"u8, 8, out _));
    }

    static List<string> Taken(string text, int start, int end)
    {
        var pending = new PendingMatches();
        pending.Add(new Match(start, end, SecretKind.Authorization), boundReached: false);
        var taken = new List<string>();
        byte[] bytes = System.Text.Encoding.ASCII.GetBytes(text);
        while (LineFindings.TryTake(pending, bytes, bytes.Length, out LineFinding finding))
            taken.Add($"{finding.Start}+{finding.End - finding.Start}");
        return taken;
    }
}

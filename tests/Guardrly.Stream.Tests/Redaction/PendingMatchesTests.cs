using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Redaction;

public class PendingMatchesTests
{
    [Fact]
    public void Matches_that_do_not_overlap_stay_apart() =>
        Assert.Equal(["1-3 Token", "3-5 Email"], Added((1, 3, SecretKind.Token), (3, 5, SecretKind.Email)));

    [Fact]
    public void A_match_that_goes_on_keeps_the_kind_of_the_earlier_one() =>
        Assert.Equal(["1-8 Token"], Added((1, 5, SecretKind.Token), (4, 8, SecretKind.Email)));

    [Fact]
    public void A_match_inside_another_changes_nothing() =>
        Assert.Equal(["1-9 Token"], Added((1, 9, SecretKind.Token), (4, 8, SecretKind.Email)));

    [Fact]
    public void A_match_that_starts_before_the_earlier_one_tells_what_it_is() =>
        Assert.Equal(["1-8 Email"], Added((4, 6, SecretKind.Token), (1, 8, SecretKind.Email)));

    [Fact]
    public void A_match_over_several_takes_them_all_in() =>
        Assert.Equal(
            ["0-2 Card", "3-20 Email"],
            Added(
                (0, 2, SecretKind.Card), (4, 6, SecretKind.Token), (8, 20, SecretKind.Phone),
                (3, 12, SecretKind.Email)));

    [Fact]
    public void A_match_between_others_finds_its_place() =>
        Assert.Equal(
            ["0-2 Card", "3-6 Email", "8-20 Phone"],
            Added((0, 2, SecretKind.Card), (8, 20, SecretKind.Phone), (3, 6, SecretKind.Email)));

    [Fact]
    public void A_match_that_joins_two_makes_one_of_all() =>
        Assert.Equal(
            ["0-9 Card", "10-12 Token"],
            Added(
                (0, 3, SecretKind.Card), (6, 9, SecretKind.Phone), (10, 12, SecretKind.Token),
                (2, 7, SecretKind.Email)));

    [Fact]
    public void Any_number_of_matches_is_kept_in_order()
    {
        var pending = new PendingMatches();
        for (int round = 0, taken = 0, added = 0; round < 500; round++)
        {
            for (int count = 0; count < 3; count++, added++)
                pending.Add(new Match(added * 10, (added * 10) + 5, SecretKind.Token), boundReached: false);
            Assert.Equal(taken * 10, pending.First.Start);
            pending.RemoveFirst();
            taken++;
        }
        pending.Rebase(5000);
        Assert.Equal(0, pending.First.Start);
    }

    [Fact]
    public void A_limit_never_cuts_a_match()
    {
        var pending = new PendingMatches();
        pending.Add(new Match(10, 20, SecretKind.Token), boundReached: false);
        pending.Add(new Match(20, 30, SecretKind.Token), boundReached: false);
        Assert.Equal(5, pending.LimitBefore(5));
        Assert.Equal(10, pending.LimitBefore(15));
        Assert.Equal(20, pending.LimitBefore(25));
        Assert.Equal(30, pending.LimitBefore(30));
    }

    [Fact]
    public void A_reached_bound_is_not_forgotten_in_a_union()
    {
        var pending = new PendingMatches();
        pending.Add(new Match(1, 5, SecretKind.Token), boundReached: true);
        pending.Add(new Match(2, 9, SecretKind.Token), boundReached: false);
        Assert.True(pending.First.BoundReached);
    }

    static List<string> Added(params (int Start, int End, SecretKind Kind)[] matches)
    {
        var pending = new PendingMatches();
        foreach ((int start, int end, SecretKind kind) in matches)
            pending.Add(new Match(start, end, kind), boundReached: false);
        var left = new List<string>();
        for (; !pending.IsEmpty; pending.RemoveFirst())
            left.Add($"{pending.First.Start}-{pending.First.End} {pending.First.Kind}");
        return left;
    }
}

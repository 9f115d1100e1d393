using Guardrly.Alerts;
using Guardrly.Records;
using Guardrly.Tests.Support;
using static Guardrly.Tests.Support.AlertCall;
using static Guardrly.Tests.Support.AlertCalls;

namespace Guardrly.Tests.Alerts;

/// <summary>The edges of the rules over runs: when they fire, when again, what breaks a run, what does not.</summary>
public class RunRuleTests
{
    public static TheoryData<string, AlertCall, int> Rules => new()
    {
        { "consecutive_403", Forbidden, 3 },
        { "consecutive_429", Throttled, 2 },
        { "consecutive_delete", Delete, 3 },
        { "write_burst_no_read", Write, 10 },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_run_that_is_one_short_is_silent(string rule, AlertCall call, int calls)
    {
        Assert.DoesNotContain(rule, FiredBy(Times(calls - 1, call)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_run_fires_on_the_call_that_completes_it(string rule, AlertCall call, int calls)
    {
        Assert.Equal($"{rule}:{calls}", FiredBy(Times(calls, call)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_longer_run_fires_once(string rule, AlertCall call, int calls)
    {
        string fired = FiredBy(Times(calls * 3, call));
        Assert.Equal(fired.IndexOf(rule, StringComparison.Ordinal), fired.LastIndexOf(rule, StringComparison.Ordinal));
        Assert.StartsWith($"{rule}:{calls}", fired, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_run_that_was_broken_starts_anew(string rule, AlertCall call, int calls)
    {
        Assert.Equal("", FiredBy([.. Times(calls - 1, call), Read, .. Times(calls - 1, call)]));
        Assert.Equal(
            $"{rule}:{calls} {rule}:{(2 * calls) + 1}", FiredBy([.. Times(calls, call), Read, .. Times(calls, call)]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_session_has_its_own_run(string rule, AlertCall call, int calls)
    {
        AlertCall[] others = [Read with { Session = "b" }, call with { Session = "c" }, Read with { Session = null }];
        Assert.Equal($"{rule}:{calls + 3}", FiredBy([.. Times(calls - 1, call), .. others, call]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_session_is_a_session_of_its_own(string rule, AlertCall call, int calls)
    {
        AlertCall without = call with { Session = null };
        AlertCall empty = call with { Session = "" };
        Assert.Equal("", FiredBy([.. Times(calls - 1, without), empty]));
        Alert alert = Assert.Single(AlertsOf(Times(calls, without)));
        Assert.Null(alert.SessionId);
        Assert.Equal(rule, alert.Rule);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_alert_names_the_records_of_its_run(string rule, AlertCall call, int calls)
    {
        Alert alert = Assert.Single(AlertsOf([Read, NoCall, .. Times(calls, call)]));
        Assert.Equal(rule, alert.Rule);
        Assert.Equal(calls, alert.Count);
        Assert.Equal(Enumerable.Range(3, calls).Select(line => (long?)line), alert.Evidence.Select(one => one.Line));
        Assert.Equal(200, alert.Evidence[0].Offset);
        Assert.All(alert.Evidence, one => Assert.Equal("agent.log", one.Source));
        Assert.Equal(calls + 2, alert.Line);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Lines_that_are_no_calls_break_nothing(string rule, AlertCall call, int calls)
    {
        IEnumerable<AlertCall> mixed = Times(calls, call).SelectMany(one => new[] { NoCall, one });
        Assert.Equal($"{rule}:{2 * calls}", FiredBy([.. mixed]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_threshold_of_one_fires_on_each_first(string rule, AlertCall call, int calls)
    {
        Assert.True(calls > 1);
        var settings = new AlertSettings { ForbiddenCalls = 1, ThrottledCalls = 1, DeleteCalls = 1, WriteCalls = 1 };
        IEnumerable<Alert> alerts = AlertsOf(settings, call, call, Read, call).Where(alert => alert.Rule == rule);
        Assert.Equal($"{rule}:1 {rule}:4", Fired(alerts));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_off_is_silent(string rule, AlertCall call, int calls)
    {
        AlertSettings settings = AlertSettings.Default;
        foreach (AlertRule one in Enum.GetValues<AlertRule>())
            settings = RuleFacts.Of(one).Name == rule ? settings.Without(one) : settings;
        Assert.Empty(AlertsOf(settings, Times(calls, call)));
    }

    [Fact]
    public void An_answer_with_another_status_breaks_a_run_of_a_status()
    {
        AlertCall lost = Forbidden with { Status = 401 };
        Assert.Equal("", FiredBy(Forbidden, Forbidden, lost, Forbidden));
        Assert.Equal("", FiredBy(Throttled, Forbidden, Throttled, Forbidden, Throttled));
        Assert.Equal("", FiredBy(Forbidden, Forbidden, Token, Forbidden));
    }

    [Fact]
    public void A_call_that_was_never_answered_breaks_no_run_of_a_status()
    {
        Assert.Equal("consecutive_403:4", FiredBy(Forbidden, Unanswered, Forbidden, Forbidden));
        Assert.Equal("consecutive_429:3", FiredBy(Throttled, Unanswered, Throttled));
    }

    [Fact]
    public void A_delete_counts_whatever_came_of_it()
    {
        Assert.Equal("consecutive_delete:3", FiredBy(
            Delete with { Status = 404 }, Delete with { Status = 0 }, Delete with { Status = 500 }));
    }

    [Fact]
    public void Deletes_are_writes()
    {
        string fired = FiredBy([.. Times(8, Write), Delete, Delete]);
        Assert.Equal("write_burst_no_read:10", fired);
    }

    [Fact]
    public void A_write_breaks_a_run_of_deletes_but_not_of_writes()
    {
        Assert.Equal("", FiredBy(Delete, Delete, Write, Delete, Delete));
    }

    [Fact]
    public void A_read_ends_a_burst_whatever_came_of_it()
    {
        Assert.Equal("", FiredBy([.. Times(9, Write), Read with { Status = 500 }, Write]));
    }

    [Fact]
    public void Token_calls_and_OPTIONS_are_no_part_of_what_an_agent_does()
    {
        Assert.Equal("write_burst_no_read:12", FiredBy([.. Times(9, Write), Token, Options, Write]));
        Assert.Equal("consecutive_delete:5", FiredBy(Delete, Token, Delete, Options, Delete));
        Assert.Equal("", FiredBy(Times(20, Token)));
    }

    [Fact]
    public void One_record_can_complete_several_runs()
    {
        AlertCall refused = Delete with { Status = 403 };
        Assert.Equal("consecutive_403:3 consecutive_delete:3", FiredBy(refused, refused, refused));
    }

    [Fact]
    public void Lock_timeouts_are_throttling_unless_excluded()
    {
        AlertCall locked = Throttled with { ErrorCode = "lock_timeout" };
        AlertCall limited = Throttled with { ErrorCode = "rate_limit" };
        Assert.Equal("consecutive_429:2", FiredBy(locked, locked));
        var settings = new AlertSettings { ExcludesLockTimeouts = true };
        Assert.Empty(AlertsOf(settings, locked, locked, locked));
        Assert.Equal("consecutive_429:3", Fired(AlertsOf(settings, limited, locked, limited)));
        Assert.Empty(AlertsOf(settings, Forbidden, Forbidden, locked, Forbidden));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_threshold_that_means_nothing_is_refused(int calls)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlertSettings { DeleteCalls = calls });
    }

    static AlertCall[] Times(int count, AlertCall call) => [.. Enumerable.Repeat(call, count)];
}

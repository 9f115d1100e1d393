using Guardrly.Alerts;
using Guardrly.Platforms;
using Guardrly.Tests.Support;
using static Guardrly.Tests.Support.AlertCall;
using static Guardrly.Tests.Support.AlertCalls;

namespace Guardrly.Tests.Alerts;

/// <summary>What is kept of keys, for how long, and what a clock that steps does to it.</summary>
public class AlertBoundsTests
{
    const long DayMilliseconds = StreamLimits.AlertKeyMillisecondsMax;

    static AlertWindows Windows(int keysMax = 3) => new(PlatformTable.BuiltIn, keysMax: keysMax);

    [Fact]
    public void Keys_past_the_bound_push_out_the_one_longest_without_a_call()
    {
        AlertCall Of(string session) => Throttled with { Session = session };
        AlertWindows windows = Windows();
        AlertCall touch = Options with { Session = "a", Status = 0 };
        using var calls = new AlertCalls([Of("a"), Of("b"), Of("c"), touch, Of("d"), Of("a"), Of("b")]);
        Assert.Equal("consecutive_429:6", Fired(calls.Run(windows)));
        Assert.Equal((3, 2L), (windows.Keys, windows.KeysEvicted));
    }

    [Fact]
    public void A_million_sessions_stay_within_the_bound()
    {
        AlertWindows windows = Windows(keysMax: 100);
        for (int round = 0; round < 100; round++)
        {
            using var calls = new AlertCalls(
                [.. Enumerable.Range(0, 1000).Select(number => Throttled with { Session = $"{round}-{number}" })]);
            Assert.Empty(calls.Run(windows));
        }
        Assert.Equal((100, 99_900L), (windows.Keys, windows.KeysEvicted));
    }

    [Fact]
    public void Keys_without_an_open_run_are_not_kept()
    {
        AlertWindows windows = Windows();
        AlertCall[] pair = [Write, Read];
        using var calls = new AlertCalls(
            [.. Enumerable.Range(0, 2000).Select(number => pair[number % 2] with { Session = $"{number / 2}" })]);
        calls.Run(windows);
        Assert.Equal((0, 0L), (windows.Keys, windows.KeysEvicted));
    }

    [Fact]
    public void A_run_outlives_a_day_of_idleness_but_not_more()
    {
        Assert.Equal(
            "consecutive_429:2", FiredBy(Throttled with { Time = 0 }, Throttled with { Time = DayMilliseconds }));
        AlertWindows windows = Windows();
        using var calls = new AlertCalls([Throttled with { Time = 0 }, Throttled with { Time = DayMilliseconds + 1 }]);
        Assert.Empty(calls.Run(windows));
        Assert.Equal((1, 1L), (windows.Keys, windows.KeysOutlived));
    }

    [Fact]
    public void A_clock_that_steps_back_or_is_missing_breaks_no_run()
    {
        AlertCall late = Forbidden with { Time = 100 * DayMilliseconds };
        Assert.Equal("consecutive_403:3", FiredBy(late, Forbidden with { Time = 0 }, Forbidden));
        Assert.Equal("consecutive_403:3", FiredBy(Forbidden, late, late));
    }

    [Fact]
    public void A_time_that_makes_no_sense_costs_other_sessions_nothing()
    {
        AlertCall other = Forbidden with { Session = "other" };
        Assert.Equal("consecutive_403:4", FiredBy(
            Forbidden with { Time = 0 }, Forbidden with { Time = 1 }, other with { Time = 1000 * DayMilliseconds },
            Forbidden with { Time = 2 }));
    }

    [Fact]
    public void Nothing_is_allocated_where_nothing_fires()
    {
        using var calls = new AlertCalls([.. Enumerable.Range(0, 5000).Select(Quiet)]);
        AlertWindows windows = Windows(keysMax: 300);
        calls.Run(windows);
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 6 && least > 0; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            windows.Take(calls.Batches[0]);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Empty(calls.Batches[0].Alerts);
        Assert.Equal(0, least);
        Assert.True(windows.KeysEvicted > 0);

        static AlertCall Quiet(int number) => (number % 3 == 0 ? Forbidden : number % 3 == 1 ? Write : Read) with
        {
            Session = $"session-{number % 997}" + (number % 5 == 0 ? new string('x', 100) : ""),
        };
    }
}

using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Tests.Support;
using static Guardrly.Tests.Support.AlertCall;
using static Guardrly.Tests.Support.AlertCalls;

namespace Guardrly.Tests.Alerts;

/// <summary>When two alerts have one id, and when not.</summary>
public class AlertIdTests
{
    [Fact]
    public void An_id_is_the_same_on_every_replay_and_every_machine()
    {
        Assert.Equal("52b1fa63e0fc16ff266dbe66cd36ef31", IdOf(Throttled, Throttled with { Time = 5 }));
    }

    [Fact]
    public void The_path_by_which_a_file_was_reached_does_not_matter()
    {
        AlertCall[] calls = [Throttled, Throttled];
        string one = IdIn(new StreamIdentity(0, "logs/a.log") { Origin = "/srv/logs/a.log" }, calls);
        string other = IdIn(new StreamIdentity(7, "../logs/a.log") { Origin = "/srv/logs/a.log" }, calls);
        Assert.Equal(one, other);
        Assert.NotEqual(one, IdIn(new StreamIdentity(0, "logs/a.log") { Origin = "/srv/more/a.log" }, calls));
        Assert.NotEqual(one, IdIn(new StreamIdentity(0, "logs/a.log"), calls));
    }

    [Fact]
    public void Rule_session_place_time_and_ordinal_matter()
    {
        AlertCall stray = Read with { IsUnknownDomain = true, Line = 1, Time = 5 };
        List<Alert> alerts = AlertsOf(
            stray,
            stray with { Session = null },
            stray with { Session = "" },
            stray with { Session = "b" },
            stray with { Line = 2 },
            stray with { Time = 6 },
            stray with { Time = null },
            stray with { Ordinal = 1 },
            stray with { RequestBytes = 1 << 20, BodyFindings = 1, Ordinal = 2 });
        Assert.Equal(10, alerts.Count);
        Assert.Equal(10, alerts.Select(alert => alert.Id).Distinct().Count());
        Assert.All(alerts, alert => Assert.Matches("^[0-9a-f]{32}$", alert.Id));
    }

    [Fact]
    public void The_records_before_the_last_matter()
    {
        AlertCall last = Throttled with { Line = 9 };
        Assert.NotEqual(IdOf(Throttled with { Line = 1 }, last), IdOf(Throttled with { Line = 2 }, last));
    }

    static string IdOf(params AlertCall[] calls) => Assert.Single(AlertsOf(calls)).Id;

    static string IdIn(StreamIdentity stream, AlertCall[] calls)
    {
        using var source = new AlertCalls(calls, stream: stream);
        return Assert.Single(source.Run(new AlertWindows(PlatformTable.BuiltIn))).Id;
    }
}

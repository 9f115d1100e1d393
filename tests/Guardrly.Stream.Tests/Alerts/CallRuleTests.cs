using Guardrly.Alerts;
using Guardrly.Records;
using Guardrly.Tests.Support;
using static Guardrly.Tests.Support.AlertCall;
using static Guardrly.Tests.Support.AlertCalls;

namespace Guardrly.Tests.Alerts;

/// <summary>The rules that look at one call alone, and what an alert carries.</summary>
public class CallRuleTests
{
    const long Large = 64 * 1024;

    static AlertCall Stray => Read with { IsUnknownDomain = true, Host = "evil.example" };

    static AlertCall Payload => Write with { RequestBytes = Large, BodyFindings = 1 };

    [Fact]
    public void Each_call_to_an_unknown_domain_fires()
    {
        Assert.Equal("unknown_domain:1 unknown_domain:3", FiredBy(Stray, Read, Stray));
        Alert alert = Assert.Single(AlertsOf(Stray));
        Assert.Equal(Severity.High, alert.Severity);
        Assert.Equal("evil.example", alert.Host);
        Assert.Null(alert.Count);
        Assert.Null(alert.Bytes);
        Assert.Equal(1, Assert.Single(alert.Evidence).Line);
    }

    [Fact]
    public void A_call_to_an_unknown_domain_fires_though_it_was_never_answered()
    {
        Assert.Equal("unknown_domain:1", FiredBy(Stray with { Status = 0 }));
    }

    [Fact]
    public void A_metadata_host_is_critical_and_on_no_list()
    {
        AlertCall metadata = Read with { IsMetadataHost = true, Host = "169.254.169.254" };
        Assert.Equal(Severity.Critical, Assert.Single(AlertsOf(metadata)).Severity);
    }

    [Fact]
    public void A_call_without_a_host_goes_to_no_unknown_domain()
    {
        Assert.Equal("", FiredBy(Stray with { Host = null }));
    }

    [Theory]
    [InlineData(Large - 1, 1, 0)]
    [InlineData(Large, 1, 1)]
    [InlineData(Large, 0, 0)]
    [InlineData(-1L, 1, 0)]
    public void A_payload_is_large_from_64_KiB_on_and_sensitive_with_a_finding(long bytes, int findings, int alerts)
    {
        AlertCall call = Write with { RequestBytes = bytes, BodyFindings = findings };
        Assert.Equal(alerts, AlertsOf(call).Count);
    }

    [Fact]
    public void A_large_payload_says_how_large_and_is_critical_where_nobody_knows_the_host()
    {
        Alert known = Assert.Single(AlertsOf(Payload));
        Assert.Equal((Severity.High, Large, null, null), (known.Severity, known.Bytes, known.Count, known.Host));

        List<Alert> alerts = AlertsOf(Payload with { IsUnknownDomain = true, Host = "evil.example" });
        Assert.Equal("unknown_domain:1 large_sensitive_payload:1", Fired(alerts));
        Assert.Equal(Severity.Critical, alerts[1].Severity);
        Assert.Equal("evil.example", alerts[1].Host);
    }

    [Fact]
    public void What_is_off_is_silent()
    {
        AlertSettings settings = AlertSettings.Default
            .Without(AlertRule.UnknownDomain).Without(AlertRule.LargeSensitivePayload);
        Assert.Empty(AlertsOf(settings, Payload with { IsUnknownDomain = true }));
    }

    [Theory]
    [InlineData(AlertRule.Consecutive403, "medium", "review the logs and rotate the affected agent key")]
    [InlineData(AlertRule.Consecutive429, "medium", "review the logs and rotate the affected agent key")]
    [InlineData(AlertRule.ConsecutiveDelete, "high", "pause the agent, review the writes, narrow the key's scope")]
    [InlineData(AlertRule.WriteBurstNoRead, "medium", "pause the agent, review the writes, narrow the key's scope")]
    [InlineData(AlertRule.UnknownDomain, "high", "pause the agent, inspect the session, rotate affected keys")]
    [InlineData(AlertRule.LargeSensitivePayload, "high", "inspect the session, rotate what was in it")]
    internal void An_alert_says_how_urgent_it_is_and_what_to_do(AlertRule rule, string severity, string action)
    {
        RuleFacts facts = RuleFacts.Of(rule);
        Assert.Equal((severity, action), (facts.Severity.Word(), facts.Action));
    }

    [Fact]
    public void An_alert_carries_time_and_session_of_the_record_that_completed_it()
    {
        long time = DateTimeOffset.Parse("2026-03-11T10:00:14.698Z", null).ToUnixTimeMilliseconds();
        Alert alert = Assert.Single(AlertsOf(Throttled, Throttled with { Time = time }));
        Assert.Equal(time, alert.Timestamp?.ToUnixTimeMilliseconds());
        Assert.Equal("session-1", alert.SessionId);
        Assert.Equal("unknown", alert.Platform);
    }

    [Theory]
    [InlineData(long.MinValue + 1)]
    [InlineData(long.MaxValue)]
    public void A_time_out_of_range_is_no_error(long time)
    {
        Assert.Equal("consecutive_429:2", FiredBy(Throttled with { Time = time }, Throttled with { Time = time }));
    }

    [Fact]
    public void A_session_of_absurd_length_is_cut_between_characters()
    {
        string session = new string('x', StreamLimits.AlertTextBytesMax - 1) + new string('é', 5000);
        AlertCall call = Throttled with { Session = session };
        Alert alert = Assert.Single(AlertsOf(call, call));
        Assert.Equal(session[..(StreamLimits.AlertTextBytesMax - 1)], alert.SessionId);
    }

    [Fact]
    public void Sessions_that_differ_past_what_a_key_holds_are_two()
    {
        string one = new('x', 200);
        Assert.Equal("", FiredBy(Throttled with { Session = one + "a" }, Throttled with { Session = one + "b" }));
        Assert.Equal("", FiredBy(Throttled with { Session = one }, Throttled with { Session = one + "b" }));
        Assert.Equal("consecutive_429:2", FiredBy(Throttled with { Session = one }, Throttled with { Session = one }));
    }
}

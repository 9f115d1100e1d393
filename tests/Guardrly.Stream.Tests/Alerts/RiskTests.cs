using Guardrly.Alerts;
using Guardrly.Platforms;
using Guardrly.Tests.Support;
using static Guardrly.Tests.Support.AlertCall;

namespace Guardrly.Tests.Alerts;

/// <summary>How runs raise the risk of the records in them.</summary>
public class RiskTests
{
    static AlertCall Unauthorized => Read with { Status = 401 };

    [Fact]
    public void A_complete_run_of_refusals_raises_risks_a_step_until_it_is_broken()
    {
        Assert.Equal("Low Low Medium Medium Low", RisksOf(Forbidden, Forbidden, Forbidden, Forbidden, Read));
        Assert.Equal("Low Medium Low", RisksOf(Throttled, Throttled, Read));
        Assert.Equal("Low Low Medium Low", RisksOf(Unauthorized, Unauthorized, Unauthorized, Read));
    }

    [Fact]
    public void A_call_without_an_answer_in_a_run_of_refusals_is_raised_too()
    {
        Assert.Equal("Low Medium Medium", RisksOf(Throttled, Throttled, Unanswered));
    }

    [Fact]
    public void Other_sessions_are_not_raised()
    {
        Assert.Equal("Low Medium Low", RisksOf(Throttled, Throttled, Throttled with { Session = "other" }));
    }

    [Fact]
    public void A_complete_run_of_deletes_is_critical_to_its_end()
    {
        Assert.Equal("High High Critical Critical Medium High", RisksOf(Delete, Delete, Delete, Delete, Write, Delete));
    }

    [Fact]
    public void A_token_call_after_deletes_is_not_critical()
    {
        Assert.Equal("High High Critical Medium", RisksOf(Delete, Delete, Delete, Token));
    }

    [Fact]
    public void Nothing_is_raised_above_critical_and_what_is_no_call_has_no_risk()
    {
        AlertCall worst = Throttled with { Risk = 4 };
        Assert.Equal("Critical Critical None", RisksOf(worst, worst, NoCall));
    }

    [Fact]
    public void A_rule_that_is_off_raises_risks_all_the_same()
    {
        AlertSettings settings = AlertSettings.Default.Without(AlertRule.Consecutive429);
        Assert.Equal("Low Medium", RisksOf(settings, Throttled, Throttled));
    }

    static string RisksOf(params AlertCall[] calls) => RisksOf(AlertSettings.Default, calls);

    static string RisksOf(AlertSettings settings, params AlertCall[] calls)
    {
        using var source = new AlertCalls(calls);
        source.Run(new AlertWindows(PlatformTable.BuiltIn, settings));
        return string.Join(" ", source.Risks);
    }
}

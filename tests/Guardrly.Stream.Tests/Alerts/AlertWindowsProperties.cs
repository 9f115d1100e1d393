using System.Buffers;
using FsCheck.Xunit;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Alerts;

/// <summary>The alert stage against a model without state, however records are cut and wherever it stops.</summary>
[Properties(Arbitrary = [typeof(AlertCallLists)], Replay = "2031,4099", QuietOnSuccess = true)]
public class AlertWindowsProperties
{
    [Property(MaxTest = 1000)]
    public void Alerts_are_those_of_the_model(AlertCallList list)
    {
        using var calls = new AlertCalls(list.Calls, list.Cuts);
        Assert.Equal(NaiveAlerts.Of(list.Calls), calls.Run(Windows()).Select(Say));
    }

    [Fact]
    public void A_rule_that_is_off_by_one_would_be_noticed()
    {
        AlertSettings[] broken =
        [
            new() { ForbiddenCalls = 4 }, new() { ThrottledCalls = 3 }, new() { DeleteCalls = 2 },
            new() { WriteCalls = 11 }, new() { PayloadBytes = 65537 },
        ];
        foreach (AlertSettings settings in broken)
        {
            int noticed = Enumerable.Range(0, 50).Count(seed =>
            {
                AlertCallList list = AlertCallLists.Next(new Dice((ulong)seed), 200);
                using var calls = new AlertCalls(list.Calls, list.Cuts);
                var windows = new AlertWindows(PlatformTable.BuiltIn, settings);
                return !NaiveAlerts.Of(list.Calls).SequenceEqual(calls.Run(windows).Select(Say));
            });
            Assert.InRange(noticed, 5, 50);
        }
    }

    [Property(MaxTest = 300)]
    public void Cuts_do_not_show(AlertCallList list)
    {
        using var whole = new AlertCalls(list.Calls);
        using var cut = new AlertCalls(list.Calls, list.Cuts);
        Assert.Equal(Text(whole.Run(Windows())), Text(cut.Run(Windows())));
        Assert.Equal(whole.Risks, cut.Risks);
    }

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_stop_after_any_record_does_not_show(AlertCallList list)
    {
        using var singles = new AlertCalls(list.Calls, Enumerable.Repeat(1, list.Calls.Count));
        string unbroken = Text(singles.Run(Windows(keysMax: 4)));
        var windows = Windows(keysMax: 4);
        var alerts = new List<Alert>();
        foreach (RecordBatch batch in singles.Batches)
        {
            batch.Alerts.Clear();
            windows.Take(batch);
            alerts.AddRange(batch.Alerts);
            windows = Restored(windows, keysMax: 4);
        }
        Assert.Equal(unbroken, Text(alerts));
    }

    [Property(MaxTest = 100)]
    public void A_state_that_was_taken_up_is_saved_as_it_was(AlertCallList list)
    {
        using var calls = new AlertCalls(list.Calls);
        var windows = Windows();
        calls.Run(windows);
        Assert.Equal(Saved(windows), Saved(Restored(windows)));
    }

    [Property(MaxTest = 200)]
    public void Damage_to_a_state_is_no_error(AlertCallList list, ulong seed)
    {
        using var calls = new AlertCalls(list.Calls);
        var windows = Windows();
        calls.Run(windows);
        byte[] state = Saved(windows);
        var dice = new Dice(seed);
        if (dice.Chance(50))
            state[dice.Below(state.Length)] ^= (byte)dice.Between(1, 255);
        else
            state = state[..dice.Below(state.Length)];
        var restored = Windows();
        if (!restored.TryRestore(state))
            Assert.Equal(0, restored.Keys);
        calls.Run(restored);
    }

    static AlertWindows Windows(int keysMax = 10_000) => new(PlatformTable.BuiltIn, keysMax: keysMax);

    static AlertWindows Restored(AlertWindows windows, int keysMax = 10_000)
    {
        var restored = Windows(keysMax);
        Assert.True(restored.TryRestore(Saved(windows)));
        return restored;
    }

    static byte[] Saved(AlertWindows windows)
    {
        var state = new ArrayBufferWriter<byte>();
        windows.Save(state);
        return state.WrittenSpan.ToArray();
    }

    static string Say(Alert alert) =>
        $"{alert.Rule} {alert.Line} x{alert.Count} [{string.Join(",", alert.Evidence.Select(one => one.Line))}]";

    static string Text(IEnumerable<Alert> alerts)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (Alert alert in alerts)
            AlertJson.Write(output, alert);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

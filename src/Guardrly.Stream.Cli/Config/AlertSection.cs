using Guardrly.Alerts;

namespace Guardrly.Cli.Config;

/// <summary>Reads the <c>alerts</c> section of a config file: for each rule its threshold, or false.</summary>
static class AlertSection
{
    static readonly AlertRule[] s_rules = Enum.GetValues<AlertRule>();
    static readonly string[] s_keys = [.. s_rules.Select(rule => RuleFacts.Of(rule).Name), "exclude_lock_timeouts"];

    /// <summary>Reads the section, which starts with the next token.</summary>
    /// <exception cref="ConfigException">It is not right.</exception>
    public static AlertSettings Read(ref ConfigReader reader)
    {
        AlertSettings settings = AlertSettings.Default;
        reader.EnterObject("alerts");
        var keys = new KeySet("key", s_keys);
        while (reader.NextKey(keys) is { } key)
        {
            int rule = Array.IndexOf(s_keys, key);
            if (rule == s_rules.Length)
                settings = settings with { ExcludesLockTimeouts = reader.ReadBoolean(key) };
            else if (reader.ReadBooleanOrInt32(key, out int threshold) is { } isOn)
                settings = isOn ? settings : settings.Without(s_rules[rule]);
            else
                settings = With(settings, s_rules[rule], threshold, reader);
        }
        return settings;
    }

    static AlertSettings With(AlertSettings settings, AlertRule rule, int threshold, ConfigReader reader)
    {
        try
        {
            return rule switch
            {
                AlertRule.Consecutive403 => settings with { ForbiddenCalls = threshold },
                AlertRule.Consecutive429 => settings with { ThrottledCalls = threshold },
                AlertRule.ConsecutiveDelete => settings with { DeleteCalls = threshold },
                AlertRule.WriteBurstNoRead => settings with { WriteCalls = threshold },
                AlertRule.LargeSensitivePayload => settings with { PayloadBytes = threshold },
                _ => throw reader.Error($"{RuleFacts.Of(rule).Name} has no threshold: it can be true or false"),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            string most = rule == AlertRule.LargeSensitivePayload
                ? ""
                : $" and at most {StreamLimits.AlertRunCallsMax}";
            throw reader.Error($"{RuleFacts.Of(rule).Name} must be at least 1{most}, not {threshold}");
        }
    }
}

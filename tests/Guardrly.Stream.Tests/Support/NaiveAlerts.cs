namespace Guardrly.Tests.Support;

/// <summary>
/// The rules once more, by looking back from each call over all that came before: no table, no counters, no batches.
/// What the alert stage says has to be what this says.
/// </summary>
internal static class NaiveAlerts
{
    const long DayMilliseconds = 24 * 60 * 60 * 1000;

    static readonly Rule[] s_rules =
    [
        new("consecutive_403", 3, one => one.Status == 0, one => one.Status == 403),
        new("consecutive_429", 2, one => one.Status == 0, one => one.Status == 429),
        new("consecutive_delete", 3, IsAside, one => one.Access == "delete"),
        new("write_burst_no_read", 10, IsAside, one => one.Access != "read"),
    ];

    static readonly Rule s_unauthorized = new("", int.MaxValue, one => one.Status == 0, one => one.Status == 401);

    /// <summary>Rule, line, count and evidence of each alert, in order.</summary>
    public static List<string> Of(IReadOnlyList<AlertCall> calls)
    {
        var alerts = new List<string>();
        for (int index = 0; index < calls.Count; index++)
        {
            if (calls[index].IsCall)
                Judge(calls, index, alerts);
        }
        return alerts;
    }

    static void Judge(IReadOnlyList<AlertCall> calls, int index, List<string> alerts)
    {
        AlertCall call = calls[index];
        List<int> ofKey = OfKey(calls, index);
        foreach (Rule rule in s_rules)
        {
            List<int> run = rule.RunAtEnd(calls, ofKey);
            if (run.Count == rule.Length && run[^1] == index)
                alerts.Add(Say(rule.Name, index, run.Count, run));
        }
        if (call.Host is not null && (call.IsUnknownDomain || call.IsMetadataHost))
            alerts.Add(Say("unknown_domain", index, null, [index]));
        if (call.RequestBytes >= 65536 && call.BodyFindings > 0)
            alerts.Add(Say("large_sensitive_payload", index, null, [index]));
    }

    /// <summary>
    /// The calls of a call's key up to itself, from where runs that stood open had none for more than a day.
    /// </summary>
    static List<int> OfKey(IReadOnlyList<AlertCall> calls, int index)
    {
        var ofKey = new List<int>();
        long? last = null;
        for (int at = 0; at <= index; at++)
        {
            AlertCall call = calls[at];
            if (!call.IsCall || call.Session != calls[index].Session || call.Platform != calls[index].Platform)
                continue;
            if (call.Time - last > DayMilliseconds)
                ofKey.Clear();
            ofKey.Add(at);
            bool isOpen = s_rules.Append(s_unauthorized).Any(rule => rule.RunAtEnd(calls, ofKey).Count > 0);
            last = isOpen ? call.Time ?? last : null;
        }
        return ofKey;
    }

    static bool IsAside(AlertCall call) => call.IsToken || call.Access == "none";

    static string Say(string rule, int index, int? count, IEnumerable<int> evidence) =>
        $"{rule} {index + 1} x{count} [{string.Join(",", evidence.Select(one => one + 1))}]";

    sealed record Rule(string Name, int Length, Func<AlertCall, bool> IsNeutral, Func<AlertCall, bool> IsEvent)
    {
        /// <summary>The events since the last break.</summary>
        public List<int> RunAtEnd(IReadOnlyList<AlertCall> calls, List<int> ofKey) =>
        [
            .. ofKey.Where(one => !IsNeutral(calls[one])).Reverse().TakeWhile(one => IsEvent(calls[one])).Reverse(),
        ];
    }
}

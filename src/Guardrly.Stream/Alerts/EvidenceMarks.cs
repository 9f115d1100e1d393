using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>
/// The places of the records of each key's open runs: of each run as many as complete it. Later ones have no place to
/// go and need none, for a run makes one alert.
/// </summary>
internal sealed class EvidenceMarks(AlertSettings settings)
{
    readonly int _perSlot =
        settings.ForbiddenCalls + settings.ThrottledCalls + settings.DeleteCalls + settings.WriteCalls;

    EvidenceMark[] _marks = [];

    /// <summary>Makes room for slots 0 to <paramref name="slots"/> - 1.</summary>
    public void Fit(int slots)
    {
        if (_marks.Length < slots * _perSlot)
            Array.Resize(ref _marks, slots * _perSlot);
    }

    /// <summary>Notes a record that continued a run of a slot's key.</summary>
    public void Note<TRun>(int slot, Run before, Run after, in Record record)
        where TRun : struct, IAlertingRun
    {
        if (after.Count > before.Count && after.Count <= TRun.CallsOf(settings))
            _marks[Start(slot, TRun.Rule) + after.Count - 1] = new EvidenceMark(record.Line, record.Offset);
    }

    /// <summary>The places of a run, in order.</summary>
    public Span<EvidenceMark> Of(int slot, AlertRule rule, int count) => _marks.AsSpan(Start(slot, rule), count);

    int Start(int slot, AlertRule rule)
    {
        int start = slot * _perSlot;
        if (rule > AlertRule.Consecutive403)
            start += settings.ForbiddenCalls;
        if (rule > AlertRule.Consecutive429)
            start += settings.ThrottledCalls;
        if (rule > AlertRule.ConsecutiveDelete)
            start += settings.DeleteCalls;
        return start;
    }
}

using System.Runtime.CompilerServices;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Alerts;

/// <summary>
/// The rules over one stream, in line order. One a stream; no clock, no I/O: what it says is a function of the records
/// that it was given, however they were cut into batches. Not thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// What a call is to a run. Runs of a status (401, 403, 429) look at effective statuses: an answer with another status
/// breaks them; a call that was never answered says nothing about what its key may do, and stands in the order of records
/// where its wait ended, not where it was made: it is neutral. Runs of deletes and of writes look at what a call does,
/// whatever came of it, answered or not: a call that is no delete breaks a run of deletes, a read one of writes. Calls that
/// ask for a token or for what may be asked (<c>OPTIONS</c>) are neutral for these two, and calls like any other for the
/// first three. Records that are no calls are neutral for all.
/// </para>
/// <para>
/// Only keys with an open run are kept; a read that ends a key's last run ends the key. Past
/// <see cref="StreamLimits.AlertKeysMax"/> the one that was longest without a call goes, and a run is forgotten where
/// its key was without a call for <see cref="StreamLimits.AlertKeyMillisecondsMax"/>; both are counted.
/// </para>
/// </remarks>
internal sealed partial class AlertWindows
{
    const int None = -1;

    readonly AlertSettings _settings;
    readonly AlertComposer _composer;
    readonly KeyTable _keys;
    readonly EvidenceMarks _evidence;
    readonly byte[] _scratch = new byte[AlertKey.BytesMax];
    RunSet[] _runs = [];
    int _last = None; // slot of the last call's key, while that is kept

    /// <summary>Windows in which nothing has run yet.</summary>
    /// <param name="platforms">Names the platforms of the records.</param>
    /// <param name="settings">From where on the rules fire; the documented ones unless given.</param>
    /// <param name="keysMax">Keys with an open run that are kept.</param>
    public AlertWindows(
        PlatformTable platforms, AlertSettings? settings = null, int keysMax = StreamLimits.AlertKeysMax)
    {
        ArgumentNullException.ThrowIfNull(platforms);
        ArgumentOutOfRangeException.ThrowIfLessThan(keysMax, 1);
        _settings = settings ?? AlertSettings.Default;
        _composer = new AlertComposer(platforms);
        _keys = new KeyTable(keysMax);
        _evidence = new EvidenceMarks(_settings);
        Fit();
    }

    /// <summary>Keys with an open run.</summary>
    public int Keys => _keys.Count;

    /// <summary>Keys whose open runs had to go because too many were open at a time.</summary>
    public long KeysEvicted { get; private set; }

    /// <summary>Keys whose open runs were forgotten because they had been idle for too long.</summary>
    public long KeysOutlived { get; private set; }

    /// <summary>Looks at the records of a batch, raises their risks and adds the alerts that they complete.</summary>
    public void Take(RecordBatch batch)
    {
        foreach (ref Record record in batch.Records)
        {
            if (record.IsCall)
                Take(batch, ref record);
        }
    }

    void Take(RecordBatch batch, ref Record record)
    {
        var call = new Call(batch, in record);
        TextRange session = record.SessionId;
        var key = AlertKey.Of(batch[session], session.IsNull, record.Platform, _scratch);
        int slot = Find(key);
        RunSet before = slot == None ? RunSet.Idle : _runs[slot];
        if (before.IsOutlivedAt(record.TimestampMilliseconds))
        {
            before = RunSet.Idle;
            KeysOutlived++;
        }
        var after = RunSet.Next(before, call, _settings, out RuleBits completed);
        slot = Keep(slot, key, before, after, record);
        completed = Completed<UnknownDomainRule>(call, completed);
        completed = Completed<LargeSensitivePayloadRule>(call, completed);
        record.Risk = after.RiskOf(call, _settings);
        if (!completed.IsEmpty)
            Fire(completed.Except(_settings.Off), batch, record, slot, after);
    }

    int Find(in AlertKey key)
    {
        if (_last != None && _keys.Holds(_last, key))
            return _last;
        return _keys.Find(key);
    }

    /// <summary>Keeps what the runs of a key have become; its slot, or -1 if none is open.</summary>
    int Keep(int slot, in AlertKey key, in RunSet before, in RunSet after, in Record record)
    {
        if (after.IsIdle)
        {
            if (slot != None)
                Forget(slot);
            return None;
        }
        if (slot == None)
            slot = Add(key);
        else
            _keys.Touch(slot);
        _runs[slot] = after;
        _evidence.Note<ForbiddenRun>(slot, before.Forbidden, after.Forbidden, record);
        _evidence.Note<ThrottledRun>(slot, before.Throttled, after.Throttled, record);
        _evidence.Note<DeleteRun>(slot, before.Deletes, after.Deletes, record);
        _evidence.Note<WriteRun>(slot, before.Writes, after.Writes, record);
        return _last = slot;
    }

    int Add(in AlertKey key)
    {
        if (_keys.IsFull)
        {
            Forget(_keys.Oldest);
            KeysEvicted++;
        }
        int slot = _keys.Add(key);
        Fit();
        return slot;
    }

    void Forget(int slot)
    {
        _keys.Remove(slot);
        if (_last == slot)
            _last = None;
    }

    void Fit()
    {
        if (_runs.Length == _keys.Slots)
            return;
        Array.Resize(ref _runs, _keys.Slots);
        _evidence.Fit(_keys.Slots);
    }

    RuleBits Completed<TRule>(in Call call, RuleBits completed)
        where TRule : struct, IAlertRule<Stateless>
    {
        TRule.Next(default, call, _settings, out bool completes);
        return completes ? completed.With(TRule.Rule) : completed;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Fire(RuleBits rules, RecordBatch batch, in Record record, int slot, in RunSet runs)
    {
        ReadOnlySpan<EvidenceMark> itself = [new EvidenceMark(record.Line, record.Offset)];
        for (; !rules.IsEmpty; rules = rules.Rest)
        {
            AlertRule rule = rules.First;
            ReadOnlySpan<EvidenceMark> evidence = runs.CountOf(rule) is { } count
                ? _evidence.Of(slot, rule, count)
                : itself;
            batch.Alerts.Add(_composer.Compose(rule, batch, record, evidence));
        }
    }
}

using System.Buffers;

namespace Guardrly.Alerts;

/// <remarks>
/// A saved state: version, the thresholds, the number of keys, then the keys from the one that was longest without a
/// call on. It names platforms by their index, so the platform table may grow at its end alone.
/// </remarks>
internal sealed partial class AlertWindows
{
    const byte StateVersion = 1;

    /// <summary>Writes the open runs, so that <see cref="TryRestore"/> goes on as if there had been no stop.</summary>
    public void Save(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new StateWriter(output);
        writer.Byte(StateVersion);
        foreach (int calls in (ReadOnlySpan<int>)Thresholds())
            writer.Number(calls);
        writer.Number(_keys.Count);
        for (int slot = _keys.Oldest; slot != None; slot = _keys.Newer(slot))
            SaveKey(writer, slot);
    }

    /// <summary>
    /// Takes up what <see cref="Save"/> wrote, in place of what there is. False, and no run is open: it was written by
    /// another version, under other thresholds or for more keys, or it is damaged.
    /// </summary>
    public bool TryRestore(ReadOnlySpan<byte> state)
    {
        Clear();
        var reader = new StateReader(state);
        bool isOurs = reader.Byte() == StateVersion;
        foreach (int calls in (ReadOnlySpan<int>)Thresholds())
            isOurs &= reader.Number() == calls;
        int count = isOurs ? reader.Count(_keys.Max) : 0;
        for (int index = 0; index < count && isOurs; index++)
            isOurs = TryRestoreKey(ref reader);
        isOurs &= reader.IsAtEnd && !reader.IsDamaged;
        if (!isOurs)
            Clear();
        return isOurs;
    }

    int[] Thresholds()
        => [_settings.ForbiddenCalls, _settings.ThrottledCalls, _settings.DeleteCalls, _settings.WriteCalls];

    void Clear()
    {
        _keys.Clear();
        _last = None;
    }

    void SaveKey(in StateWriter writer, int slot)
    {
        AlertKey key = _keys[slot];
        ref readonly RunSet runs = ref _runs[slot];
        writer.Byte(key.Platform);
        writer.Number(key.LengthPlusOne);
        writer.Bytes(key.Bytes);
        writer.Whole(runs.LastMilliseconds);
        writer.Number(runs.Unauthorized.Count);
        SaveRun<ForbiddenRun>(writer, slot, runs.Forbidden);
        SaveRun<ThrottledRun>(writer, slot, runs.Throttled);
        SaveRun<DeleteRun>(writer, slot, runs.Deletes);
        SaveRun<WriteRun>(writer, slot, runs.Writes);
    }

    void SaveRun<TRun>(in StateWriter writer, int slot, Run run)
        where TRun : struct, IAlertingRun
    {
        writer.Number(run.Count);
        if (run.Count >= TRun.CallsOf(_settings))
            return; // its alert is out
        foreach (EvidenceMark mark in _evidence.Of(slot, TRun.Rule, run.Count))
        {
            writer.Number(mark.Line);
            writer.Number(mark.Offset);
        }
    }

    bool TryRestoreKey(ref StateReader reader)
    {
        byte platform = reader.Byte();
        int lengthPlusOne = reader.Count(int.MaxValue);
        ReadOnlySpan<byte> bytes = reader.Bytes(Math.Clamp(lengthPlusOne - 1, 0, AlertKey.BytesMax));
        var key = new AlertKey(bytes, lengthPlusOne, platform);
        if (reader.IsDamaged || _keys.Find(key) != None)
            return false;
        int slot = Add(key);
        ref RunSet runs = ref _runs[slot];
        runs.LastMilliseconds = reader.Whole();
        runs.Unauthorized = new Run(reader.Count(int.MaxValue));
        runs.Forbidden = RestoreRun<ForbiddenRun>(ref reader, slot);
        runs.Throttled = RestoreRun<ThrottledRun>(ref reader, slot);
        runs.Deletes = RestoreRun<DeleteRun>(ref reader, slot);
        runs.Writes = RestoreRun<WriteRun>(ref reader, slot);
        return !reader.IsDamaged && !runs.IsIdle;
    }

    Run RestoreRun<TRun>(ref StateReader reader, int slot)
        where TRun : struct, IAlertingRun
    {
        var run = new Run(reader.Count(int.MaxValue));
        if (run.Count >= TRun.CallsOf(_settings))
            return run;
        foreach (ref EvidenceMark mark in _evidence.Of(slot, TRun.Rule, run.Count))
            mark = new EvidenceMark(reader.Number(), reader.Number());
        return run;
    }
}

using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>The call whose record waits for what the next lines say of it: at most one a stream.</summary>
internal sealed class OpenCall
{
    int _record;
    long _line;
    long _offset;
    int _units;

    /// <summary>The batch that its record lies in; null while no call waits.</summary>
    public RecordBatch? Batch { get; private set; }

    /// <summary>Lets a record wait.</summary>
    public void Begin(RecordBatch batch, int record)
    {
        Batch = batch;
        _record = record;
        _line = batch.Records[record].Line;
        _offset = batch.Records[record].Offset;
        _units = 0;
    }

    /// <summary>It waits no longer.</summary>
    public void End() => Batch = null;

    /// <summary>Ends the wait where a unit comes too late, whatever it says.</summary>
    public void Reach(in RecordUnit unit)
    {
        if (Batch is null)
            return;
        _units++;
        long lines = unit.Line > 0 && _line > 0 ? unit.Line - _line : _units;
        if (lines > StreamLimits.ErrorBodyLinesMax || unit.IsCut || IsFar(unit.Offset))
            End();
    }

    /// <summary>Ends the wait where all that comes is too far away.</summary>
    public void ReachEnd(long inputEnd)
    {
        if (Batch is not null && IsFar(inputEnd))
            End();
    }

    /// <summary>Fills what the record lacks.</summary>
    public void Fill(RecordBatch from, in CallFacts more)
    {
        RecordBatch batch = Batch!;
        TextRange session = Copy(batch, from, more.SessionId);
        TextRange requestId = Copy(batch, from, more.RequestId);
        TextRange code = Copy(batch, from, more.ErrorCode);
        TextRange message = Copy(batch, from, more.ErrorMessage);
        ref Record record = ref batch.Records[_record];
        if (record.TimestampMilliseconds == Record.NoTimestamp && more.Phase == CallPhase.More)
            record.TimestampMilliseconds = more.TimestampMilliseconds;
        if (record.SessionId.IsNull)
            record.SessionId = session;
        if (record.RequestId.IsNull)
            record.RequestId = requestId;
        if (record.ErrorCode.IsNull)
            record.ErrorCode = code;
        if (record.ErrorMessage.IsNull)
            record.ErrorMessage = message;
        if (record.RequestBytes < 0)
            record.RequestBytes = more.RequestBytes;
        if (record.ResponseBytes < 0)
            record.ResponseBytes = more.ResponseBytes;
        record.RateLimitExhausted |= more.RateLimitExhausted;
    }

    bool IsFar(long offset) => offset > _offset + StreamLimits.ErrorBodyBytesMax;

    static TextRange Copy(RecordBatch to, RecordBatch from, TextRange text) =>
        text.IsNull || ReferenceEquals(to, from) ? text : to.Store(from[text]);
}

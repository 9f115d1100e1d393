using System.Runtime.CompilerServices;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>Makes records of the facts of one stream: joins requests with their responses, names what was
/// called.</summary>
internal sealed class CallAssembler(PlatformTable platforms, NormalizeCounts counts)
{
    readonly HeldCalls _held = new();
    readonly CallPlace _place = new(platforms, counts);
    long _milliseconds = Record.NoTimestamp; // the last time that the log had

    /// <summary>The call whose record waits for what the next lines say.</summary>
    public OpenCall Open { get; } = new();

    /// <summary>Offset of the line of the request that waits longest for its response; null: none waits.</summary>
    public long? OldestOffset => _held.Oldest?.Offset;

    /// <summary>Makes the records of a unit: one a call, or one without.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Take(RecordBatch batch, int unit, Span<CallFacts> facts)
    {
        Open.Reach(batch.Units[unit]);
        if (!facts.IsEmpty && facts[0].TimestampMilliseconds != Record.NoTimestamp)
            _milliseconds = facts[0].TimestampMilliseconds;
        Expire(batch);
        int calls = 0;
        int requests = 0;
        for (int index = 0; index < facts.Length; index++)
        {
            switch (facts[index].Phase)
            {
                case CallPhase.Request:
                    Hold(batch, unit, requests++, facts[index]);
                    break;
                case CallPhase.Response:
                case CallPhase.Whole:
                    if (TryComplete(batch, unit, calls, ref facts[index]))
                        calls++;
                    break;
                case CallPhase.ErrorBody:
                case CallPhase.More:
                    Explain(batch, facts[index]);
                    break;
                default:
                    break;
            }
        }
        if (calls == 0)
            PutContext(batch, ref batch.AddRecord(unit), facts);
        counts.ExtraRecords += Math.Max(0, calls - 1);
    }

    /// <summary>Makes records of all requests that wait: nothing more comes.</summary>
    public void Finish(RecordBatch batch)
    {
        Open.End();
        while (_held.Oldest is { } oldest)
            GiveUp(batch, oldest);
    }

    void Hold(RecordBatch batch, int unit, int ordinal, in CallFacts facts)
    {
        if (!UrlParts.TryParse(batch[facts.Url], out _))
            return;
        Open.End();
        while (_held.IsFull)
        {
            counts.Evicted++;
            GiveUp(batch, _held.Oldest!);
        }
        _held.Add(batch, batch.Units[unit], ordinal, facts, _milliseconds);
    }

    void Expire(RecordBatch batch)
    {
        while (_held.Oldest is { } oldest && _milliseconds != Record.NoTimestamp
            && oldest.Milliseconds != Record.NoTimestamp
            && _milliseconds - oldest.Milliseconds > StreamLimits.PendingRequestMillisecondsMax)
        {
            counts.Expired++;
            GiveUp(batch, oldest);
        }
    }

    /// <summary>Makes the record of a call that was never answered; it stands on the line of its request.</summary>
    void GiveUp(RecordBatch batch, HeldCall held)
    {
        CallFacts facts = held.Restore(batch);
        ref Record record = ref batch.AddRecord(-1);
        record.Line = held.Line;
        record.Offset = held.Offset;
        record.Ordinal = held.Ordinal;
        Put(batch, ref record, facts);
        if (UrlParts.TryParse(batch[facts.Url], out UrlParts parts))
            _place.Put(batch, parts, facts, ref record);
        _held.Remove(held);
        counts.Unanswered++;
    }

    bool TryComplete(RecordBatch batch, int unit, int ordinal, ref CallFacts facts)
    {
        bool standsAlone = !facts.Url.IsNull;
        bool mustAgree = standsAlone && (facts.Phase == CallPhase.Whole || facts.JoinKey.IsNull);
        if (_held.TryFind(batch, facts, mustAgree, out HeldCall? held))
        {
            if (facts.Status == 0 && facts.Phase == CallPhase.Response)
            {
                GiveUp(batch, held);
                return false;
            }
            Join(batch, held, ref facts);
        }
        else if (!standsAlone)
        {
            counts.Unasked++;
            return false;
        }
        if (!UrlParts.TryParse(batch[facts.Url], out UrlParts parts))
            return false;
        Open.End();
        ref Record added = ref batch.AddRecord(unit);
        _place.Put(batch, parts, facts, ref added);
        added.Ordinal = ordinal;
        Put(batch, ref added, facts);
        if (facts.IsOpen || (!facts.HasResponseBody && (facts.Status >= 400 || IsGraphQl(batch, added))))
            Open.Begin(batch, batch.RecordCount - 1);
        return true;
    }

    void Join(RecordBatch batch, HeldCall held, ref CallFacts facts)
    {
        counts.Joined++;
        CallFacts request = held.Restore(batch);
        _held.Remove(held);
        if (double.IsNaN(facts.LatencyMilliseconds) && facts.IsTimed && request.IsTimed
            && facts.TimestampMilliseconds != Record.NoTimestamp
            && request.TimestampMilliseconds != Record.NoTimestamp
            && facts.TimestampMilliseconds >= request.TimestampMilliseconds)
            facts.LatencyMilliseconds = facts.TimestampMilliseconds - request.TimestampMilliseconds;
        facts.Method = Either(facts.Method, request.Method);
        if (facts.Url.IsNull || request.Url.Length > facts.Url.Length)
            (facts.Url, facts.Host, facts.Query) = (request.Url, request.Host, request.Query);
        facts.SessionId = Either(facts.SessionId, request.SessionId);
        facts.Agent = Either(facts.Agent, request.Agent);
        facts.Tool = Either(facts.Tool, request.Tool);
        facts.RequestId = Either(facts.RequestId, request.RequestId);
        facts.Credential = Either(facts.Credential, request.Credential);
        facts.Operation = Either(facts.Operation, request.Operation);
        if (facts.RequestBytes < 0 || !request.RequestBody.IsNull)
            facts.RequestBytes = request.RequestBytes;
        if (facts.RequestBody.IsNull)
            (facts.RequestBody, facts.RequestBodyFindings) = (request.RequestBody, request.RequestBodyFindings);
    }

    void Explain(RecordBatch batch, in CallFacts facts)
    {
        if (Open.Batch is null)
            return;
        Open.Fill(batch, facts);
        if (facts.Phase == CallPhase.ErrorBody || facts.HasResponseBody)
        {
            counts.Explained++;
            Open.End();
        }
    }

    static void Put(RecordBatch batch, ref Record record, in CallFacts facts)
    {
        record.TimestampMilliseconds = facts.TimestampMilliseconds;
        record.Status = facts.Status;
        record.EffectiveStatus = facts.Status;
        record.LatencyMilliseconds = facts.LatencyMilliseconds;
        record.SessionId = facts.SessionId;
        record.Agent = facts.Agent;
        record.Tool = facts.Tool;
        record.RequestId = facts.RequestId;
        record.RequestBytes = facts.RequestBytes;
        record.ResponseBytes = facts.ResponseBytes;
        record.RequestBody = facts.RequestBody;
        record.RequestBodyFindings = facts.RequestBodyFindings;
        record.Operation = facts.Operation;
        record.ErrorCode = facts.ErrorCode;
        record.ErrorMessage = facts.ErrorMessage;
        record.RateLimitExhausted = facts.RateLimitExhausted;
        record.Credential = facts.Credential;
        record.Method = InCapitals(batch, facts.Method);
        record.Level = facts.Level.IsNull ? default : Levels.Normalize(batch, facts.Level);
    }

    /// <summary>What a line that is no call says all the same.</summary>
    static void PutContext(RecordBatch batch, ref Record record, ReadOnlySpan<CallFacts> facts)
    {
        if (facts.IsEmpty)
            return;
        ref readonly CallFacts first = ref facts[0];
        record.TimestampMilliseconds = first.TimestampMilliseconds;
        record.Level = first.Level.IsNull ? default : Levels.Normalize(batch, first.Level);
        record.SessionId = first.SessionId;
        record.Agent = first.Agent;
        record.Tool = first.Tool;
        record.RequestId = first.RequestId;
    }

    /// <summary>A 200 says nothing yet where errors stand in the body.</summary>
    static bool IsGraphQl(RecordBatch batch, in Record record)
    {
        ReadOnlySpan<byte> path = batch[record.Path];
        return path.EndsWith("/graphql.json"u8) || path.EndsWith("/graphql"u8);
    }

    static TextRange InCapitals(RecordBatch batch, TextRange method)
    {
        if (batch[method].IndexOfAnyInRange((byte)'a', (byte)'z') < 0)
            return method;
        Span<byte> room = batch.Reserve(method.Length);
        System.Text.Ascii.ToUpper(batch[method], room, out int length);
        return batch.Commit(length);
    }

    static TextRange Either(TextRange first, TextRange second) => first.IsNull ? second : first;
}

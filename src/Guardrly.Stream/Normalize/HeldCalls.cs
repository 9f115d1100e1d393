using System.Diagnostics.CodeAnalysis;
using Guardrly.Framing;

namespace Guardrly.Normalize;

/// <summary>The requests of one stream that wait for their response, by age and by what joins them.</summary>
internal sealed class HeldCalls
{
    const int AlikeMax = 16;
    const int IdleMax = 256;
    const int IdleBytesMax = 64 * 1024;

    readonly Dictionary<int, Alike> _byHash = [];
    readonly Stack<HeldCall> _idle = new();
    HeldCall? _newest;
    long _bytes;

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>The one that waits longest.</summary>
    public HeldCall? Oldest { get; private set; }

    /// <summary>Whether one more would be too many: the oldest has to go first.</summary>
    public bool IsFull =>
        Count >= StreamLimits.PendingRequestsMax || _bytes >= StreamLimits.PendingRequestBytesMax;

    /// <summary>Adds a request.</summary>
    public void Add(RecordBatch batch, in RecordUnit unit, int ordinal, in CallFacts facts, long milliseconds)
    {
        if (!_idle.TryPop(out HeldCall? held))
            held = new HeldCall();
        held.Set(batch, unit, ordinal, facts, milliseconds);
        held.Hash = HashOf(held.JoinKey);
        held.Older = _newest;
        held.Newer = null;
        if (_newest is not null)
            _newest.Newer = held;
        _newest = held;
        Oldest ??= held;
        bool isThere = _byHash.TryGetValue(held.Hash, out Alike alike);
        held.OlderAlike = isThere ? alike.Newest : null;
        held.NewerAlike = null;
        if (isThere)
            alike.Newest.NewerAlike = held;
        _byHash[held.Hash] = new Alike(isThere ? alike.Oldest : held, held);
        Count++;
        _bytes += held.LengthBytes;
    }

    /// <summary>
    /// Finds the request of a response. With a key it is the oldest that has it, of several the one with the same URL;
    /// without one the newest without.
    /// </summary>
    /// <param name="batch">Where the response is.</param>
    /// <param name="response">The response.</param>
    /// <param name="mustAgree">Method and URL have to be the same: the response could stand alone.</param>
    /// <param name="found">The request; still here.</param>
    public bool TryFind(
        RecordBatch batch, in CallFacts response, bool mustAgree, [NotNullWhen(true)] out HeldCall? found)
    {
        found = null;
        ReadOnlySpan<byte> key = batch[response.JoinKey];
        if (Count == 0 || !_byHash.TryGetValue(HashOf(key), out Alike alike))
            return false;
        HeldCall? first = null;
        int count = 0;
        for (HeldCall? held = key.IsEmpty ? alike.Newest : alike.Oldest; held is not null && count < AlikeMax; count++)
        {
            if (held.JoinKey.SequenceEqual(key))
            {
                first ??= held;
                if (Agrees(held, batch, response))
                {
                    found = held;
                    return true;
                }
            }
            held = key.IsEmpty ? held.OlderAlike : held.NewerAlike;
        }
        found = mustAgree ? null : first;
        return found is not null;
    }

    /// <summary>Takes one out; it is valid until the next is added.</summary>
    public void Remove(HeldCall held)
    {
        if (held.Older is null)
            Oldest = held.Newer;
        else
            held.Older.Newer = held.Newer;
        if (held.Newer is null)
            _newest = held.Older;
        else
            held.Newer.Older = held.Older;
        RemoveAlike(held);
        Count--;
        _bytes -= held.LengthBytes;
        if (_idle.Count < IdleMax && held.LengthBytes <= IdleBytesMax)
            _idle.Push(held);
    }

    void RemoveAlike(HeldCall held)
    {
        Alike alike = _byHash[held.Hash];
        if (held.OlderAlike is null && held.NewerAlike is null)
        {
            _byHash.Remove(held.Hash);
            return;
        }
        if (held.OlderAlike is null)
            _byHash[held.Hash] = alike with { Oldest = held.NewerAlike! };
        else
            held.OlderAlike.NewerAlike = held.NewerAlike;
        if (held.NewerAlike is null)
            _byHash[held.Hash] = _byHash[held.Hash] with { Newest = held.OlderAlike! };
        else
            held.NewerAlike.OlderAlike = held.OlderAlike;
    }

    /// <summary>Whether what both say of method and URL is the same, the query left aside.</summary>
    static bool Agrees(HeldCall held, RecordBatch batch, in CallFacts response)
    {
        if (!response.Method.IsNull
            && !System.Text.Ascii.EqualsIgnoreCase(held.Method, batch[response.Method]))
            return false;
        if (response.Url.IsNull)
            return true;
        ReadOnlySpan<byte> one = WithoutQuery(held.Url);
        ReadOnlySpan<byte> other = WithoutQuery(batch[response.Url]);
        return one.SequenceEqual(other) || (other.StartsWith("/"u8) && one.EndsWith(other))
            || (one.StartsWith("/"u8) && other.EndsWith(one));
    }

    static ReadOnlySpan<byte> WithoutQuery(ReadOnlySpan<byte> url)
    {
        int end = url.IndexOfAny((byte)'?', (byte)'#');
        return end < 0 ? url : url[..end];
    }

    static int HashOf(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return 0;
        var hash = new HashCode();
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    /// <summary>The ends of the row of those that have the same hash.</summary>
    readonly record struct Alike(HeldCall Oldest, HeldCall Newest);
}

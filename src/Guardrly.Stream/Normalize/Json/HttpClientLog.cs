using Guardrly.Framing;
using Guardrly.Normalize.Text;

namespace Guardrly.Normalize.Json;

/// <summary>
/// What .NET's HttpClient logs of a call on four lines: <c>Start processing</c>, <c>Sending</c>, <c>Received</c>,
/// <c>End processing</c>. The inner two are the call; the outer two, with the time that handlers took, count only where
/// the inner ones are not logged.
/// </summary>
internal sealed class HttpClientLog
{
    const int OutersMax = 64;

    readonly Outer[] _outers = new Outer[OutersMax];
    int _next;

    /// <summary>Looks at a line that is read, and changes what it is by what was before it.</summary>
    public void Take(in JsonView view, FieldHits hits, ref CallFacts facts)
    {
        ReadOnlySpan<byte> message = view.Raw(hits[JsonField.Message]);
        if (message.IndexOf(" HTTP re"u8) < 0)
            return;
        int key = Key(view, hits);
        if (message.StartsWith("Start processing HTTP request"u8) && facts.Phase == CallPhase.Request)
            Start(view.Batch, key, ref facts);
        else if (message.StartsWith("Sending HTTP request"u8) || message.StartsWith("Received HTTP response"u8))
            Note(key);
        else if (message.StartsWith("End processing HTTP request"u8))
            End(view.Batch, key, ref facts);
    }

    void Start(RecordBatch batch, int key, ref CallFacts facts)
    {
        Outer outer = _outers[_next] ??= new Outer();
        outer.Key = key;
        outer.HasInner = false;
        outer.Method.Set(batch[facts.Method]);
        outer.Url.Set(batch[facts.Url]);
        _next = (_next + 1) % OutersMax;
        facts.Phase = CallPhase.None;
        facts.Status = 0;
    }

    void Note(int key)
    {
        if (Find(key) is { } outer)
            outer.HasInner = true;
    }

    void End(RecordBatch batch, int key, ref CallFacts facts)
    {
        if (Find(key) is not { } outer)
            return;
        if (outer.HasInner || facts.Status == 0)
        {
            facts.Phase = CallPhase.None;
        }
        else
        {
            facts.Phase = CallPhase.Whole;
            facts.Method = outer.Method.Store(batch);
            facts.Url = outer.Url.Store(batch);
            facts.JoinKey = default;
        }
        outer.Key = 0;
    }

    /// <summary>The last of a key: calls of one span run one after another.</summary>
    Outer? Find(int key)
    {
        for (int back = 1; back <= OutersMax; back++)
        {
            Outer? outer = _outers[(_next - back + OutersMax) % OutersMax];
            if (outer is not null && outer.Key == key)
                return outer;
        }
        return null;
    }

    /// <summary>What lines of one call have in common: span, trace or the request that is served.</summary>
    static int Key(in JsonView view, FieldHits hits)
    {
        int node = hits[JsonField.SpanId];
        if (node < 0)
            node = hits[JsonField.TraceId];
        if (node < 0)
            node = hits[JsonField.RequestId];
        var hash = new HashCode();
        hash.AddBytes(view.Raw(node));
        return hash.ToHashCode() | 1;
    }

    /// <summary>A call that handlers have begun.</summary>
    sealed class Outer
    {
        public int Key { get; set; }

        public bool HasInner { get; set; }

        public HeldText Method { get; } = new(16);

        public HeldText Url { get; } = new(StreamLimits.HeldUrlBytesMax);
    }
}

using Guardrly.Framing;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>The last spans of a stream: who is above whom, and which of them told of a session or a tool.</summary>
internal sealed class SpanTree
{
    const int SpansMax = 1024;
    const int HeightMax = 16;

    readonly Dictionary<int, int> _bySpan = [];
    readonly Dictionary<int, int> _byTrace = [];
    Span[] _spans = []; // made with the first span: most streams have none
    int _next;

    /// <summary>Adds a span.</summary>
    public void Add(
        RecordBatch batch, ReadOnlySpan<byte> trace, ReadOnlySpan<byte> id, ReadOnlySpan<byte> parent,
        TextRange session, TextRange tool)
    {
        if (_spans.Length == 0)
            _spans = new Span[SpansMax];
        Span span = _spans[_next] ??= new Span();
        Forget(span);
        span.Hash = HashOf(id);
        span.Trace = HashOf(trace);
        span.Parent = parent.IsEmpty ? 0 : HashOf(parent);
        Keep(span.Session, batch, session);
        Keep(span.Tool, batch, tool);
        _bySpan[span.Hash] = _next;
        if (!session.IsNull)
            _byTrace[span.Trace] = _next;
        _next = (_next + 1) % SpansMax;
    }

    /// <summary>Gives a call the session and the tool of the spans above it, else the session of its trace.</summary>
    public void Fill(in JsonView view, int node, ref CallFacts facts)
    {
        int span = view.Find(node, "spanId"u8);
        if (span < 0)
            return;
        int hash = HashOf(view.Raw(span));
        for (int height = 0; height < HeightMax && hash != 0 && _bySpan.TryGetValue(hash, out int index); height++)
        {
            Take(view.Batch, _spans[index], ref facts);
            hash = _spans[index].Parent;
        }
        if (facts.SessionId.IsNull && _byTrace.TryGetValue(HashOf(view.Raw(view.Find(node, "traceId"u8))), out int any))
            Take(view.Batch, _spans[any], ref facts);
    }

    static void Take(RecordBatch batch, Span span, ref CallFacts facts)
    {
        if (facts.SessionId.IsNull)
            facts.SessionId = span.Session.Store(batch);
        if (facts.Tool.IsNull)
            facts.Tool = span.Tool.Store(batch);
    }

    static void Keep(HeldText held, RecordBatch batch, TextRange text)
    {
        if (text.IsNull)
            held.Clear();
        else
            held.Set(batch[text]);
    }

    void Forget(Span span)
    {
        if (_bySpan.TryGetValue(span.Hash, out int index) && index == _next)
            _bySpan.Remove(span.Hash);
        if (_byTrace.TryGetValue(span.Trace, out index) && index == _next)
            _byTrace.Remove(span.Trace);
    }

    static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode() | 1;
    }

    /// <summary>What is kept of a span.</summary>
    sealed class Span
    {
        public int Hash { get; set; }

        public int Trace { get; set; }

        public int Parent { get; set; }

        public HeldText Session { get; } = new HeldText(128).Reserve();

        public HeldText Tool { get; } = new HeldText(96).Reserve();
    }
}

using Guardrly.Normalize.Mcp;
using Guardrly.Normalize.Shell;

namespace Guardrly.Normalize.Json;

/// <summary>Lines that are a JSON object, or an array of them: asks one shape of objects after another.</summary>
internal sealed class JsonShape : ILogShape
{
    const int ArrayObjectsMax = 1024;

    readonly JsonTape[] _tapes = new JsonTape[StreamLimits.UnwrapDepthMax + 1];
    readonly FieldHits[] _hits = new FieldHits[StreamLimits.UnwrapDepthMax + 1];
    readonly IObjectShape[] _shapes;
    readonly NormalizeCounts _counts;

    /// <summary>With the shapes of all kinds of objects.</summary>
    /// <param name="unwrapping">Reads texts in strings.</param>
    /// <param name="servers">The MCP servers of the stream.</param>
    /// <param name="counts">Where torn texts are counted.</param>
    public JsonShape(Unwrapping unwrapping, McpServers servers, NormalizeCounts counts)
    {
        _counts = counts;
        var paths = new FieldPaths();
        for (int depth = 0; depth < _tapes.Length; depth++)
            (_tapes[depth], _hits[depth]) = (new JsonTape(), new FieldHits(paths));
        var body = new CallBody();
        var call = new CallObject(body);
        var log = new LogObject(call, unwrapping);
        _shapes =
        [
            new OtlpObject(call, log, unwrapping, new FieldHits(paths)),
            new HarEntry(body),
            new RpcObject(servers, log, unwrapping, new FieldHits(paths)),
            new ClientLogObject(servers, unwrapping),
            new TranscriptObject(new CurlCommand(body), new CurlOutput(body), unwrapping),
            log,
        ];
        unwrapping.Link(this);
    }

    /// <inheritdoc/>
    public bool TryRead(in UnitText text, FactList facts)
    {
        if (text.Depth >= _tapes.Length)
            return false;
        JsonTape tape = _tapes[text.Depth];
        JsonVerdict verdict = tape.Read(text.Batch.Bytes, text.Text.Start, text.Text.End);
        if (verdict == JsonVerdict.None)
            return false;
        // The head of a line that was too long to be held is torn by us.
        if (verdict == JsonVerdict.Torn && !(text.Depth == 0 && text.Batch.Units[text.Unit].IsCut))
        {
            if (text.Depth == 0 && text.Text.Length > 1)
                _counts.TornJson++;
            return false;
        }
        var view = new JsonView(text, tape);
        if (view.Kind(0) == JsonKind.Object)
            return TryReadObject(view, 0, facts);
        bool isRead = false;
        int next = view[0].Next;
        int count = 0;
        for (int index = 1; index < next && count < ArrayObjectsMax; index = view[index].Next, count++)
        {
            if (view.Kind(index) == JsonKind.Object)
                isRead |= TryReadObject(view, index, facts);
        }
        return isRead;
    }

    bool TryReadObject(in JsonView view, int root, FactList facts)
    {
        FieldHits hits = _hits[view.Source.Depth];
        hits.Clear();
        hits.Collect(view, root);
        foreach (IObjectShape shape in _shapes)
        {
            if (shape.TryRead(view, root, hits, facts))
                return true;
        }
        return false;
    }
}

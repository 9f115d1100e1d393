using Guardrly.Normalize.Mcp;
using Guardrly.Normalize.Shell;

namespace Guardrly.Normalize.Json;

/// <summary>Lines that are a JSON object, or an array of them: asks one shape of objects after another.</summary>
internal sealed class JsonShape : ILogShape
{
    const int ArrayObjectsMax = 1024;
    const int RootsMax = 64;
    const int NameBytesMax = 64;

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
        int start = text.Text.Start;
        int end = text.Text.End;
        JsonVerdict verdict = tape.Read(text.Batch.Bytes, start, end);
        if (verdict == JsonVerdict.None)
            return false;
        if ((verdict == JsonVerdict.Torn || tape.IsFaulty) && TryFindWhole(text.Batch.Bytes, tape, out int whole, end))
        {
            // What is whole up to the end of the line is one; else it lies in what was torn.
            if (tape.Read(text.Batch.Bytes, whole, end) == JsonVerdict.Whole
                && text.Batch.Bytes[tape.End..end].IndexOfAnyExceptInRange((byte)0, (byte)' ') < 0)
                verdict = JsonVerdict.Whole;
            else
                verdict = tape.Read(text.Batch.Bytes, start, end);
        }
        // The head of a line that was too long to be held is torn by us.
        if (verdict == JsonVerdict.Torn && !(text.Depth == 0 && text.Batch.Units[text.Unit].IsCut))
        {
            if (text.Depth == 0 && text.Text.Length > 1)
                _counts.TornJson++;
            return false;
        }
        bool isRead = TryReadRoot(text, tape, facts);
        // Lines of two writers may stand on one.
        for (int count = 1; count < RootsMax && tape.End < end; count++)
        {
            if (tape.Read(text.Batch.Bytes, tape.End, end) != JsonVerdict.Whole)
                break;
            isRead |= TryReadRoot(text, tape, facts);
        }
        return isRead;
    }

    /// <summary>A line that a crash cut runs into the next: that begins with the same name.</summary>
    static bool TryFindWhole(ReadOnlySpan<byte> bytes, JsonTape tape, out int start, int end)
    {
        int brace = tape.Nodes[0].Start;
        if (tape.Nodes.Length > 1 && tape.Nodes[1].KeyLength is > 0 and < NameBytesMax)
        {
            int nameEnd = tape.Nodes[1].KeyStart + tape.Nodes[1].KeyLength + 1;
            int found = nameEnd >= end ? -1 : bytes[nameEnd..end].LastIndexOf(bytes[brace..nameEnd]);
            start = nameEnd + found;
            if (found >= 0)
                return true;
        }
        // Cut within its first name, which then goes on to the quote of the other's.
        int near = bytes[(brace + 1)..Math.Min(end, brace + NameBytesMax)].IndexOf("{\""u8);
        start = brace + 1 + near;
        return near >= 0 && bytes[brace..start].Count((byte)'"') <= 1;
    }

    bool TryReadRoot(in UnitText text, JsonTape tape, FactList facts)
    {
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

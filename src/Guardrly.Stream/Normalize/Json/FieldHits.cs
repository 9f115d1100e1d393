using Guardrly.Normalize.Text;

namespace Guardrly.Normalize.Json;

/// <summary>Which values of an object are which fields: of each field the value with the best name.</summary>
internal sealed class FieldHits
{
    const int GroupPenalty = 0x100;
    const int DepthMax = 6;
    const int KeyBytesMax = 96;

    readonly FieldPaths _paths;
    readonly int[] _nodes = new int[(int)JsonField.Count];
    readonly int[] _ranks = new int[(int)JsonField.Count];
    readonly LatencyUnit[] _units = new LatencyUnit[1];
    ulong _present;
    int _slog; // how many of slog's first keys were there; -1 if others were

    /// <summary>Finds them by a stream's paths.</summary>
    public FieldHits(FieldPaths paths)
    {
        _paths = paths;
        Clear();
    }

    /// <summary>What one of the latency is.</summary>
    public LatencyUnit Unit => _units[0];

    /// <summary>Whether a key of one letter after an at sign was there: Serilog's compact format.</summary>
    public bool IsCompact { get; private set; }

    /// <summary>Whether the first three keys are <c>time</c>, <c>level</c>, <c>msg</c>, as Go's slog writes
    /// them.</summary>
    public bool BeginsAsSlog => _slog == 3;

    /// <summary>Index of the value of a field, or -1.</summary>
    public int this[JsonField field] => _nodes[(int)field];

    /// <summary>Whether a field was there, whatever its value.</summary>
    public bool Has(JsonField field) => (_present >> (int)field & 1) != 0;

    /// <summary>Whether any was there.</summary>
    public bool HasAny => _present != 0;

    /// <summary>Place of a value's name among the names of its field.</summary>
    public int Rank(JsonField field) => _ranks[(int)field];

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Fill(_nodes, -1);
        Array.Fill(_ranks, int.MaxValue);
        _units[0] = LatencyUnit.Open;
        _present = 0;
        IsCompact = false;
        _slog = 0;
    }

    /// <summary>Adds what an object has.</summary>
    public void Collect(in JsonView view, int container) => Collect(view, container, FieldPaths.Root, 0, 0);

    /// <summary>Adds a value under a name that stands elsewhere, as OTLP has them.</summary>
    public void Offer(in JsonView view, ReadOnlySpan<byte> name, int node)
    {
        ref readonly FieldPath path = ref _paths.Find(FieldPaths.Root, name);
        Take(view, path, node, 0);
    }

    void Collect(in JsonView view, int container, ulong parent, int penalty, int depth)
    {
        ReadOnlySpan<byte> bytes = view.Bytes;
        ReadOnlySpan<JsonNode> nodes = view.Tape.Nodes;
        Span<byte> decoded = stackalloc byte[KeyBytesMax];
        int next = nodes[container].Next;
        int ordinal = 0;
        for (int index = container + 1; index < next; index = nodes[index].Next, ordinal++)
        {
            ref readonly JsonNode node = ref nodes[index];
            if (node.KeyLength is <= 0 or > KeyBytesMax)
                continue;
            scoped ReadOnlySpan<byte> key = bytes.Slice(node.KeyStart, node.KeyLength);
            if (node.IsKeyEscaped)
                key = decoded[..JsonString.Decode(key, decoded)];
            FieldPath path = _paths.Find(parent, key);
            if (path.Field != JsonField.None)
                Take(view, path, index, penalty);
            if (depth == 0 && (ordinal < 4 || key[0] == '@'))
                Note(key, path.Field, ordinal);
            if (node.Kind != JsonKind.Object || depth == DepthMax)
                continue;
            if (path.IsPrefix)
                Collect(view, index, path.Hash, penalty, depth + 1);
            if (path.IsGroup)
                Collect(view, index, FieldPaths.Root, penalty + GroupPenalty, depth + 1);
        }
    }

    void Note(ReadOnlySpan<byte> key, JsonField field, int ordinal)
    {
        IsCompact |= key.Length == 2 && key[0] == '@';
        if (ordinal < 4)
        {
            // Between the level and the message may stand where it was logged.
            _slog = (ordinal, _slog) switch
            {
                (0, _) => field == JsonField.Timestamp && key.SequenceEqual("time"u8) ? 1 : -1,
                (1, 1) => field == JsonField.Level ? 2 : -1,
                (2, 2) => key.SequenceEqual("msg"u8) ? 3 : key.SequenceEqual("source"u8) ? 2 : -1,
                (3, 2) => key.SequenceEqual("msg"u8) ? 3 : -1,
                _ => _slog,
            };
        }
    }

    void Take(in JsonView view, in FieldPath path, int node, int penalty)
    {
        if (TryTake(view, path.Field, node, path.Rank + penalty) && path.Field == JsonField.Latency)
            _units[0] = path.Unit;
        if (path.Second != JsonField.None && TryTake(view, path.Second, node, path.SecondRank + penalty)
            && path.Second == JsonField.Latency)
            _units[0] = path.Unit;
    }

    /// <summary>Keeps a value if it can be the field's and its name is no worse: of the same name the last
    /// wins.</summary>
    bool TryTake(in JsonView view, JsonField field, int node, int rank)
    {
        if (field == JsonField.None)
            return false;
        _present |= 1UL << (int)field;
        if (rank > _ranks[(int)field] || !Fits(view, field, node))
            return false;
        _nodes[(int)field] = node;
        _ranks[(int)field] = rank;
        return true;
    }

    static bool Fits(in JsonView view, JsonField field, int node)
    {
        JsonKind kind = view[node].Kind;
        switch (field)
        {
            case JsonField.Status:
                return view.Status(node) != 0;
            case JsonField.Method:
                return kind == JsonKind.String && HttpWords.IsMethod(view.Batch[view.Text(node)]);
            case JsonField.Url:
            case JsonField.Path:
                return kind == JsonKind.String && IsPlace(view.Raw(node));
            case JsonField.Error:
            case JsonField.Errors:
            case JsonField.RequestBody:
            case JsonField.ResponseBody:
            case JsonField.Body:
            case JsonField.Event:
                return kind is not (JsonKind.Null or JsonKind.Other);
            case JsonField.Timestamp:
            case JsonField.EndTime:
            case JsonField.Level:
            case JsonField.Latency:
            case JsonField.RequestId:
            case JsonField.RequestBytes:
            case JsonField.ResponseBytes:
            case JsonField.RateLimitRemaining:
            case JsonField.ErrorCode:
            case JsonField.Port:
                return kind == JsonKind.Number || (kind == JsonKind.String && view[node].Length > 0);
            default:
                return kind == JsonKind.String && view[node].Length > 0;
        }
    }

    /// <summary>A URL, a path, or a host with a path. What has blanks is a text.</summary>
    static bool IsPlace(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
            return false;
        if (raw[0] is (byte)'/' or (byte)'\\')
            return true;
        int colon = raw[..Math.Min(raw.Length, 12)].IndexOf((byte)':');
        if (colon > 0 && colon + 1 < raw.Length && raw[colon + 1] is (byte)'/' or (byte)'\\')
            return true;
        return raw.IndexOfAny((byte)'/', (byte)'.') > 0
            && raw[..Math.Min(raw.Length, 256)].IndexOfAny((byte)' ', (byte)'{', (byte)'<') < 0;
    }
}

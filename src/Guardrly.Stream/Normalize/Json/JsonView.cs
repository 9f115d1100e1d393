using Guardrly.Framing;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>A tape together with the text that it is of.</summary>
/// <param name="text">The text.</param>
/// <param name="tape">Its tape.</param>
internal readonly struct JsonView(in UnitText text, JsonTape tape)
{
    /// <summary>The text.</summary>
    public UnitText Source { get; } = text;

    /// <summary>Its tape.</summary>
    public JsonTape Tape { get; } = tape;

    /// <summary>The batch it lies in.</summary>
    public RecordBatch Batch => Source.Batch;

    /// <summary>The bytes that places on the tape are indexes in. Not to be held over a call that stores.</summary>
    public ReadOnlySpan<byte> Bytes => Source.Batch.Bytes;

    /// <summary>A value.</summary>
    public ref readonly JsonNode this[int node] => ref Tape.Nodes[node];

    /// <summary>The member of an object that has a name; -1 if there is none.</summary>
    public int Find(int node, ReadOnlySpan<byte> name) => Tape.Find(Bytes, node, name);

    /// <summary>The member of a member.</summary>
    public int Find(int node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> inner) => Find(Find(node, name), inner);

    /// <summary>What a value is; nothing for -1.</summary>
    public JsonKind Kind(int node) => node < 0 ? JsonKind.Other : Tape.Nodes[node].Kind;

    /// <summary>Bytes of a value as they stand; none for -1.</summary>
    public ReadOnlySpan<byte> Raw(int node) => node < 0 ? default : Batch[Tape.Nodes[node].Text];

    /// <summary>Whether a value is a string or number with these bytes.</summary>
    public bool Is(int node, ReadOnlySpan<byte> text) => !IsContainer(node) && Raw(node).SequenceEqual(text);

    /// <summary>Whether it holds others.</summary>
    public bool IsContainer(int node) => node >= 0 && Tape.Nodes[node].IsContainer;

    /// <summary>Text of a string or number, decoded; null for others and for -1.</summary>
    public TextRange Text(int node) => node < 0 ? default : JsonString.Of(Batch, Tape.Nodes[node]);

    /// <summary>Text of a string; null for others, for -1 and for an empty one.</summary>
    public TextRange Word(int node) =>
        Kind(node) == JsonKind.String && Tape.Nodes[node].Length > 0 ? Text(node) : default;

    /// <summary>A whole number that is not negative, written as one or in a string; -1 for others.</summary>
    public long Number(int node)
    {
        if (Kind(node) is not (JsonKind.Number or JsonKind.String))
            return -1;
        ReadOnlySpan<byte> raw = Raw(node);
        long value = HttpWords.Number(raw, out int length);
        return length == raw.Length ? value : -1;
    }

    /// <summary>An HTTP status, written as a number or a string; 0 for others.</summary>
    public short Status(int node)
    {
        if (Kind(node) is not (JsonKind.Number or JsonKind.String))
            return 0;
        ReadOnlySpan<byte> raw = Raw(node);
        return raw.Length == 3 && HttpWords.TryStatus(raw, out short status) ? status : (short)0;
    }
}

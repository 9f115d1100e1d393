using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Reads texts that stand in strings of JSON: JSON again, or lines of text. Bounded a unit.</summary>
internal sealed class Unwrapping(ILogShape text)
{
    ILogShape? _json;
    int _bytes; // unwrapped of the unit at hand
    RecordMark _unit;

    /// <summary>Links it with what reads JSON.</summary>
    public void Link(ILogShape json) => _json = json;

    /// <summary>Reads the text of a string; what is no string is not unwrapped.</summary>
    public bool TryRead(in JsonView view, int node, FactList facts)
    {
        if (view.Kind(node) != JsonKind.String || view[node].Length < 2)
            return false;
        if (!IsLikely(view.Raw(node)) || !TryTake(view.Source, view[node].Length))
            return false;
        return TryRead(view.Source, view.Text(node), facts);
    }

    /// <summary>Reads a text that was taken out of another.</summary>
    public bool TryRead(in UnitText outer, TextRange inner, FactList facts)
    {
        if (outer.Depth >= StreamLimits.UnwrapDepthMax)
            return false;
        var unwrapped = new UnitText(outer.Batch, outer.Unit, Trim(outer, inner), outer.Depth + 1);
        return _json!.TryRead(unwrapped, facts) || text.TryRead(unwrapped, facts);
    }

    /// <summary>Line ends at the end of a text are the logger's.</summary>
    static TextRange Trim(in UnitText outer, TextRange inner) =>
        new(inner.Start, outer.Batch[inner].TrimEnd("\r\n"u8).Length);

    /// <summary>Whether a text can tell of a call: it has JSON, a URL, or a word of HTTP.</summary>
    static bool IsLikely(ReadOnlySpan<byte> raw) =>
        raw.IndexOf((byte)'{') >= 0 || raw.IndexOf("HTTP"u8) >= 0 || raw.IndexOf(":/"u8) >= 0
        || raw.IndexOf("tatus"u8) >= 0 || raw.IndexOf("(#"u8) >= 0 || raw.IndexOf(" /"u8) >= 0;

    /// <summary>Counts bytes that are unwrapped; false: it would be too many for one unit.</summary>
    public bool TryTake(in UnitText outer, int length)
    {
        var unit = new RecordMark(outer.Batch.Sequence, outer.Unit);
        if (unit != _unit)
            (_unit, _bytes) = (unit, 0);
        if (_bytes + length > StreamLimits.UnwrapBytesMax)
            return false;
        _bytes += length;
        return true;
    }

    /// <summary>Which unit of the stream.</summary>
    readonly record struct RecordMark(long Sequence, int Unit);
}

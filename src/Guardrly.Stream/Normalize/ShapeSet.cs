using Guardrly.Normalize.Json;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>All shapes of one stream, in the order in which a unit is offered to them.</summary>
internal sealed class ShapeSet
{
    readonly JsonShape _json;
    readonly TextShape _text = new();

    /// <summary>The shapes of a stream.</summary>
    public ShapeSet(NormalizeCounts counts)
    {
        var unwrapping = new Unwrapping(_text);
        _json = new JsonShape(unwrapping, counts);
    }

    /// <summary>Adds what a unit says; false: no shape took it.</summary>
    public bool TryRead(in UnitText text, FactList facts)
    {
        if (text.Text.Length == 0)
            return false;
        if (_json.TryRead(text, facts))
            return true;
        return TryReadPrefixed(text, facts) || _text.TryRead(text, facts);
    }

    /// <summary>JSON behind a text.</summary>
    bool TryReadPrefixed(in UnitText text, FactList facts)
    {
        CallFacts context = CallFacts.Empty;
        if (!TextPrefix.TryRead(text, out TextRange rest, ref context))
            return false;
        int before = facts.Count;
        if (!_json.TryRead(new UnitText(text.Batch, text.Unit, rest, text.Depth), facts))
            return false;
        LogObject.Inherit(context, facts.All[before..]);
        return true;
    }
}

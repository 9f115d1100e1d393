using System.Runtime.CompilerServices;
using Guardrly.Normalize.Json;
using Guardrly.Normalize.Mcp;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>All shapes of one stream, in the order in which a unit is offered to them.</summary>
internal sealed class ShapeSet
{
    readonly JsonShape _json;
    readonly TextShape _text = new();
    readonly DesktopLog _desktop;
    readonly EditorLog _editor;
    readonly McpServers _servers;

    /// <summary>The shapes of a stream.</summary>
    public ShapeSet(NormalizeCounts counts)
    {
        var servers = new McpServers();
        _servers = servers;
        _json = new JsonShape(new Unwrapping(_text), servers, counts);
        _desktop = new DesktopLog(servers, _json, _text);
        _editor = new EditorLog(servers);
    }

    /// <summary>The MCP servers of the stream.</summary>
    public McpServers Servers => _servers;

    /// <summary>Adds what a unit says; false: no shape took it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryRead(in UnitText text, FactList facts)
    {
        if (text.Text.Length == 0)
            return false;
        byte first = text.Bytes[0];
        if (_servers.HasAny || first is >= (byte)'0' and <= (byte)'9')
        {
            if (_desktop.TryRead(text, facts))
                return true;
            _editor.Take(text.Bytes);
        }
        if (_json.TryRead(text, facts) || TryReadPrefixed(text, facts) || _text.TryRead(text, facts))
        {
            _servers.Current.Fill(text.Batch, facts.All);
            return true;
        }
        return false;
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

using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>A line of a logging library: its fields tell of a call, or its message does.</summary>
internal sealed class LogObject(CallObject call, Unwrapping unwrapping) : IObjectShape
{
    readonly HttpClientLog _client = new();

    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        if (!hits.HasAny && view.Find(root, "documentation_url"u8) < 0)
            return false;
        CallFacts own = CallFacts.Empty;
        call.Read(view, root, hits, ref own);
        if (own.Phase != CallPhase.None)
            _client.Take(view, hits, ref own);
        if (own.Phase == CallPhase.None && own.Url.IsNull)
        {
            int before = facts.Count;
            if (unwrapping.TryRead(view, hits[JsonField.Message], facts)
                || unwrapping.TryRead(view, hits[JsonField.Body], facts))
            {
                Inherit(own, facts.All[before..]);
                return true;
            }
            bool saysNothing = own.TimestampMilliseconds == Record.NoTimestamp && own.Level.IsNull
                && own.SessionId.IsNull && !hits.Has(JsonField.Message);
            if (saysNothing)
                return false;
        }
        facts.Add(own);
        return true;
    }

    /// <summary>The outermost time and level count; the rest where the inner text does not say it.</summary>
    public static void Inherit(in CallFacts outer, Span<CallFacts> inner)
    {
        foreach (ref CallFacts each in inner)
        {
            if (outer.TimestampMilliseconds != Record.NoTimestamp)
                each.TimestampMilliseconds = outer.TimestampMilliseconds;
            if (!outer.Level.IsNull)
                each.Level = outer.Level;
            if (each.SessionId.IsNull)
                each.SessionId = outer.SessionId;
            if (each.Agent.IsNull)
                each.Agent = outer.Agent;
            if (each.Tool.IsNull)
                each.Tool = outer.Tool;
            if (each.RequestId.IsNull)
                each.RequestId = outer.RequestId;
            if (double.IsNaN(each.LatencyMilliseconds))
                each.LatencyMilliseconds = outer.LatencyMilliseconds;
        }
    }
}

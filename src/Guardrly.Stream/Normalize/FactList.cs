using System.Runtime.InteropServices;

namespace Guardrly.Normalize;

/// <summary>The facts that one unit gave, in its order; reused from unit to unit.</summary>
internal sealed class FactList
{
    readonly List<CallFacts> _facts = [];

    /// <summary>How many.</summary>
    public int Count => _facts.Count;

    /// <summary>The facts.</summary>
    public Span<CallFacts> All => CollectionsMarshal.AsSpan(_facts);

    /// <summary>Adds one, all null, and gives it to be filled; valid until the next.</summary>
    public ref CallFacts Add(CallPhase phase)
    {
        CallFacts facts = CallFacts.Empty;
        facts.Phase = phase;
        _facts.Add(facts);
        return ref CollectionsMarshal.AsSpan(_facts)[^1];
    }

    /// <summary>Adds facts that were read.</summary>
    public void Add(in CallFacts facts) => _facts.Add(facts);

    /// <summary>Forgets all.</summary>
    public void Clear() => _facts.Clear();
}

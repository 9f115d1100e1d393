using System.Numerics;

namespace Guardrly.Alerts;

/// <summary>A set of rules, a bit a rule. Plain data.</summary>
internal readonly record struct RuleBits(uint Bits)
{
    /// <summary>Whether no rule is in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The first rule in it. Must not be empty.</summary>
    public AlertRule First => (AlertRule)BitOperations.TrailingZeroCount(Bits);

    /// <summary>Without the first rule.</summary>
    public RuleBits Rest => new(Bits & (Bits - 1));

    /// <summary>Whether a rule is in it.</summary>
    public bool Has(AlertRule rule) => (Bits & (1u << (int)rule)) != 0;

    /// <summary>With one more rule.</summary>
    public RuleBits With(AlertRule rule) => new(Bits | (1u << (int)rule));

    /// <summary>Without those of another set.</summary>
    public RuleBits Except(RuleBits others) => new(Bits & ~others.Bits);
}

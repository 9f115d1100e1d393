namespace Guardrly.Normalize;

/// <summary>One shape of log lines. An instance belongs to one stream and may hold what lines have in common.</summary>
internal interface ILogShape
{
    /// <summary>
    /// Looks at a text and adds what it says of calls, in order. False: the text is not of this shape, another is
    /// asked; then nothing was added and no state changed.
    /// </summary>
    bool TryRead(in UnitText text, FactList facts);
}

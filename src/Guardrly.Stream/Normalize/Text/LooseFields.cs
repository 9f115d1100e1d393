using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>Time, level and session that a line of no call has in <c>key=value</c> pairs.</summary>
/// <param name="pairs">Was asked for the same line before.</param>
internal sealed class LooseFields(Logfmt pairs) : ITextReader
{
    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        if (!line.HasEquals)
            return false;
        ref readonly CallFacts all = ref pairs.Last;
        if (all.TimestampMilliseconds == Record.NoTimestamp && all.SessionId.IsNull && all.Level.IsNull
            && all.Agent.IsNull
            && all.Tool.IsNull && all.RequestId.IsNull)
            return false;
        ref CallFacts said = ref facts.Add(CallPhase.None);
        said.TimestampMilliseconds = all.TimestampMilliseconds;
        said.Level = all.Level;
        said.SessionId = all.SessionId;
        said.Agent = all.Agent;
        said.Tool = all.Tool;
        said.RequestId = all.RequestId;
        return true;
    }
}
